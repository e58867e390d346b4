import type { Calendar } from './calendar.js';
import { yearOf } from './civil.js';
import { epochDayOf } from './local-date.js';
import type { LocalDate } from './local-date.js';
import { ruleOfDay } from './rule-of-day.js';
import type { DayKind } from './rule-of-day.js';
import { yearDays } from './year-days.js';

/** A day as people see it in the calendar. `provisional`: its year has no notice yet (T13). */
export type CalendarDay = {
  readonly on: LocalDate;
  readonly working: boolean;
  readonly kind: DayKind;
  /** The holiday a day is off or made up for, or an override's reason; absent on ordinary days. */
  readonly name?: string;
  readonly provisional: boolean;
};

/** Whether a date is a working day (T3). @throws RangeError beyond the years that the calendar knows */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  const day = epochDayOf(date);
  const { firstDay, workingBefore } = yearDays(calendar, yearOf(day));
  return workingBefore[day - firstDay + 1] !== workingBefore[day - firstDay];
}

/** A day and what decides about it (T3, T13). @throws RangeError beyond the years that the calendar knows */
export function dayOf(calendar: Calendar, date: LocalDate): CalendarDay {
  const day = epochDayOf(date);
  const year = yearOf(day);
  const rule = ruleOfDay(calendar, yearDays(calendar, year).computedHolidays, day);
  return { on: date, ...rule, provisional: !calendar.publishedYears.has(year) };
}

/**
 * Whether a count over `(from, to]` rests on a year without a notice, and so may change when it comes (T13).
 * False where `to` is not after `from`: nothing was counted.
 */
export function isProvisional(calendar: Calendar, from: LocalDate, to: LocalDate): boolean {
  if (to <= from) return false;
  const lastYear = yearOf(epochDayOf(to));
  for (let year = yearOf(epochDayOf(from) + 1); year <= lastYear; year++) {
    if (!calendar.publishedYears.has(year)) return true;
  }
  return false;
}
