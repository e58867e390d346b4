/** Excel reads UTF-8 only behind a byte order mark. */
export const BOM = '\uFEFF';

/** What a spreadsheet would take for a formula, full-width signs included. */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]|[;,]\s*[=+\-@]/;

/** One line of RFC 4180. A text that begins like a formula is kept from being one by an apostrophe. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
