import type { ApprovalSheet, Line, PrintedPiece, PrintedStage } from '@countersign/application';
import PDFDocument from 'pdfkit';
import { drawFlowRow, keepTogether, keepWithRow, type Block, type Cell, type Frame } from './flow-row.js';
import { fontOf } from './fonts.js';
import { drawFoot, type Verification } from './foot.js';
import { mm, PAGE } from './measures.js';
import type { Pdf } from './pdf.js';
import { drawScoreTable } from './score-table.js';

const FRAME: Frame = {
  left: mm(20),
  width: PAGE.width - mm(40),
  top: mm(18),
  bottom: PAGE.height - mm(33),
};
const RED = '#c8102e';
const GREY = '#555555';
const GROUND = '#f2f3f5';
const LABEL = 0.16;
/** Values up to here share a row with another. */
const SHORT = 15;
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八'];

/** 呈批表 on A4, as ruled rows that go on from page to page. The same sheet gives the same bytes. */
export function drawApprovalForm(sheet: ApprovalSheet, verification: Verification): Pdf {
  const at = new Date(sheet.asOfAt);
  const pdf = new PDFDocument({
    size: 'A4',
    // Where a page ends is the rows' to say.
    margins: { top: FRAME.top, left: FRAME.left, right: FRAME.left, bottom: 0 },
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: `${sheet.heading} ${sheet.number}`, Subject: sheet.title, CreationDate: at, ModDate: at },
  });
  pdf.registerFont('regular', fontOf('regular')).registerFont('bold', fontOf('bold'));
  drawHead(pdf, sheet);
  const ordinals = ORDINALS.values();
  const section = (title: string): void => drawSection(pdf, `${ordinals.next().value ?? ''}、${title}`);
  section('基本情况');
  drawPairs(pdf, sheet.facts);
  section('申请内容');
  drawForm(pdf, sheet);
  section('材料目录');
  drawMaterials(pdf, sheet);
  section('办理意见');
  for (const stage of sheet.stages) drawStage(pdf, stage);
  if (sheet.scores) {
    section('评分');
    // Its rows look at the margin to know where the page ends.
    pdf.page.margins.bottom = PAGE.height - FRAME.bottom;
    pdf.on('pageAdded', keepMargin);
    drawScoreTable(pdf, sheet.scores, FRAME);
    pdf.off('pageAdded', keepMargin);
    pdf.page.margins.bottom = 0;
  }
  if (sheet.documents.length > 0) {
    section('出具文书');
    for (const line of sheet.documents) drawFlowRow(pdf, pairOf(line, 0.4), FRAME);
  }
  drawFoot(pdf, verification, FRAME);
  pdf.end();
  return pdf;
}

function keepMargin(this: Pdf): void {
  this.page.margins.bottom = PAGE.height - FRAME.bottom;
}

function drawHead(pdf: Pdf, { heading, number, title, asOf, isVoid }: ApprovalSheet): void {
  const { left, width, top } = FRAME;
  pdf.font('bold').fontSize(22).fillColor('black');
  pdf.text(heading, left, top, { width, align: 'center' });
  if (isVoid) drawVoid(pdf);
  const y = pdf.y + 6;
  pdf.font('regular').fontSize(10.5).fillColor('black');
  pdf.text(`编号：${number}`, left, y, { width: width / 2 });
  pdf.text(`截至${asOf}`, left + width / 2, y, { width: width / 2, align: 'right' });
  pdf.y += 4;
  drawFlowRow(pdf, [{ share: 1, blocks: [{ text: title, font: 'bold', size: 14, align: 'center' }] }], FRAME);
}

/** 作废, so that nobody takes it for anything else. */
function drawVoid(pdf: Pdf): void {
  const { left, width, top } = FRAME;
  const y = pdf.y;
  pdf
    .rect(left + width - 62, top - 2, 62, 32)
    .lineWidth(2)
    .strokeColor(RED)
    .stroke();
  pdf.font('bold').fontSize(18).fillColor(RED);
  pdf.text('作废', left + width - 62, top + 1, { width: 62, align: 'center', lineBreak: false });
  pdf.y = y;
}

