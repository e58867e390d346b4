/** A stretch of days, both included, and how it stands in the address: `2026-06`, `2026Q2`, `2026`, `2026-06-01..2026-06-15`. */
export type PeriodKind = 'month' | 'quarter' | 'year' | 'range';
export type Period = {
  readonly kind: PeriodKind;
  readonly text: string;
  readonly from: string;
  readonly to: string;
};

const two = (figure: number) => String(figure).padStart(2, '0');
const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T12:00:00Z`).toISOString().startsWith(text);

/** `count` months from the first of `month`, 1 to 12; either may lie beyond the year. */
function months(kind: PeriodKind, year: number, month: number, count: number): Period {
  const [first, end] = [
    new Date(Date.UTC(year, month - 1, 1)),
    new Date(Date.UTC(year, month - 1 + count, 0)),
  ];
  const from = first.toISOString().slice(0, 10);
  const text = {
    month: from.slice(0, 7),
    quarter: `${from.slice(0, 4)}Q${Math.ceil((first.getUTCMonth() + 1) / 3)}`,
    year: from.slice(0, 4),
    range: '',
  }[kind];
  return { kind, text, from, to: end.toISOString().slice(0, 10) };
}

/** What an address says; null for what is no period, or runs backwards. */
export function readPeriod(text: string | null): Period | null {
  if (!text) return null;
  const [, year = '', month, quarter] = /^(\d{4})(?:-(0[1-9]|1[0-2])|Q([1-4]))?$/.exec(text) ?? [];
  if (month) return months('month', Number(year), Number(month), 1);
  if (quarter) return months('quarter', Number(year), Number(quarter) * 3 - 2, 3);
  if (year) return months('year', Number(year), 1, 12);
  const [from = '', to = ''] = text.split('..');
  try {
    return isDay(from) && isDay(to) && from <= to ? rangeOf(from, to) : null;
  } catch {
    return null; // a day that no calendar has, such as 2026-13-01
  }
}

export const rangeOf = (from: string, to: string): Period => ({
  kind: 'range',
  text: `${from}..${to}`,
  from,
  to,
});

/** What was typed as two dates; null while one is half a date, its year not written out, or the end before its beginning. */
export const typedRange = (from: string, to: string): Period | null =>
  '1000' <= from && from <= to ? readPeriod(`${from}..${to}`) : null;

/** The period of a kind in which a day lies; of a range, the month to that day. */
export function periodOn(kind: PeriodKind, day: string): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  if (kind === 'year') return months('year', year, 1, 12);
  if (kind === 'quarter') return months('quarter', year, Math.floor((month - 1) / 3) * 3 + 1, 3);
  if (kind === 'month') return months('month', year, month, 1);
  return rangeOf(`${year}-${two(month)}-01`, day);
}

/** The one before or after; a range has none. */
export function neighbour({ kind, from }: Period, by: -1 | 1): Period | null {
  if (kind === 'range') return null;
  const [year = 0, month = 1] = from.split('-').map(Number);
  const count = { month: 1, quarter: 3, year: 12 }[kind];
  return months(kind, year, month + by * count, count);
}
