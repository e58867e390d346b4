import type { NoticeOfDecision, ScoresOfNotice } from '@countersign/application';
import type { LocalDate } from '@countersign/calendar';
import PDFDocument from 'pdfkit';
import { fontOf } from './fonts.js';
import { drawFoot, type Verification } from './foot.js';
import { mm, PAGE } from './measures.js';
import type { Pdf } from './pdf.js';
import { drawScoreTable } from './score-table.js';

/** GB/T 9704-2012 "Layout key for official document of party and government organs", as far as one typeface allows. */
const MARGINS = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) };
const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
const CENTRED = { align: 'center', width: TEXT_WIDTH } as const;
const RED = '#c8102e';
/** 3号, 2号 and 小初 in points; lines of 28 pt. */
const BODY = 16;
const TITLE = 22;
const HEAD = 30;
const LINE = 28;
const ANNEX_TITLE = '综合评价得分表';

/** Draws the notice on A4. The same sheet gives the same bytes: nothing in it is of the moment of drawing. */
export function drawNotice(sheet: NoticeOfDecision, verification: Verification): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    bufferPages: true,
    lang: 'zh-CN',
    info: {
      Title: `${sheet.title} ${sheet.number}`,
      Author: sheet.issuer,
      CreationDate: new Date(`${sheet.issuedOn}T00:00:00Z`),
      ModDate: new Date(`${sheet.issuedOn}T00:00:00Z`),
    },
  });
  pdf.registerFont('regular', fontOf('regular')).registerFont('bold', fontOf('bold'));
  drawHead(pdf, sheet);
  drawBody(pdf, sheet);
  drawSignature(pdf, sheet);
  if (sheet.scores) drawAnnex(pdf, sheet.scores);
  drawFoot(pdf, verification, { left: MARGINS.left, width: TEXT_WIDTH });
  pdf.end();
  return pdf;
}

/** The issuer in red, the number below, a red rule: what makes it a 红头文件. */
function drawHead(pdf: Pdf, { issuer, number, title }: NoticeOfDecision): void {
  pdf.font('bold').fontSize(HEAD).fillColor(RED);
  // A long issuer is set smaller: the head is one line.
  pdf.fontSize(Math.min(HEAD, (HEAD * TEXT_WIDTH) / pdf.widthOfString(issuer)));
  pdf.text(issuer, MARGINS.left, mm(30), { ...CENTRED, lineBreak: false });
  pdf.font('regular').fontSize(BODY).fillColor('black');
  pdf.text(number, MARGINS.left, mm(50), CENTRED);
  const rule = pdf.y + 8;
  pdf.moveTo(MARGINS.left, rule).lineTo(MARGINS.left + TEXT_WIDTH, rule);
  pdf.lineWidth(1.5).strokeColor(RED).stroke();
  pdf.font('bold').fontSize(TITLE).fillColor('black');
  pdf.text(title, MARGINS.left, rule + 28, { ...CENTRED, lineGap: 8 });
}

function drawBody(pdf: Pdf, sheet: NoticeOfDecision): void {
  pdf.font('regular').fontSize(BODY).fillColor('black');
  const lineGap = LINE - pdf.currentLineHeight(true);
  const paragraph = (text: string, indent = 2 * BODY): void => {
    pdf.text(text, MARGINS.left, pdf.y, { width: TEXT_WIDTH, indent, lineGap, align: 'left' });
  };
  pdf.y += LINE;
  paragraph(`${sheet.addressee}：`, 0);
  for (const text of sheet.paragraphs) paragraph(text);
  if (sheet.result) paragraph(`办理结果：${sheet.result}。`);
  if (sheet.validUntil) paragraph(`有效期至：${inChinese(sheet.validUntil)}。`);
  if (sheet.supersedes) {
    const { number, issuedOn } = sheet.supersedes;
    paragraph(`本件修改后重新印发，自印发之日起替代${inChinese(issuedOn)}印发的${number}文件。`);
  }
  if (!sheet.scores) return;
  pdf.y += LINE / 2;
  paragraph(`附件：${ANNEX_TITLE}`);
}

/** 附件 begins a page of its own, so that the signature stays with the text that it signs. */
function drawAnnex(pdf: Pdf, scores: ScoresOfNotice): void {
  pdf.addPage();
  pdf.font('regular').fontSize(BODY).fillColor('black').text('附件', MARGINS.left, MARGINS.top);
  pdf
    .font('bold')
    .fontSize(18)
    .text(ANNEX_TITLE, MARGINS.left, pdf.y + 8, CENTRED);
  pdf.y += 8;
  drawScoreTable(pdf, scores, { left: MARGINS.left, width: TEXT_WIDTH });
}

/** 署名 and 成文日期, at the right, two characters in; on the next page together where one does not fit. */
function drawSignature(pdf: Pdf, { issuer, issuedOn }: NoticeOfDecision): void {
  pdf.font('regular').fontSize(BODY).fillColor('black');
  if (pdf.y + 3.5 * LINE > PAGE.height - MARGINS.bottom) pdf.addPage();
  const date = inChinese(issuedOn);
  const inset = 2 * BODY;
  const width = TEXT_WIDTH - inset;
  // The shorter of the two is centred on the longer one.
  const widest = Math.max(pdf.widthOfString(issuer), pdf.widthOfString(date));
  const from = Math.max(MARGINS.left, MARGINS.left + width - widest);
  const box = { width: Math.min(widest + 1, width), align: 'center' } as const;
  pdf.text(issuer, from, pdf.y + 1.5 * LINE, box);
  pdf.text(date, from, pdf.y + 4, box);
}

function inChinese(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
