import {
  addDays,
  addWorkingDays,
  addWorkingTime,
  daysBetween,
  endOfDay,
  localDateOf,
  startOfDay,
  workingDaysBetween,
  workingTimeBetween,
  type Calendar,
  type Instant,
  type LocalDate,
} from '@countersign/calendar';
import type { ClockLimit } from '../model.js';

export const MS_PER_HOUR = 3_600_000;

/** A moment of a clock: days count by its date, working hours by its instant. */
export type Moment = { readonly at: Instant; readonly on: LocalDate };

/** An event's moment; where it names another day than its own, a day of receipt, that day's beginning (T1, T5, T8). */
export function momentOf(calendar: Calendar, { at, on }: Moment): Moment {
  return { on, at: on === localDateOf(calendar, at) ? at : startOfDay(calendar, on) };
}

export const latest = (one: Moment, other: Moment): Moment => (other.at > one.at ? other : one);

/** What a limit's unit is counted in: whole days, or milliseconds of working time. */
export const amountOf = ({ amount, unit }: Pick<ClockLimit, 'amount' | 'unit'>) =>
  unit === 'workingHours' ? amount * MS_PER_HOUR : amount;

/**
 * What a limit's unit counts between two moments; 0 where the second is not later. Days: in (from, to]. Working hours:
 * milliseconds of business time in [from, to).
 *
 * Source: T2, T4.
 */
export function counted(calendar: Calendar, unit: ClockLimit['unit'], from: Moment, to: Moment): number {
  if (unit === 'workingHours') return workingTimeBetween(calendar, from.at, to.at);
  if (unit === 'calendarDays') return to.on > from.on ? daysBetween(from.on, to.on) : 0;
  return workingDaysBetween(calendar, from.on, to.on);
}

/** The moment so much later: days end at 24:00 (T2). Undoes `counted`; by nothing, the moment itself. */
export function onward(calendar: Calendar, unit: ClockLimit['unit'], from: Moment, amount: number): Moment {
  if (amount === 0) return from;
  if (unit === 'workingHours') return addWorkingTime(calendar, from.at, amount);
  const on = unit === 'workingDays' ? addWorkingDays(calendar, from.on, amount) : addDays(from.on, amount);
  return { on, at: endOfDay(calendar, on) };
}
