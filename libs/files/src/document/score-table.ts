import type { ScoresOfNotice } from '@countersign/application';
import type { Pdf } from './pdf.js';

const SIZE = 10.5;
const PADDING = 5;
const HEADINGS = ['评价指标', '评分单位', '满分', '得分'] as const;
const SHARES = [0.44, 0.32, 0.12, 0.12] as const;

type Box = { readonly left: number; readonly width: number };

/** The scores as a ruled table that continues on the next page, with its headings, where it does not fit. */
export function drawScoreTable(pdf: Pdf, table: ScoresOfNotice, box: Box): void {
  pdf.y += 8;
  drawRow(pdf, HEADINGS, box, 'bold');
  for (const { criterion, unit, max, score } of table.rows) {
    const cells = [criterion, unit, String(max), score === null ? '—' : String(score)] as const;
    if (drawRow(pdf, cells, box, 'regular') === 'full') {
      pdf.addPage();
      drawRow(pdf, HEADINGS, box, 'bold');
      drawRow(pdf, cells, box, 'regular');
    }
  }
  const total = ['合计', table.grade ?? '', '', table.total] as const;
  if (drawRow(pdf, total, box, 'bold') === 'full') {
    pdf.addPage();
    drawRow(pdf, total, box, 'bold');
  }
}

type Cells = readonly [string, string, string, string];

/** Draws nothing and answers `full` when the row does not fit on the page any more. */
function drawRow(pdf: Pdf, cells: Cells, { left, width }: Box, font: 'regular' | 'bold'): 'drawn' | 'full' {
  pdf.font(font).fontSize(SIZE).fillColor('black');
  const widths = SHARES.map((share) => share * width);
  const inner = (column: number): number => (widths[column] ?? 0) - 2 * PADDING;
  const heights = cells.map((cell, column) => pdf.heightOfString(cell || ' ', { width: inner(column) }));
  const height = Math.max(...heights) + 2 * PADDING;
  const top = pdf.y;
  if (top + height > pdf.page.height - pdf.page.margins.bottom) return 'full';

  let x = left;
  cells.forEach((cell, column) => {
    const y = top + (height - (heights[column] ?? 0)) / 2;
    pdf.text(cell, x + PADDING, y, { width: inner(column), align: column === 0 ? 'left' : 'center' });
    x += widths[column] ?? 0;
  });
  x = left;
  for (const cellWidth of widths) {
    pdf.rect(x, top, cellWidth, height);
    x += cellWidth;
  }
  pdf.lineWidth(0.5).strokeColor('black').stroke();
  pdf.y = top + height;
  return 'drawn';
}
