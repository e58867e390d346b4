import type { Calendar } from './calendar.js';
import { yearOf } from './civil.js';
import type { EpochDay } from './civil.js';
import { isWorkingDay } from './day-of.js';
import { dateOf, epochDayOf, wholeNumber } from './local-date.js';
import type { LocalDate } from './local-date.js';
import { yearDays } from './year-days.js';

/**
 * The `n`th working day after `from`, or before it where `n` is negative. `from` is day 0 and never counted,
 * working day or not; `n` = 0 gives `from` itself.
 *
 * @throws RangeError where `n` is not whole, or the count leaves the years that the calendar knows
 *
 * Source: T1, T3; T6 and T7 move due dates by it.
 */
export function addWorkingDays(calendar: Calendar, from: LocalDate, n: number): LocalDate {
  if (wholeNumber(n) === 0) return from;
  const day = epochDayOf(from);
  let year = yearOf(day);
  let days = yearDays(calendar, year);
  // `index` is the place of the day sought among the year's working days; it may lie in another year.
  let index = n > 0 ? countedBefore(days, day + 1) + n - 1 : countedBefore(days, day) + n;
  while (index >= days.workingDays.length) {
    index -= days.workingDays.length;
    days = yearDays(calendar, ++year);
  }
  while (index < 0) {
    days = yearDays(calendar, --year);
    index += days.workingDays.length;
  }
  return dateOf(days.firstDay + (days.workingDays[index] ?? 0));
}

/**
 * The number of working days in `(from, to]`; 0 where `to` is not after `from`. For a running clock it gives used,
 * remaining and overdue days alike.
 *
 * Source: T1, T4. @throws RangeError beyond the years that the calendar knows
 */
export function workingDaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  if (to <= from) return 0;
  const [first, end] = [epochDayOf(from) + 1, epochDayOf(to) + 1];
  const [firstYear, lastYear] = [yearOf(first), yearOf(end - 1)];
  let count = -countedBefore(yearDays(calendar, firstYear), first);
  for (let year = firstYear; year < lastYear; year++) count += yearDays(calendar, year).workingDays.length;
  return count + countedBefore(yearDays(calendar, lastYear), end);
}

/** `date` where it is a working day, else the next one: how limits in calendar days end (T2). */
export function onOrNextWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);
}

/** Working days of a year before `day`, which may be 1 January of the next. */
function countedBefore(year: ReturnType<typeof yearDays>, day: EpochDay): number {
  return year.workingBefore[day - year.firstDay] ?? 0;
}
