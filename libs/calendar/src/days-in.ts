import type { Calendar } from './calendar.js';
import { dayOf } from './day-of.js';
import type { CalendarDay } from './day-of.js';
import { addDays, daysBetween } from './local-date.js';
import type { LocalDate } from './local-date.js';

/**
 * Every day from `from` to `to`, both included, ascending; none where `to` lies before `from`. What month grids and
 * the sheets of a clock are drawn from.
 *
 * Source: T3, T13. @throws RangeError beyond the years that the calendar knows
 */
export function daysIn(calendar: Calendar, from: LocalDate, to: LocalDate): readonly CalendarDay[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length }, (_, index) => dayOf(calendar, addDays(from, index)));
}
