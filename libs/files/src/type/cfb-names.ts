import { MalformedContainer, type ByteSource } from './byte-source.js';

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const NAME_BYTES = 64;
const LAST_REGULAR_SECTOR = 0xfffffffa;
const SECTORS_IN_HEADER = 109;
/** A document's directory has a few dozen entries; more sectors than this are a loop or a trap. */
const MAX_DIRECTORY_SECTORS = 512;

/**
 * Names of the streams and storages in a Compound File (the container of .doc, .xls and .ppt, but also of .msi and
 * .msg): the directory tells which it is. Source: [MS-CFB] 2.2, 2.3, 2.6.
 *
 * @throws MalformedContainer when the directory cannot be followed
 */
export async function cfbNames(source: ByteSource): Promise<readonly string[]> {
  if (source.size < HEADER_BYTES) throw new MalformedContainer('cfb header');
  const header = await source.read(0, HEADER_BYTES);
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new MalformedContainer('cfb sector size');
  const sectorBytes = 1 << shift;
  const sector = (index: number): Promise<Buffer> => {
    const offset = (index + 1) * sectorBytes;
    if (offset + sectorBytes > source.size) throw new MalformedContainer('cfb sector');
    return source.read(offset, sectorBytes);
  };

  const perSector = sectorBytes / 4;
  /** Where the allocation table's n-th sector lies: 109 are listed in the header, the rest (from 7 MB on) in a chain. */
  const tableSector = async (n: number): Promise<number> => {
    if (n < SECTORS_IN_HEADER) return header.readUInt32LE(76 + n * 4);
    const perList = perSector - 1;
    let list = header.readUInt32LE(68);
    for (let skip = Math.floor((n - SECTORS_IN_HEADER) / perList); skip > 0; skip -= 1) {
      list = (await sector(list)).readUInt32LE(perList * 4);
    }
    return (await sector(list)).readUInt32LE(((n - SECTORS_IN_HEADER) % perList) * 4);
  };
  const after = async (index: number): Promise<number> => {
    const table = await sector(await tableSector(Math.floor(index / perSector)));
    return table.readUInt32LE((index % perSector) * 4);
  };

  const names: string[] = [];
  let next = header.readUInt32LE(48);
  for (let read = 0; next < LAST_REGULAR_SECTOR; read += 1) {
    if (read > MAX_DIRECTORY_SECTORS) throw new MalformedContainer('cfb directory');
    names.push(...entryNames(await sector(next)));
    next = await after(next);
  }
  return names;
}

function entryNames(directory: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < directory.length; at += ENTRY_BYTES) {
    const bytes = directory.readUInt16LE(at + NAME_BYTES);
    // Two bytes are the closing zero; an unused entry has a length of 0.
    if (bytes > 2 && bytes <= NAME_BYTES) names.push(directory.toString('utf16le', at, at + bytes - 2));
  }
  return names;
}
