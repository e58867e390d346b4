import type { Calendar, DaySpan } from './calendar.js';
import { isWorkingDay } from './day-of.js';
import type { Instant } from './instant.js';
import { addDays } from './local-date.js';
import type { LocalDate } from './local-date.js';
import { localDateOf, startOfDay } from './local-time.js';
import { addWorkingDays, workingDaysBetween } from './working-days.js';

/**
 * The first moment by which `ms` of business hours have passed since `start`. Only the business hours of working
 * days count; a start outside them begins at the next opening. 0 ms have passed at `start` itself.
 *
 * @param ms - whole milliseconds, from 0
 * @returns the day and the instant; an instant that falls on a close belongs to the day that closes
 * @throws RangeError for other amounts, and where the count leaves the years that the calendar knows
 *
 * Source: T2. Undone by `workingTimeBetween`.
 */
export function addWorkingTime(
  calendar: Calendar,
  start: Instant,
  ms: number,
): { readonly on: LocalDate; readonly at: Instant } {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError(`${ms} is not a whole number of ms from 0`);
  const spans = calendar.businessHours;
  const startOn = localDateOf(calendar, start);
  if (ms === 0) return { on: startOn, at: start };
  const startAt = start - startOfDay(calendar, startOn);
  const openToday = isWorkingDay(calendar, startOn) ? openTime(spans, startAt, Infinity) : 0;
  if (ms <= openToday) return onDay(calendar, startOn, timeAfter(spans, startAt, ms));

  const openPerDay = openTime(spans, 0, Infinity);
  const days = Math.ceil((ms - openToday) / openPerDay);
  const rest = ms - openToday - (days - 1) * openPerDay;
  return onDay(calendar, addWorkingDays(calendar, startOn, days), timeAfter(spans, 0, rest));
}

/**
 * Milliseconds of business hours in `[from, to)`; 0 where `to` is not after `from`. For a running clock it gives
 * the working time used, remaining and overdue alike.
 *
 * Source: T2, T4. @throws RangeError beyond the years that the calendar knows
 */
export function workingTimeBetween(calendar: Calendar, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  const [fromOn, toOn] = [localDateOf(calendar, from), localDateOf(calendar, to)];
  // Whole days from that of `from` up to, not including, that of `to`; then what lies before either on its day.
  const days = workingDaysBetween(calendar, addDays(fromOn, -1), addDays(toOn, -1));
  const whole = days * openTime(calendar.businessHours, 0, Infinity);
  return whole - openBefore(calendar, fromOn, from) + openBefore(calendar, toOn, to);
}

function openBefore(calendar: Calendar, on: LocalDate, at: Instant): number {
  if (!isWorkingDay(calendar, on)) return 0;
  return openTime(calendar.businessHours, 0, at - startOfDay(calendar, on));
}

function onDay(calendar: Calendar, on: LocalDate, msOfDay: number): { on: LocalDate; at: Instant } {
  return { on, at: (startOfDay(calendar, on) + msOfDay) as Instant };
}

/** Open milliseconds of a working day in `[from, to)`. */
function openTime(spans: readonly DaySpan[], from: number, to: number): number {
  return spans.reduce(
    (open, { opensAt, closesAt }) => open + Math.max(0, Math.min(closesAt, to) - Math.max(opensAt, from)),
    0,
  );
}

/** The time of day by which `duration`, above 0, has passed since `from`; the caller knows that the day holds it. */
function timeAfter(spans: readonly DaySpan[], from: number, duration: number): number {
  let remaining = duration;
  for (const { opensAt, closesAt } of spans) {
    const begin = Math.max(from, opensAt);
    const available = Math.max(0, closesAt - begin);
    if (remaining <= available) return begin + remaining;
    remaining -= available;
  }
  throw new RangeError(`the day closes ${remaining} ms too early`);
}
