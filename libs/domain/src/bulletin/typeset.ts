/** A stretch of one line. */
export type Run = { readonly text: string; readonly bold?: true };

/** `lines`: one for a heading, a paragraph or a picture's caption; one for each item of a list. */
export type Block = {
  readonly type: 'heading' | 'paragraph' | 'bulleted' | 'numbered' | 'picture';
  readonly lines: readonly (readonly Run[])[];
  /** Of the pictures that come with the text: 1 is the first. */
  readonly picture?: number;
};

const HEADING = /^#{1,6}\s+(.+)$/;
const BULLET = /^[-*•]\s+(.+)$/;
const NUMBERED = /^\d{1,3}[.、)）]\s*(.+)$/;
const PICTURE = /^!\[([^\]]{0,200})\]\((\d{1,2})\)$/;
/** In pairs; a star that stands alone is a star. */
const BOLD = /\*\*([^*]+)\*\*/;

/**
 * Reads an article's text into what is set: paragraphs (a line each), headings (`## …`), lists (`- …`, `1. …`), bold
 * (`**…**`) and pictures (`![caption](1)`) on a line of their own. The marks are a part of Markdown's. Nothing else is
 * one: HTML stays the letters that it is written with, so nothing has to be cleaned away.
 *
 * Source: docs/adr/0021.
 */
export function typeset(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.trim();
    if (line === '') continue;
    const block = blockOf(line);
    const last = blocks.at(-1);
    const goesOn = (block.type === 'bulleted' || block.type === 'numbered') && last?.type === block.type;
    if (goesOn) blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
    else blocks.push(block);
  }
  return blocks;
}

function blockOf(line: string): Block {
  const picture = PICTURE.exec(line);
  if (picture) return { type: 'picture', lines: [runsOf(picture[1]!)], picture: Number(picture[2]) };
  const marked = [
    ['heading', HEADING],
    ['bulleted', BULLET],
    ['numbered', NUMBERED],
  ] as const;
  for (const [type, mark] of marked) {
    const words = mark.exec(line)?.[1];
    if (words !== undefined) return { type, lines: [runsOf(words)] };
  }
  return { type: 'paragraph', lines: [runsOf(line)] };
}

/** Split at a pair of stars, what was inside stands at the odd places. */
const runsOf = (line: string): readonly Run[] =>
  line
    .split(BOLD)
    .map((text, place): Run => (place % 2 === 1 ? { text, bold: true } : { text }))
    .filter(({ text }) => text !== '');
