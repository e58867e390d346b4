import type { Calendar } from './calendar.js';
import { isWorkingDay } from './day-of.js';
import type { Instant } from './instant.js';
import type { LocalDate } from './local-date.js';
import { localDateOf, startOfDay } from './local-time.js';
import { addWorkingDays, onOrNextWorkingDay } from './working-days.js';

/** `afterHours`: what is filed after the day's last business hour is received on the next working day too. */
export type ReceiptOptions = { readonly afterHours?: boolean };

/**
 * The day of receipt, which is day 0, of what was filed at `filedAt`: that day where it is a working day, else the
 * next working day. With `afterHours`, filing later than the last close moves it on as well; filing at the very
 * close is in time.
 *
 * Source: T1. @throws RangeError beyond the years that the calendar knows
 */
export function receivedOn(
  calendar: Calendar,
  filedAt: Instant,
  { afterHours = false }: ReceiptOptions = {},
): LocalDate {
  const on = localDateOf(calendar, filedAt);
  if (!afterHours || !isWorkingDay(calendar, on)) return onOrNextWorkingDay(calendar, on);
  const closesAt = calendar.businessHours.at(-1)?.closesAt ?? Infinity;
  return filedAt - startOfDay(calendar, on) > closesAt ? addWorkingDays(calendar, on, 1) : on;
}
