/** A date as a notice mentions it: the day always, the month and the year where they are not carried over. */
export type Mention = {
  readonly quote: string;
  readonly year?: number;
  readonly month?: number;
  readonly day: number;
  /** ISO, where the text names it. */
  readonly weekday?: number;
};

/** One day, or with `to` the first and the last of several. */
export type Span = { readonly from: Mention; readonly to?: Mention };

export type DateList = { readonly spans: readonly Span[]; readonly end: number };

const RANGE = '(?:至|到|[-–—―−~〜]+)';
const REMARKS = String.raw`((?:\([^()]*\)|(?:星期|周)[一二三四五六日天])*)`;
// Without a month the day must be followed by 日: bare numbers are counts. With one, `5月1至5日` is written too.
const MENTION = new RegExp(
  String.raw`(?:(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?:日|号|(?=${RANGE}))|(\d{1,2})日)${REMARKS}`,
  'yu',
);
const START = /\d/gu;
const RANGE_SIGN = new RegExp(RANGE, 'yu');
const SEPARATOR = /[、和及与]/uy;
const SEPARATOR_OR_COMMA = /[、和及与,]/uy;
const WEEKDAY = /(?:星期|周|礼拜)([一二三四五六日天])/gu;
const WEEKDAYS = '一二三四五六日';

/** Where the next date begins at or after `from`; -1 where there is none. Internal to the reading of notices. */
export function nextDate(text: string, from: number): number {
  START.lastIndex = from;
  for (let found = START.exec(text); found; found = START.exec(text)) {
    if (matchAt(MENTION, text, found.index)) return found.index;
  }
  return -1;
}

/**
 * The dates that begin at `start`, one after another: `9月26日(星期六)、10月10日(星期六)`, `1月28日至2月4日`.
 *
 * @param commas - whether a comma goes on with the list too: before a verb it may, after 调至 it begins a new clause
 */
export function readDates(
  text: string,
  start: number,
  { commas }: { readonly commas: boolean },
): DateList | undefined {
  const spans: Span[] = [];
  let end = start;
  let at: number | undefined = start;
  while (at !== undefined) {
    const from = mentionAt(text, at);
    if (!from) break;
    const sign = matchAt(RANGE_SIGN, text, from.end);
    const to = sign ? mentionAt(text, from.end + sign[0].length) : undefined;
    end = (to ?? from).end;
    spans.push(spanOf(from, to));
    const separator = matchAt(commas ? SEPARATOR_OR_COMMA : SEPARATOR, text, end);
    at = separator ? end + separator[0].length : undefined;
  }
  return spans.length > 0 ? { spans, end } : undefined;
}

function spanOf(from: Found, to: Found | undefined): Span {
  if (!to) return { from: withWeekday(from, from.weekdays[0]) };
  // `1月1日至3日(周四至周六)`: the remark after the last day speaks of both.
  const [first, last] = to.weekdays.length === 2 ? to.weekdays : [from.weekdays[0], to.weekdays[0]];
  return { from: withWeekday(from, first), to: withWeekday(to, last) };
}

type Found = Mention & { readonly end: number; readonly weekdays: readonly number[] };

function mentionAt(text: string, at: number): Found | undefined {
  const match = matchAt(MENTION, text, at);
  if (!match) return undefined;
  const [quote, year, month, day, bareDay, remarks = ''] = match;
  return {
    quote,
    ...(year !== undefined && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    day: Number(day ?? bareDay),
    end: at + quote.length,
    weekdays: [...remarks.matchAll(WEEKDAY)].map(([, sign = '']) =>
      sign === '天' ? 7 : WEEKDAYS.indexOf(sign) + 1,
    ),
  };
}

const withWeekday = (
  { end: _end, weekdays: _weekdays, ...mention }: Found,
  weekday: number | undefined,
): Mention => ({ ...mention, ...(weekday !== undefined && { weekday }) });

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
