import type { Calendar, LocalDate } from '@countersign/calendar';
import type { Clock } from '../model.js';
import { courseOf, dueOf } from './course.js';
import type { Moment } from './counted.js';

/**
 * The day on which a clock would be due if it were extended now, by so many of its limit's unit: what an approver is
 * asked to agree to. Null while it rests or is closed: then no due date is shown (T4).
 *
 * Source: T7.
 */
export function dueIfExtended(
  calendar: Calendar,
  { events, paused, closed }: Clock,
  amount: number,
  now: Moment,
): LocalDate | null {
  if (paused || closed) return null;
  return dueOf(calendar, courseOf(calendar, [...events, { type: 'extended', ...now, amount }])).on;
}
