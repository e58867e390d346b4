import type { BusinessHours, CalendarData, DayOverride, YearNotice } from './calendar-data.js';
import { localDate } from './local-date.js';
import type { LocalDate } from './local-date.js';
import { NoticeError } from './notice/notice-problem.js';
import type { NoticeProblem } from './notice/notice-problem.js';

/**
 * The next version of a calendar, changed in one thing. What is put in is checked by `compileCalendar`, and a version
 * that does not compile must not be published. What was there before stays in the version before.
 *
 * Source: T13, T2.
 */
const next = (data: CalendarData, change: Partial<CalendarData>): CalendarData => ({
  ...data,
  ...change,
  version: data.version + 1,
});

/**
 * The next version with `notice` as the only one of its year, notices ascending by year (T13).
 *
 * @param notice - one that adds up, of `parseNotice` or `readNotice`
 * @throws NoticeError where the notice of another year names one of its days, as a December may be
 */
export function withNotice(data: CalendarData, notice: YearNotice): CalendarData {
  const others = data.notices.filter(({ year }) => year !== notice.year);
  const named = new Map(others.flatMap((other) => daysOf(other).map(({ on, as }) => [on, as] as const)));
  const problems = daysOf(notice).flatMap(({ on, as }): NoticeProblem[] => {
    const other = named.get(on);
    return other ? [{ code: 'statedTwice', on: localDate(on), names: [other, as] }] : [];
  });
  if (problems.length > 0) throw new NoticeError(problems);
  return next(data, { notices: [...others, notice].sort((a, b) => a.year - b.year) });
}

/** The next version with a local decision about one day in place of any earlier one, ascending by day (T13). */
export function withOverride(data: CalendarData, override: DayOverride): CalendarData {
  const others = data.overrides.filter(({ on }) => on !== override.on);
  return next(data, { overrides: [...others, override].sort((a, b) => (a.on < b.on ? -1 : 1)) });
}

/** The next version without the local decision about `on`. @throws RangeError where there is none */
export function withoutOverride(data: CalendarData, on: LocalDate): CalendarData {
  const overrides = data.overrides.filter((override) => override.on !== on);
  if (overrides.length === data.overrides.length) throw new RangeError(`${on} has no override`);
  return next(data, { overrides });
}

/** The next version with other business hours on every working day (T2). */
export function withBusinessHours(data: CalendarData, businessHours: readonly BusinessHours[]): CalendarData {
  return next(data, { businessHours });
}

const daysOf = ({ year, off, work }: YearNotice) => [
  ...off.map(({ on, name }) => ({ on, as: `${year} ${name}放假` })),
  ...work.map(({ on, name }) => ({ on, as: `${year} ${name}上班` })),
];
