import { fileTypeFromBuffer } from 'file-type';
import type { FileKindId } from './file-types.js';

/** Enough for every magic number that is looked for. */
export const HEAD_BYTES = 4100;

const BY_MIME = new Map<string, FileKindId>([
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  // An animated PNG: a PNG with more frames.
  ['image/apng', 'png'],
  ['image/jpeg', 'jpeg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
]);
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const CFB = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** `zip` and `cfb` are containers: what they hold is only known once the whole file is there. */
export type Sniffed = Exclude<FileKindId, 'zip'> | 'zipContainer' | 'cfbContainer';

/** What the first bytes say, or null for what may not be uploaded. */
export async function sniff(head: Buffer): Promise<Sniffed | null> {
  if (head.subarray(0, ZIP.length).equals(ZIP)) return 'zipContainer';
  if (head.subarray(0, CFB.length).equals(CFB)) return 'cfbContainer';
  const found = await fileTypeFromBuffer(head);
  const kind = found && BY_MIME.get(found.mime);
  return kind && kind !== 'zip' ? kind : null;
}