function drawSection(pdf: Pdf, title: string): void {
  keepTogether(pdf, 60, FRAME);
  drawFlowRow(pdf, [{ share: 1, ground: GROUND, blocks: [{ text: title, font: 'bold', size: 12 }] }], FRAME);
}

const label = (text: string, share = LABEL): Cell => ({ share, blocks: [{ text, color: GREY }] });
const value = (text: string, share: number): Cell => ({ share, blocks: [{ text }] });
const pairOf = (line: Line, share = LABEL): readonly Cell[] => [
  label(line.label, share),
  value(line.value, 1 - share),
];

/** Two short ones share a row. */
function drawPairs(pdf: Pdf, lines: readonly Line[]): void {
  const isShort = (line: Line | undefined): line is Line =>
    line !== undefined && line.value.length <= SHORT && !line.value.includes('\n');
  for (let n = 0; n < lines.length;) {
    const [one, two] = [lines[n], lines[n + 1]];
    if (!one) return;
    const half = 0.5 - LABEL;
    const isPair = isShort(one) && isShort(two);
    const more = isPair ? [label(two.label), value(two.value, half)] : [];
    drawFlowRow(pdf, isPair ? [label(one.label), value(one.value, half), ...more] : pairOf(one), FRAME);
    n += isPair ? 2 : 1;
  }
}

function drawForm(pdf: Pdf, { form }: ApprovalSheet): void {
  for (const { title, lines } of form) {
    if (title) {
      keepTogether(pdf, 45, FRAME);
      drawFlowRow(pdf, [{ share: 1, blocks: [{ text: title, font: 'bold' }] }], FRAME);
    }
    drawPairs(pdf, lines);
  }
}

/** Each file with what it is known by: whoever has one can see whether it is the one that was filed. */
function drawMaterials(pdf: Pdf, { materials }: ApprovalSheet): void {
  for (const { title, isRequired, files } of materials) {
    const given = files.flatMap(({ name, digest }): Block[] => [
      { text: name },
      { text: `SHA-256 ${digest}`, size: 7, color: GREY },
    ]);
    const none: Block = { text: isRequired ? '未提交（必需）' : '未提交', color: GREY };
    drawFlowRow(
      pdf,
      [
        { share: 0.34, blocks: [{ text: title }] },
        { share: 0.66, blocks: given.length > 0 ? given : [none] },
      ],
      FRAME,
    );
  }
}

/** The height of its row. */
const STAGE_TITLE = 26;

function drawStage(pdf: Pdf, { title, note, pieces, sentBack }: PrintedStage): void {
  const rows = pieces.map((piece): readonly Cell[] => {
    const who: Block[] = [{ text: piece.unit }];
    if (piece.task) who.push({ text: piece.task, size: 9, color: GREY });
    return [
      { share: 0.24, blocks: who },
      { share: 0.76, blocks: wordsOf(piece) },
    ];
  });
  const [first] = rows;
  if (first) keepWithRow(pdf, STAGE_TITLE, first, FRAME);
  drawFlowRow(
    pdf,
    [
      { share: 0.5, blocks: [{ text: title, font: 'bold' }] },
      { share: 0.5, blocks: [{ text: note, align: 'right', color: GREY }] },
    ],
    FRAME,
  );
  for (const row of rows) drawFlowRow(pdf, row, FRAME);
  if (sentBack) drawFlowRow(pdf, pairOf(sentBack, 0.24), FRAME);
}

function wordsOf({ state, opinions, adoption }: PrintedPiece): readonly Block[] {
  return [
    ...opinions.flatMap(({ outcome, marks, lines, signer, at }): Block[] => [
      { text: [outcome, ...marks.map((mark) => `【${mark}】`)].join('　'), font: 'bold' },
      ...lines.map((line) => ({ text: `${line.label}：${line.value}` })),
      { text: `${signer}　${at}`, align: 'right', color: GREY },
    ]),
    ...(adoption ? [{ text: `意见采纳情况：${adoption}` }] : []),
    ...(state ? [{ text: state, color: GREY }] : []),
  ];
}
