import type { Face } from './fonts.js';
import type { Pdf } from './pdf.js';

/** A paragraph in a cell. */
export type Block = {
  readonly text: string;
  readonly font?: Face;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly color?: string;
};
export type Cell = {
  /** Of the table's width. */
  readonly share: number;
  readonly blocks: readonly Block[];
  readonly ground?: string;
};
export type Frame = {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  /** Nothing is drawn below it. */
  readonly bottom: number;
};

const SIZE = 10.5;
const LINE_GAP = 3;
const PADDING = { x: 5, y: 4 };
/** A row that is no taller is moved to the next page whole. */
const MOVED_WHOLE = 160;
const LEAST = 2 * (SIZE + LINE_GAP) + 2 * PADDING.y;
/** What must not begin a line. */
const CLOSING = /^[，。、；：？！）》」』】〕〉”’…—,.;:?!)\]}]/u;

type Taken = { readonly head: readonly Block[]; readonly tail: readonly Block[]; readonly height: number };

/** One ruled row; what does not fit on the page goes on, ruled, on the next, however long it is. */
export function drawFlowRow(pdf: Pdf, cells: readonly Cell[], frame: Frame): void {
  const inner = (cell: Cell) => cell.share * frame.width - 2 * PADDING.x;
  let rest = cells.map(({ blocks }) => blocks.filter(({ text }) => text !== ''));
  for (;;) {
    const room = frame.bottom - pdf.y - 2 * PADDING.y;
    const taken = cells.map((cell, column) => take(pdf, rest[column] ?? [], inner(cell), room));
    const isWhole = taken.every(({ tail }) => tail.length === 0);
    const isFresh = pdf.y <= frame.top;
    if (!isWhole && !isFresh && (room < LEAST || heightOf(pdf, cells, rest, inner) <= MOVED_WHOLE)) {
      nextPage(pdf, frame);
      continue;
    }
    const height = Math.max(...taken.map((one) => one.height)) + 2 * PADDING.y;
    drawPart(pdf, cells, taken, height, frame);
    if (isWhole) return;
    rest = taken.map(({ tail }) => [...tail]);
    nextPage(pdf, frame);
  }
}

/** Begins a new page where less than so much room is left. */
export function keepTogether(pdf: Pdf, height: number, frame: Frame): void {
  if (pdf.y > frame.top && pdf.y + height > frame.bottom) nextPage(pdf, frame);
}

/** Begins a new page where a title of so much height would stay behind alone, its first row being moved. */
export function keepWithRow(pdf: Pdf, title: number, cells: readonly Cell[], frame: Frame): void {
  const inner = (cell: Cell) => cell.share * frame.width - 2 * PADDING.x;
  const blocks = cells.map((cell) => cell.blocks.filter(({ text }) => text !== ''));
  const height = heightOf(pdf, cells, blocks, inner);
  keepTogether(pdf, title + (height <= MOVED_WHOLE ? height + 2 * PADDING.y : LEAST), frame);
}

function nextPage(pdf: Pdf, { top }: Frame): void {
  pdf.addPage();
  pdf.y = top;
}

function heightOf(
  pdf: Pdf,
  cells: readonly Cell[],
  rest: readonly (readonly Block[])[],
  inner: (cell: Cell) => number,
): number {
  return Math.max(
    ...cells.map((cell, column) => take(pdf, rest[column] ?? [], inner(cell), Infinity).height),
  );
}

/** As many blocks, and of the one after them as many lines, as the room has. */
function take(pdf: Pdf, blocks: readonly Block[], width: number, room: number): Taken {
  const head: Block[] = [];
  let height = 0;
  for (const [index, block] of blocks.entries()) {
    const more = measure(pdf, block, width);
    if (height + more <= room) {
      head.push(block);
      height += more;
      continue;
    }
    const cut = fitting(pdf, block, width, room - height);
    const tail = [{ ...block, text: block.text.slice(cut).trimStart() }, ...blocks.slice(index + 1)];
    if (cut === 0) return { head, tail, height };
    const part = { ...block, text: block.text.slice(0, cut) };
    return { head: [...head, part], tail, height: height + measure(pdf, part, width) };
  }
  return { head, tail: [], height };
}

/** How many characters of it fit: by halving, for only the font knows where lines end. */
function fitting(pdf: Pdf, block: Block, width: number, room: number): number {
  let [fits, tooMany] = [0, block.text.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (measure(pdf, { ...block, text: block.text.slice(0, middle) }, width) <= room) fits = middle;
    else tooMany = middle;
  }
  while (fits > 0 && isInseparable(block.text, fits)) fits -= 1;
  return fits;
}

/** A pair of surrogates, a word or a figure, and what closes are not torn from what is before them. */
function isInseparable(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.slice(at)];
  return /^[\uDC00-\uDFFF]/.test(after) || CLOSING.test(after) || (/\w/.test(before) && /^\w/.test(after));
}

function drawPart(
  pdf: Pdf,
  cells: readonly Cell[],
  taken: readonly Taken[],
  height: number,
  { left, width }: Frame,
): void {
  const top = pdf.y;
  let x = left;
  cells.forEach(({ share, ground }, column) => {
    if (ground)
      pdf
        .rect(x, top, share * width, height)
        .fillColor(ground)
        .fill();
    let y = top + PADDING.y;
    for (const block of taken[column]?.head ?? []) {
      const box = share * width - 2 * PADDING.x;
      const { align = 'left', color = 'black' } = block;
      const tall = measure(pdf, block, box);
      pdf
        .fillColor(color)
        .text(shown(block.text), x + PADDING.x, y, { width: box, align, lineGap: LINE_GAP });
      y += tall;
    }
    pdf
      .rect(x, top, share * width, height)
      .lineWidth(0.5)
      .strokeColor('black')
      .stroke();
    x += share * width;
  });
  pdf.y = top + height;
}

/** Also sets the block's font. */
function measure(pdf: Pdf, { text, font = 'regular', size = SIZE }: Block, width: number): number {
  pdf.font(font).fontSize(size);
  return pdf.heightOfString(shown(text) || ' ', { width, lineGap: LINE_GAP });
}

/** What somebody typed may hold what no font has: controls but for the ends of lines. */
const shown = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
