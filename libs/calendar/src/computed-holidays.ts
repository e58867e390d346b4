import { epochDayOfCivil, isWeekend } from './civil.js';
import type { EpochDay } from './civil.js';
import { lunarFestivals } from './lunar-festivals.js';

/**
 * The 13 statutory days off of a year, and a day in lieu for each that falls on a weekend or on another of them, on
 * the next weekday that is free. (Two on one day: in 2020 Mid-Autumn was 1 October and the notice gave both.)
 * Days in lieu are named `元旦（补休）`. No make-up days: nobody can know what a notice will swap.
 *
 * @returns holiday names by epoch day
 * @throws RangeError for a year beyond the table of lunar festivals, 2004 to 2050
 *
 * Source: T13; Regulation on Public Holidays (全国年节及纪念日放假办法) as of 2025, arts. 2 and 6.
 */
export function computedHolidays(year: number): ReadonlyMap<EpochDay, string> {
  const byDay = new Map<EpochDay, string>();
  const owed: { after: EpochDay; name: string }[] = [];
  for (const [day, name] of statutoryDays(year)) {
    if (isWeekend(day) || byDay.has(day)) owed.push({ after: day, name: `${name}（补休）` });
    if (!byDay.has(day)) byDay.set(day, name);
  }
  for (const { after, name } of owed) {
    let day = after + 1;
    while (isWeekend(day) || byDay.has(day)) day++;
    byDay.set(day, name);
  }
  return byDay;
}

/** The 13 days, ascending. Spring Festival is the eve and the first three days of the lunar year. */
function statutoryDays(year: number): readonly (readonly [EpochDay, string])[] {
  const festivals = lunarFestivals[year];
  if (!festivals) throw new RangeError(`year ${year} has no notice and its festivals are not in the table`);
  const on = (monthAndDay: string) => epochDayOfCivil(year, +monthAndDay.slice(0, 2), +monthAndDay.slice(3));
  const run = (from: EpochDay, length: number, name: string) =>
    Array.from({ length }, (_, index) => [from + index, name] as const);
  return [
    ...run(on('01-01'), 1, '元旦'),
    ...run(on(festivals.springFestival) - 1, 4, '春节'),
    ...run(on(festivals.qingming), 1, '清明节'),
    ...run(on('05-01'), 2, '劳动节'),
    ...run(on(festivals.dragonBoat), 1, '端午节'),
    ...run(on('10-01'), 3, '国庆节'),
    ...run(on(festivals.midAutumn), 1, '中秋节'),
  ].sort(([a], [b]) => a - b);
}
