import encodeQR from 'qr';
import type { Pdf } from './pdf.js';

/** A QR code as black squares, without a quiet zone: its surroundings are white. A row's neighbours are drawn as one. */
export function drawQr(pdf: Pdf, text: string, left: number, top: number, side: number): void {
  // The library leaves a border of one at least.
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const modules = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  const size = side / modules.length;
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length;) {
      if (!row[x]) {
        x += 1;
        continue;
      }
      let end = x;
      while (row[end]) end += 1;
      pdf.rect(left + x * size, top + y * size, (end - x) * size, size);
      x = end;
    }
  });
  pdf.fillColor('black').fill();
}
