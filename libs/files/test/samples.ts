/** Small files of every kind, made byte by byte, so that nobody has to trust a binary in the repository. */

export const pdf = (bytes = 2_000): Buffer => {
  return Buffer.concat([Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), Buffer.alloc(bytes, 0x20)]);
};
export const png = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
export const jpeg = (): Buffer =>
  Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100', 'hex'), Buffer.alloc(64)]);
export const gif = (): Buffer =>
  Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
export const webp = (): Buffer =>
  Buffer.concat([Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 '), Buffer.alloc(64)]);
export const exe = (): Buffer =>
  Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'), Buffer.alloc(512)]);
export const html = (): Buffer => Buffer.from('<!doctype html><script>alert(1)</script>');
export const svg = (): Buffer =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');

/** A zip archive of empty, uncompressed entries. */
export function zip(names: readonly string[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const bytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, bytes);
    entries.push(entry, bytes);
    offset += local.length + bytes.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

const OOXML = ['[Content_Types].xml', '_rels/.rels'];
export const docx = (): Buffer => zip([...OOXML, 'word/document.xml']);
export const xlsx = (): Buffer => zip([...OOXML, 'xl/workbook.xml']);
export const pptx = (): Buffer => zip([...OOXML, 'ppt/presentation.xml']);
export const docm = (): Buffer => zip([...OOXML, 'word/document.xml', 'word/vbaProject.bin']);

const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

/**
 * A compound file whose directory holds these names.
 *
 * @param before - sectors of content in front of the directory: with more than 13,952 the allocation table outgrows
 *   the list in the header
 */
function cfb(names: readonly string[], before = 0): Buffer {
  const entries = ['Root Entry', ...names];
  const directorySectors = Math.ceil(entries.length / 4);
  const perTable = SECTOR / 4;
  let tables = 1;
  let lists = 0;
  while (tables * perTable < before + directorySectors + tables + lists) {
    tables += 1;
    lists = Math.ceil(Math.max(0, tables - 109) / (perTable - 1));
  }
  const firstTable = before + directorySectors;
  const firstList = firstTable + tables;
  const total = firstList + lists;

  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(before, 48);
  header.writeUInt32LE(lists > 0 ? firstList : END_OF_CHAIN, 68);
  header.writeUInt32LE(lists, 72);
  for (let n = 0; n < 109; n += 1) header.writeUInt32LE(n < tables ? firstTable + n : FREE, 76 + n * 4);

  const body = Buffer.alloc(total * SECTOR);
  entries.forEach((name, index) => {
    const at = before * SECTOR + index * 128;
    body.write(name, at, 'utf16le');
    body.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  for (let n = 0; n < tables * perTable; n += 1) {
    const inDirectory = n >= before && n < firstTable - 1;
    body.writeUInt32LE(n < total ? (inDirectory ? n + 1 : END_OF_CHAIN) : FREE, firstTable * SECTOR + n * 4);
  }
  for (let list = 0; list < lists; list += 1) {
    const at = (firstList + list) * SECTOR;
    for (let n = 0; n < perTable - 1; n += 1) {
      const table = 109 + list * (perTable - 1) + n;
      body.writeUInt32LE(table < tables ? firstTable + table : FREE, at + n * 4);
    }
    body.writeUInt32LE(list + 1 < lists ? firstList + list + 1 : END_OF_CHAIN, at + SECTOR - 4);
  }
  return Buffer.concat([header, body]);
}
export const doc = (before = 0): Buffer =>
  cfb(['1Table', 'Data', 'WordDocument', '\u0005SummaryInformation'], before);
export const xls = (): Buffer => cfb(['Workbook']);
export const ppt = (): Buffer => cfb(['Current User', 'Pictures', 'x', 'y', 'PowerPoint Document']);
export const msi = (): Buffer => cfb(['\u0005SummaryInformation', '䡀㼿䕷䑬㭪䗤䠤']);
