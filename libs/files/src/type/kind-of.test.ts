import * as sample from '../../test/samples.js';
import type { ByteSource } from './byte-source.js';
import { kindOf } from './kind-of.js';
import { HEAD_BYTES, sniff } from './sniff.js';

function sourceOf(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    read: async (offset, length) => {
      if (offset < 0 || offset + length > bytes.length) throw new RangeError(`${length} at ${offset}`);
      return bytes.subarray(offset, offset + length);
    },
  };
}
async function whatIs(bytes: Buffer): Promise<string | null> {
  const sniffed = await sniff(bytes.subarray(0, HEAD_BYTES));
  return sniffed && kindOf(sniffed, sourceOf(bytes));
}

describe('the kind of a file', () => {
  it.each([
    ['pdf', sample.pdf()],
    ['png', sample.png()],
    ['jpeg', sample.jpeg()],
    ['gif', sample.gif()],
    ['webp', sample.webp()],
    ['docx', sample.docx()],
    ['xlsx', sample.xlsx()],
    ['pptx', sample.pptx()],
    ['zip', sample.zip(['图纸/总平面.dwg'])],
    ['doc', sample.doc()],
    ['xls', sample.xls()],
    ['ppt', sample.ppt()],
  ])('is %s by its content', async (kind, bytes) => expect(await whatIs(bytes)).toBe(kind));

  it.each([
    ['a program', sample.exe()],
    ['a web page', sample.html()],
    ['an SVG, which can run scripts', sample.svg()],
    ['plain text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['a document with macros', sample.docm()],
    ['an installer in a compound file', sample.msi()],
    ['a compound file that is cut off', sample.doc().subarray(0, 700)],
    ['a compound file that is a header only', sample.doc().subarray(0, 100)],
    ['a zip that is cut off', sample.docx().subarray(0, -10)],
    ['a zip with bytes after its end', Buffer.concat([sample.docx(), Buffer.from('MZ')])],
  ])('is none of the allowed: %s', async (_, bytes) => expect(await whatIs(bytes)).toBeNull());

  it('is told from a zip directory after a comment that looks like one', async () => {
    expect(await whatIs(sample.zip(['a.txt'], 'PK\x05\x06 nothing behind it'))).toBe('zip');
  });

  it('is found in a large compound file, whose allocation table outgrows its header', async () => {
    expect(await whatIs(sample.doc(16_000))).toBe('doc');
  });

  it('is given up on where a compound file leads in a circle', async () => {
    const bytes = sample.doc();
    const table = bytes.length - 512;
    bytes.writeUInt32LE(0, table); // the directory's first sector follows itself
    expect(await whatIs(bytes)).toBeNull();
  });

  it('is refused for a zip that claims more entries than it has', async () => {
    const bytes = sample.zip(['a.txt']);
    bytes.writeUInt16LE(60_000, bytes.length - 22 + 10);
    expect(await whatIs(bytes)).toBeNull();
  });
});
