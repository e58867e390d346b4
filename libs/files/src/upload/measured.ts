import { createHash } from 'node:crypto';
import { DomainError } from '@countersign/domain';

/** What is known of a content once it has gone by. */
export type Measure = { size: number; digest: string };

/**
 * The same bytes, counted and hashed on their way, so that nothing has to be read twice or held.
 *
 * @param into - filled in when the content ends
 * @throws DomainError `FILE_TOO_LARGE` at the first byte too many, which ends the writing, too
 */
export async function* measured(
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
  into: Measure,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    hash.update(chunk);
    yield chunk;
  }
  into.size = size;
  into.digest = hash.digest('hex');
}

export function tooLarge(maxBytes: number): DomainError {
  return new DomainError('FILE_TOO_LARGE', [{ path: 'file', problem: 'tooLarge', maxBytes }]);
}
