import { grouped } from '@countersign/application';
import { typeset } from '@countersign/domain';
import type { Block, IssueContent, Run } from '@countersign/domain';
import PDFDocument from 'pdfkit';
import { fontOf } from '../document/fonts.js';
import type { Verification } from '../document/foot.js';
import { mm, PAGE } from '../document/measures.js';
import type { Pdf } from '../document/pdf.js';
import { bylineOf, inChinese } from './issue-words.js';

/** GB/T 9704-2012, as a bulletin (简报) is set: a red head, 22 lines of 28 characters, two characters of indent. */
const MARGINS = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) };
const WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
const CENTRED = { align: 'center', width: WIDTH } as const;
const RED = '#c8102e';
/** 小初, 2号, 3号, 4号 in points; lines of 28 pt. */
const HEAD = 42;
const TITLE = 22;
const BODY = 16;
const SMALL = 14;
const LINE = 28;
const INDENT = 2 * BODY;
const PICTURE_HEIGHT = mm(95);

/** The pictures that stand in it, by the id of their file. */
export type PictureBytes = ReadonlyMap<string, Buffer>;
type Article = IssueContent['columns'][number]['articles'][number];

/** Draws a published issue on A4. The same content gives the same bytes. */
export function drawIssue(content: IssueContent, pictures: PictureBytes, verification: Verification): Pdf {
  const date = new Date(`${content.on}T00:00:00Z`);
  const pdf = new PDFDocument({
    ...{ size: 'A4', margins: MARGINS, bufferPages: true, lang: 'zh-CN' },
    info: {
      Title: `${content.title.zh} ${content.number}`,
      Author: content.issuer.zh,
      CreationDate: date,
      ModDate: date,
    },
  });
  pdf.registerFont('regular', fontOf('regular')).registerFont('bold', fontOf('bold'));
  drawHead(pdf, content);
  drawContents(pdf, content);
  for (const { title, articles } of content.columns) {
    drawColumnTitle(pdf, title.zh);
    for (const article of articles) drawArticle(pdf, article, pictures);
  }
  drawCorrections(pdf, content);
  drawColophon(pdf, content, verification);
  drawPageNumbers(pdf);
  pdf.end();
  return pdf;
}

function drawHead(pdf: Pdf, { title, number, issuer, on }: IssueContent): void {
  pdf.font('bold').fontSize(HEAD).fillColor(RED);
  pdf.text(title.zh, MARGINS.left, mm(34), { ...CENTRED, characterSpacing: 8, lineBreak: false });
  pdf.font('regular').fontSize(BODY).fillColor('black');
  pdf.text(number ?? '', MARGINS.left, mm(58), CENTRED);
  const y = mm(70);
  pdf.text(issuer.zh, MARGINS.left, y, { width: WIDTH, lineBreak: false });
  pdf.text(on ? inChinese(on) : '', MARGINS.left, y, { width: WIDTH, align: 'right', lineBreak: false });
  pdf.moveTo(MARGINS.left, mm(79)).lineTo(MARGINS.left + WIDTH, mm(79));
  pdf.lineWidth(2).strokeColor(RED).stroke();
  pdf.x = MARGINS.left;
  pdf.y = mm(84);
}

/** 本期要目, where there is more than one thing to choose from. */
function drawContents(pdf: Pdf, { columns }: IssueContent): void {
  if (columns.reduce((sum, { articles }) => sum + articles.length, 0) < 2) return;
  pdf.font('bold').fontSize(BODY).text('本期要目', MARGINS.left, pdf.y, CENTRED);
  pdf.font('regular').fontSize(SMALL);
  for (const { title, articles } of columns)
    for (const article of articles)
      pdf.text(`【${title.zh}】${article.title}`, MARGINS.left, pdf.y + 4, { width: WIDTH });
  pdf.y += LINE / 2;
}

function drawColumnTitle(pdf: Pdf, title: string): void {
  keepTogether(pdf, 5 * LINE);
  pdf.font('bold').fontSize(18).fillColor(RED);
  pdf.text(`【${title}】`, MARGINS.left, pdf.y + 6, { width: WIDTH });
  pdf.fillColor('black');
}

function drawArticle(pdf: Pdf, { title, note, body, pictures, units }: Article, bytes: PictureBytes): void {
  keepTogether(pdf, 4 * LINE);
  pdf
    .font('bold')
    .fontSize(TITLE)
    .text(title, MARGINS.left, pdf.y + LINE / 2, { ...CENTRED, lineGap: 6 });
  pdf.y += LINE / 2;
  if (note) drawLine(pdf, [{ text: '编者按：', bold: true }, { text: note }]);
  for (const block of typeset(body)) drawBlock(pdf, block, pictures, bytes);
  pdf.font('regular').fontSize(BODY);
  const options = { width: WIDTH, align: 'right' } as const;
  pdf.text(`（${bylineOf(units.map(({ zh }) => zh))}）`, MARGINS.left, pdf.y + 4, options);
  pdf.y += LINE / 2;
}

