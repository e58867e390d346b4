import type { Calendar, YearDays } from './calendar.js';
import { isWeekend } from './civil.js';
import type { EpochDay } from './civil.js';

/** Why a day is, or is not, a working day. */
export type DayKind = 'workday' | 'weekend' | 'publicHoliday' | 'makeUp' | 'override';

/** What decides about a day. `name` is the holiday, or an override's reason; ordinary days have none. */
export type DayRule = { readonly working: boolean; readonly kind: DayKind; readonly name?: string };

const WORKDAY: DayRule = { working: true, kind: 'workday' };
const WEEKEND: DayRule = { working: false, kind: 'weekend' };

/**
 * The one home of T3: a local override first, then what a notice says of the day, then the holidays computed for a
 * year without a notice (T13), then the weekday.
 *
 * @param holidays - the computed holidays of the day's year; empty where the year is published
 */
export function ruleOfDay(
  calendar: Calendar,
  holidays: YearDays['computedHolidays'],
  day: EpochDay,
): DayRule {
  const override = calendar.overrides.get(day);
  if (override) return { working: override.working, kind: 'override', name: override.reason };
  const makeUp = calendar.makeUpDays.get(day);
  if (makeUp !== undefined) return { working: true, kind: 'makeUp', name: makeUp };
  const holiday = calendar.daysOff.get(day) ?? holidays.get(day);
  if (holiday !== undefined) return { working: false, kind: 'publicHoliday', name: holiday };
  return isWeekend(day) ? WEEKEND : WORKDAY;
}
