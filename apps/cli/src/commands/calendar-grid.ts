import { weekday } from '@countersign/calendar';
import type { CalendarDay } from '@countersign/calendar';

const WEEK = 'Mo   Tu   We   Th   Fr   Sa   Su';
const WIDTH = 7 * 5;
const GAP = 3;

/** What stands behind a day's number. Only these signs tell: a terminal may have no colours. */
const signOf = ({ working, kind }: CalendarDay): '' | '.' | '休' | '班' => {
  if (kind === 'workday') return '';
  if (kind === 'weekend') return '.';
  return working ? '班' : '休';
};

export const LEGEND =
  '.  rest day   休  public holiday, or closed by a local order   班  worked although a rest day';

/**
 * A year's days as month grids, Monday first, as many beside each other as fit, holidays and make-up days named
 * below each.
 *
 * @param days - ascending, every day of the months
 * @param columns - of the terminal
 */
export function gridLines(days: readonly CalendarDay[], columns: number): readonly string[] {
  const months = new Set(days.map(({ on }) => on.slice(0, 7)));
  const blocks = [...months].map((month) => monthLines(days.filter(({ on }) => on.startsWith(month))));
  const across = Math.max(1, Math.floor((columns + GAP) / (WIDTH + GAP)));
  const lines: string[] = [];
  for (let first = 0; first < blocks.length; first += across) {
    const row = blocks.slice(first, first + across);
    const height = Math.max(...row.map(({ length }) => length));
    for (let line = 0; line < height; line++) {
      lines.push(
        row
          .map((block) => padded(block[line] ?? '', WIDTH + GAP))
          .join('')
          .trimEnd(),
      );
    }
    lines.push('');
  }
  return lines;
}

function monthLines(days: readonly CalendarDay[]): readonly string[] {
  const [first] = days;
  if (!first) return [];
  const working = days.filter((day) => day.working).length;
  const cells = [
    ...Array.from({ length: weekday(first.on) - 1 }, () => ''),
    ...days.map((day) => `${Number(day.on.slice(8))}`.padStart(2) + signOf(day)),
  ];
  const weeks = [];
  for (let start = 0; start < cells.length; start += 7) {
    weeks.push(
      cells
        .slice(start, start + 7)
        .map((cell) => padded(cell, 5))
        .join(''),
    );
  }
  const heading = first.on.slice(0, 7);
  return [
    `${heading}${`${working} working days`.padStart(WIDTH - 1 - heading.length)}`,
    WEEK,
    ...weeks,
    ...notesOf(days).flatMap((note) => wrapped(note, WIDTH)),
  ];
}

/** `休 1-3 元旦`: days in a row of one sign and name are told together. */
function notesOf(days: readonly CalendarDay[]): readonly string[] {
  const runs: { readonly sign: string; readonly name: string; readonly first: number; last: number }[] = [];
  for (const day of days) {
    if (day.name === undefined) continue;
    const name = day.kind === 'override' ? `${day.name} (local)` : day.name;
    const [sign, number, run] = [signOf(day), Number(day.on.slice(8)), runs.at(-1)];
    if (run?.sign === sign && run.name === name && run.last === number - 1) run.last = number;
    else runs.push({ sign, name, first: number, last: number });
  }
  return runs.map(
    ({ sign, name, first, last }) => `${sign} ${first}${last > first ? `-${last}` : ''} ${name}`,
  );
}

/** Chinese signs take two places of a terminal. */
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? 2 : 1), 0);

const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

function wrapped(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const sign of text) {
    const line = lines.at(-1) ?? '';
    if (widthOf(line + sign) > width) lines.push(`  ${sign}`);
    else lines.splice(-1, 1, line + sign);
  }
  return lines;
}