function drawBlock(
  pdf: Pdf,
  { type, lines, picture }: Block,
  pictures: Article['pictures'],
  bytes: PictureBytes,
): void {
  if (type === 'picture')
    return drawPicture(pdf, bytes.get(pictures[picture! - 1]?.file ?? ''), lines[0] ?? []);
  // A heading is never the last line of a page: two lines of what it heads stay with it.
  if (type === 'heading') keepTogether(pdf, 3 * LINE);
  lines.forEach((runs, index) => {
    const mark = type === 'numbered' ? `${index + 1}. ` : type === 'bulleted' ? '· ' : '';
    const all = [...(mark ? [{ text: mark }] : []), ...runs];
    drawLine(pdf, type === 'heading' ? all.map(({ text }) => ({ text, bold: true as const })) : all);
  });
}

/** One paragraph, its first line two characters in. */
function drawLine(pdf: Pdf, runs: readonly Run[]): void {
  pdf.fontSize(BODY).fillColor('black');
  const lineGap = LINE - pdf.font('regular').currentLineHeight(true);
  pdf.x = MARGINS.left;
  runs.forEach(({ text, bold }, index) => {
    const continued = index < runs.length - 1;
    pdf.font(bold ? 'bold' : 'regular');
    pdf.text(shown(text), { width: WIDTH, indent: index === 0 ? INDENT : 0, lineGap, continued });
  });
}

function drawPicture(pdf: Pdf, bytes: Buffer | undefined, caption: readonly Run[]): void {
  const image = bytes && opened(pdf, bytes);
  if (image) {
    const scale = Math.min(WIDTH / image.width, PICTURE_HEIGHT / image.height, 1.5);
    const [width, height] = [image.width * scale, image.height * scale];
    keepTogether(pdf, height + LINE);
    const top = pdf.y + 6;
    pdf.image(image, MARGINS.left + (WIDTH - width) / 2, top, { width, height });
    pdf.y = top + height + 4;
  }
  pdf.font('regular').fontSize(SMALL);
  const words = caption.map(({ text }) => text).join('');
  pdf.text(image ? words : `〔图片缺失〕${words}`, MARGINS.left, pdf.y, CENTRED);
  pdf.y += 6;
}

type Opened = Buffer & { readonly width: number; readonly height: number };
/** Left out of its types: reads a picture's head, and is what `image` takes. */
type Opens = Pdf & { openImage(bytes: Buffer): Opened };

/** Null for what says that it is a picture and is none: the page says so, and the issue is drawn all the same. */
function opened(pdf: Pdf, bytes: Buffer): Opened | null {
  try {
    return (pdf as Opens).openImage(bytes);
  } catch {
    return null;
  }
}

function drawCorrections(pdf: Pdf, { corrections }: IssueContent): void {
  if (corrections.length === 0) return;
  drawColumnTitle(pdf, '更正');
  for (const { number, title, text } of corrections)
    drawLine(pdf, [{ text: `本刊${number}《${title}》：`, bold: true }, { text }]);
}

/** 版记, at the foot of the last page: to whom it goes, who signed it. */
function drawColophon(pdf: Pdf, content: IssueContent, { code, address }: Verification): void {
  const { reportedTo, copiedTo, issuer, on, signedBy } = content;
  pdf.font('regular').fontSize(SMALL).fillColor('black');
  const lines = [
    ...(reportedTo.length > 0 ? [`报送：${reportedTo.join('，')}。`] : []),
    ...(copiedTo.length > 0 ? [`抄送：${copiedTo.join('，')}。`] : []),
    `${issuer.zh}    ${on ? inChinese(on) : ''}印发    签发：${signedBy ?? ''}`,
  ];
  const verified = `核验码：${grouped(code)}  ${address}`;
  const inner = { width: WIDTH - 2 * SMALL };
  const heights = lines.map((line) => pdf.heightOfString(line, inner) + 10);
  const height = heights.reduce((sum, one) => sum + one, 0) + 16;
  keepTogether(pdf, height + LINE);
  let y = PAGE.height - MARGINS.bottom - height;
  const rule = (at: number, thick: number) => {
    pdf.moveTo(MARGINS.left, at).lineTo(MARGINS.left + WIDTH, at);
    pdf.lineWidth(thick).strokeColor('black').stroke();
  };
  lines.forEach((line, index) => {
    rule(y, index === 0 ? 1 : 0.6);
    pdf.text(line, MARGINS.left + SMALL, y + 5, inner);
    y += heights[index]!;
  });
  rule(y, 1);
  pdf.fontSize(7).fillColor('#555555');
  pdf.text(verified, MARGINS.left, y + 4, { width: WIDTH, lineBreak: false });
}

/** — 1 —: odd pages at the right, even ones at the left, one character in. */
function drawPageNumbers(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange();
  pdf.font('regular').fontSize(SMALL).fillColor('black');
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the text's margin, where `text` would otherwise begin a new page.
    pdf.page.margins.bottom = 0;
    const n = page - start + 1;
    const align = n % 2 === 1 ? 'right' : 'left';
    const options = { align, width: WIDTH - 2 * SMALL, lineBreak: false } as const;
    pdf.text(`— ${n} —`, MARGINS.left + SMALL, PAGE.height - mm(26), options);
  }
}

function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y > MARGINS.top && pdf.y + height > PAGE.height - MARGINS.bottom) pdf.addPage();
}

/** What somebody typed may hold what no font has: controls. */
const shown = (text: string): string => text.replace(/\p{Cc}/gu, ' ');
