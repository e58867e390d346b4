/**
 * An idempotency key: one for each act a person means, kept over its retries.
 * `crypto.randomUUID` is missing on plain http pages other than localhost, and offices run such.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
