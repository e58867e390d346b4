import type { Calendar } from './calendar.js';
import { MS_PER_MINUTE } from './civil.js';
import { isProvisional } from './day-of.js';
import type { Instant } from './instant.js';
import { addDays } from './local-date.js';
import type { LocalDate } from './local-date.js';
import { endOfDay, localDateOf } from './local-time.js';
import { addWorkingDays, onOrNextWorkingDay } from './working-days.js';
import { addWorkingTime } from './working-time.js';

const MS_PER_HOUR = 60 * MS_PER_MINUTE;

/** How long somebody has. `amount` is whole: days from 0 (the day of the start itself), hours from 1. */
export type Limit = {
  readonly amount: number;
  readonly unit: 'workingDays' | 'workingHours' | 'calendarDays';
};

/** When a limit ends. Acting before `dueAt` is on time. `provisional`: a year without a notice was counted (T13). */
export type Due = { readonly dueOn: LocalDate; readonly dueAt: Instant; readonly provisional: boolean };

/**
 * When a limit that starts at `start` ends. The local date of `start` is day 0 (T1).
 *
 * Working days: 24:00 of day `amount`. Calendar days: the same, and one that ends on a rest day rolls to the next
 * working day. Working hours: the very instant, inside business hours or at their close. (T2)
 *
 * @param start - for what was filed on a rest day, `startOfDay` of `receivedOn`
 * @throws RangeError for an amount that is not whole or too small, and beyond the years that the calendar knows
 */
export function dueOf(calendar: Calendar, { amount, unit }: Limit, start: Instant): Due {
  const least = unit === 'workingHours' ? 1 : 0;
  if (!Number.isInteger(amount) || amount < least) {
    throw new RangeError(`a limit of ${amount} ${unit}: give a whole number from ${least}`);
  }
  const startOn = localDateOf(calendar, start);
  if (unit === 'workingHours') {
    const { on, at } = addWorkingTime(calendar, start, amount * MS_PER_HOUR);
    // Hours count on the day of the start too, so that day is part of what was counted.
    return { dueOn: on, dueAt: at, provisional: isProvisional(calendar, addDays(startOn, -1), on) };
  }
  const dueOn =
    unit === 'workingDays'
      ? addWorkingDays(calendar, startOn, amount)
      : onOrNextWorkingDay(calendar, addDays(startOn, amount));
  return { dueOn, dueAt: endOfDay(calendar, dueOn), provisional: isProvisional(calendar, startOn, dueOn) };
}
