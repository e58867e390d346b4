import { createHash } from 'node:crypto';

/** An event as it is stored: the exact text, and the hash over the previous hash and it (A2). */
export type Link = { readonly seq: number; readonly text: string; readonly hash: Buffer };

/** What comes before the first. */
export const GENESIS = Buffer.alloc(32);

export function hashAfter(previous: Buffer, text: string): Buffer {
  return createHash('sha256').update(previous).update(text, 'utf8').digest();
}

export type ChainFault = {
  readonly seq: number;
  readonly problem: 'missing' | 'hashDiffers' | 'headDiffers' | 'unreadable';
};

/**
 * Recomputes a chain from its texts; needs no database and no server.
 *
 * @param links - ascending by `seq`, from 1
 * @param head - what the entity's own row says the last one is; a chain that was cut short shows there only
 * @returns the first fault, or null
 */
export function verifyChain(
  links: readonly Link[],
  head?: { readonly seq: number; readonly hash: Buffer },
): ChainFault | null {
  let previous: Buffer = GENESIS;
  for (const [index, { seq, text, hash }] of links.entries()) {
    if (seq !== index + 1) return { seq: index + 1, problem: 'missing' };
    previous = hashAfter(previous, text);
    if (!previous.equals(hash)) return { seq, problem: 'hashDiffers' };
  }
  if (head === undefined) return null;
  if (head.seq > links.length) return { seq: links.length + 1, problem: 'missing' };
  if (head.seq < links.length || !head.hash.equals(previous))
    return { seq: head.seq, problem: 'headDiffers' };
  return null;
}
