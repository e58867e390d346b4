import type { Calendar } from './calendar.js';
import type { CalendarDay } from './day-of.js';
import { daysIn } from './days-in.js';
import type { LocalDate } from './local-date.js';

/** A day on which two versions of a calendar differ. */
export type ChangedDay = {
  readonly on: LocalDate;
  readonly before: CalendarDay;
  readonly after: CalendarDay;
};

/**
 * The days from `from` to `to`, both included, whose working, kind or name differ, ascending. A day that only ceased to be
 * provisional is not among them: nothing changed for who works on it.
 *
 * Source: T13, the preview of an import. @throws RangeError beyond the years that either calendar knows
 */
export function diffCalendars(
  before: Calendar,
  after: Calendar,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): readonly ChangedDay[] {
  const daysAfter = daysIn(after, from, to);
  return daysIn(before, from, to).flatMap((day, index) => {
    const other = daysAfter[index];
    return other && differs(day, other) ? [{ on: day.on, before: day, after: other }] : [];
  });
}

const differs = (a: CalendarDay, b: CalendarDay) =>
  a.working !== b.working || a.kind !== b.kind || a.name !== b.name;
