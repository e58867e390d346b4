import type { Calendar, YearDays } from './calendar.js';
import { computedHolidays } from './computed-holidays.js';
import { epochDayOfCivil } from './civil.js';
import { ruleOfDay } from './rule-of-day.js';

const NO_HOLIDAYS: YearDays['computedHolidays'] = new Map();

/**
 * A year of a calendar, counted out on first use and kept. Internal: it is what makes a count over years as cheap
 * as two lookups and one addition per year.
 *
 * @throws RangeError for a year that has no notice and lies beyond the table of lunar festivals
 */
export function yearDays(calendar: Calendar, year: number): YearDays {
  const known = calendar.years.get(year);
  if (known) return known;
  const counted = countOut(calendar, year);
  calendar.years.set(year, counted);
  return counted;
}

function countOut(calendar: Calendar, year: number): YearDays {
  const holidays = calendar.publishedYears.has(year) ? NO_HOLIDAYS : computedHolidays(year);
  const firstDay = epochDayOfCivil(year, 1, 1);
  const length = epochDayOfCivil(year + 1, 1, 1) - firstDay;
  const workingBefore = new Uint16Array(length + 1);
  const workingDays: number[] = [];
  for (let day = 0; day < length; day++) {
    if (ruleOfDay(calendar, holidays, firstDay + day).working) workingDays.push(day);
    workingBefore[day + 1] = workingDays.length;
  }
  return { firstDay, workingBefore, workingDays: Uint16Array.from(workingDays), computedHolidays: holidays };
}
