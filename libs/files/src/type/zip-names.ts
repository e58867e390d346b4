import { MalformedContainer, type ByteSource } from './byte-source.js';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MAX_COMMENT = 0xffff;
/** 50 MB of file do not need more directory than this; a bigger one is built to exhaust the reader. */
const MAX_DIRECTORY = 8 * 1024 * 1024;

/**
 * Names of a zip archive's entries, from its central directory: the first bytes do not tell a .docx from a .zip,
 * and local headers may lie. Nothing is decompressed, so a bomb costs nothing.
 *
 * @throws MalformedContainer without a directory, or with one that does not fit the file
 */
export async function zipNames(source: ByteSource): Promise<readonly string[]> {
  const tailBytes = Math.min(source.size, END_BYTES + MAX_COMMENT);
  const tail = await source.read(source.size - tailBytes, tailBytes);
  const end = lastEnd(tail);
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (bytes > MAX_DIRECTORY || offset + bytes > source.size) throw new MalformedContainer('zip directory');

  const directory = await source.read(offset, bytes);
  const names: string[] = [];
  for (let at = 0; names.length < count;) {
    if (at + ENTRY_BYTES > bytes || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) {
      throw new MalformedContainer('zip entry');
    }
    const nameBytes = directory.readUInt16LE(at + 28);
    const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    names.push(directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    at += ENTRY_BYTES + nameBytes + rest;
  }
  return names;
}

/** The end record whose comment reaches exactly to the end of the file: a comment may hold a signature too. */
function lastEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    if (at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length) return at;
  }
  throw new MalformedContainer('zip end');
}
