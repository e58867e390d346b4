import type { DaySheetQuery } from '../generated/graphql.js';

type CalendarDay = DaySheetQuery['calendarDays'][number];
/** `count`: the day's number in the limit, 0 for the day it starts from, null where it does not count. */
export type SheetDay = CalendarDay & { readonly count: number | null };

/** Monday is 0. A date without a zone is read at noon, UTC. */
const weekdayOf = (on: string): number => (new Date(`${on}T12:00:00Z`).getUTCDay() + 6) % 7;

/** Numbers the days that the API says count, and lays them out in weeks from Monday to Sunday. */
export function weeksOf(
  days: readonly CalendarDay[],
  everyDay: boolean,
): readonly (readonly (SheetDay | null)[])[] {
  const first = days[0];
  if (!first) return [];
  let counted = 0;
  const cells: (SheetDay | null)[] = Array<null>(weekdayOf(first.on)).fill(null);
  days.forEach((day, index) => {
    const counts = everyDay || day.working;
    cells.push({ ...day, count: index === 0 ? 0 : counts ? ++counted : null });
  });
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
