import { createHmac } from 'node:crypto';

/**
 * `v1=` and the hex HMAC-SHA256 of `<timestamp>.<body>`. The timestamp is signed too, so that a receiver that refuses
 * old ones cannot be shown a recorded request again. docs/webhooks.md says how to verify it.
 *
 * @param timestamp - seconds since 1970, of this attempt
 * @param body - the request's body to the letter
 */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`, 'utf8').digest('hex')}`;
}
