import { grouped } from '@countersign/application';
import { mm, PAGE } from './measures.js';
import type { Pdf } from './pdf.js';
import { drawQr } from './qr.js';

/** How a document can be verified: its code, and the address that its QR code opens. */
export type Verification = { readonly code: string; readonly address: string };
type Box = { readonly left: number; readonly width: number };

const QR_SIDE = mm(18);

/** On every page: its number, the code, and the QR code that opens the page that confirms it. */
export function drawFoot(pdf: Pdf, { code, address }: Verification, { left, width }: Box): void {
  const { start, count } = pdf.bufferedPageRange();
  const line = { align: 'center', width, lineBreak: false } as const;
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the text's margin, where `text` would otherwise begin a new page.
    pdf.page.margins.bottom = 0;
    const y = PAGE.height - mm(26);
    pdf.font('regular').fontSize(12).fillColor('black');
    pdf.text(`第 ${page - start + 1} 页 共 ${count} 页`, left, y, line);
    pdf.fontSize(8).fillColor('#555555');
    pdf.text(`验证码：${grouped(code)}`, left, y + 19, line);
    pdf.text('扫描二维码，或者在核验页面输入验证码，可核对本件真伪', left, y + 31, line);
    drawQr(pdf, address, left + width - QR_SIDE, PAGE.height - mm(29), QR_SIDE);
  }
}
