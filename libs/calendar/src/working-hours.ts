import type { Calendar, DaySpan } from './calendar.js';
import { MS_PER_MINUTE } from './civil.js';
import { isWorkingDay } from './day-of.js';
import type { Instant } from './instant.js';
import type { LocalDate } from './local-date.js';
import { localDateOf, startOfDay } from './local-time.js';
import { addWorkingDays } from './working-days.js';

/** Working time is counted in milliseconds, so an hour is this many. */
const MS_PER_HOUR = 60 * MS_PER_MINUTE;

/**
 * The moment by which `hours` of business hours have passed since `start`. Only the business hours of working days
 * count; a start outside them begins at the next opening.
 *
 * @param hours - whole, from 1
 * @returns the day and the instant; an instant that falls on a close belongs to the day that closes
 *
 * Source: T2.
 */
export function addWorkingHours(
  calendar: Calendar,
  start: Instant,
  hours: number,
): { on: LocalDate; at: Instant } {
  const spans = calendar.businessHours;
  const startOn = localDateOf(calendar, start);
  const startAt = start - startOfDay(calendar, startOn);
  const duration = hours * MS_PER_HOUR;
  const openToday = isWorkingDay(calendar, startOn) ? openTime(spans, startAt) : 0;
  if (duration <= openToday) return onDay(calendar, startOn, timeAfter(spans, startAt, duration));

  const openPerDay = openTime(spans, 0);
  const days = Math.ceil((duration - openToday) / openPerDay);
  const rest = duration - openToday - (days - 1) * openPerDay;
  return onDay(calendar, addWorkingDays(calendar, startOn, days), timeAfter(spans, 0, rest));
}

function onDay(calendar: Calendar, on: LocalDate, msOfDay: number): { on: LocalDate; at: Instant } {
  return { on, at: (startOfDay(calendar, on) + msOfDay) as Instant };
}

/** Open milliseconds of a day from `from` on. */
function openTime(spans: readonly DaySpan[], from: number): number {
  return spans.reduce(
    (open, { opensAt, closesAt }) => open + Math.max(0, closesAt - Math.max(opensAt, from)),
    0,
  );
}

/** The time of day by which `duration` has passed since `from`; the caller knows that the day holds it. */
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
