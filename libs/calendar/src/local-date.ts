import { civilOf, epochDayOfCivil, weekdayOf } from './civil.js';
import type { EpochDay } from './civil.js';

declare const localDateBrand: unique symbol;

/** A date people speak of, `YYYY-MM-DD`, in the calendar's zone (T3). Compares in order as text. */
export type LocalDate = string & { readonly [localDateBrand]: true };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const FIRST = epochDayOfCivil(1, 1, 1);
const LAST = epochDayOfCivil(9999, 12, 31);

/**
 * Reads a date.
 * @param text - `YYYY-MM-DD`, 0001-01-01 to 9999-12-31
 * @throws RangeError for any other shape and for a date that does not exist, such as 2026-02-29
 */
export function localDate(text: string): LocalDate {
  if (typeof text === 'string' && SHAPE.test(text)) {
    const epochDay = epochDayOf(text as LocalDate);
    if (epochDay >= FIRST && epochDay <= LAST && dateOf(epochDay) === text) return text as LocalDate;
  }
  throw new RangeError(`"${text}" is not a date: give one that exists, as YYYY-MM-DD`);
}

/** The date `n` calendar days after `date`; before it where `n` is negative. @throws RangeError beyond year 1 or 9999 */
export function addDays(date: LocalDate, n: number): LocalDate {
  return dateOf(epochDayOf(date) + wholeNumber(n));
}

/** Calendar days from `a` to `b`: `addDays(a, daysBetween(a, b))` is `b`. Negative where `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return epochDayOf(b) - epochDayOf(a);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  return weekdayOf(epochDayOf(date));
}

/** The epoch day of a valid date. Internal: read digit by digit, since it is in the path of every count. */
export function epochDayOf(date: LocalDate): EpochDay {
  const digit = (index: number) => date.charCodeAt(index) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return epochDayOfCivil(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
}

/** The date of an epoch day. Internal. @throws RangeError beyond year 1 or 9999 */
export function dateOf(epochDay: EpochDay): LocalDate {
  if (!(epochDay >= FIRST && epochDay <= LAST))
    throw new RangeError(`day ${epochDay} lies beyond years 1 to 9999`);
  const { year, month, day } = civilOf(epochDay);
  const yyyy = year > 999 ? `${year}` : `${year}`.padStart(4, '0');
  return `${yyyy}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as LocalDate;
}

/** Guards a count of days. Internal. @throws RangeError for a fraction, NaN or infinity */
export function wholeNumber(n: number): number {
  if (!Number.isInteger(n)) throw new RangeError(`${n} is not a whole number of days`);
  return n;
}
