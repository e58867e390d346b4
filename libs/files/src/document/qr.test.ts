import decodeQR from 'qr/decode.js';
import PDFDocument from 'pdfkit';
import { inflateSync } from 'node:zlib';
import { drawQr } from './qr.js';

const SCALE = 8;

it('is read back from what was drawn', async () => {
  const address = 'https://approval.example.gov.cn/verify/0123456789ABCDEF0123456789ABCDEF';
  const pdf = new PDFDocument({ size: [100, 100], margin: 0 });
  drawQr(pdf, address, 10, 10, 80);
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Buffer);
  expect(decodeQR(pictureOf(Buffer.concat(chunks)))).toBe(address);
});

/** The squares of the only page, black on white. */
function pictureOf(pdf: Buffer) {
  const from = pdf.indexOf('stream\n') + 7;
  const content = inflateSync(pdf.subarray(from, pdf.indexOf('\nendstream', from))).toString('latin1');
  const side = 100 * SCALE;
  const data = new Uint8Array(side * side * 3).fill(255);
  for (const [, ...box] of content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)) {
    const [x = 0, y = 0, width = 0, height = 0] = box.map((one) => Number(one) * SCALE);
    for (let row = Math.round(y); row < Math.round(y + height); row += 1)
      data.fill(0, (row * side + Math.round(x)) * 3, (row * side + Math.round(x + width)) * 3);
  }
  return { width: side, height: side, data };
}
