import { MS_PER_DAY, MS_PER_MINUTE, epochDayOfCivil } from './civil.js';
import { epochDayOf, localDate } from './local-date.js';

declare const instantBrand: unique symbol;

/** A point in time: whole milliseconds since 1970-01-01T00:00Z, years 1 to 9999 (UTC). */
export type Instant = number & { readonly [instantBrand]: true };

const FIRST_MS = epochDayOfCivil(1, 1, 1) * MS_PER_DAY;
const END_MS = epochDayOfCivil(10_000, 1, 1) * MS_PER_DAY;
const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** Brands epoch milliseconds. @throws RangeError for a fraction, NaN, or a year beyond 1 to 9999 */
export function instant(ms: number): Instant {
  if (!Number.isInteger(ms) || ms < FIRST_MS || ms >= END_MS) {
    throw new RangeError(`${ms} is not an instant: give whole milliseconds since 1970, years 1 to 9999`);
  }
  return ms as Instant;
}

/**
 * Reads an ISO 8601 instant. Without an offset it would mean another instant in each zone, so it is refused (T3).
 *
 * @param isoText - `2026-06-15T00:10:00.000+08:00`; seconds and fraction optional, `Z` or `±hh:mm` required.
 *   Digits beyond the millisecond are cut.
 * @throws RangeError for another shape, a date or time that does not exist, 24:00 or second 60
 */
export function parseInstant(isoText: string): Instant {
  const match = typeof isoText === 'string' ? SHAPE.exec(isoText) : null;
  if (!match)
    throw new RangeError(`"${isoText}" is not an instant with an offset: write 2026-06-15T00:10:00+08:00`);
  const [, day = '', hh, mm, ss = '0', fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = match;
  const [hour, minute, second] = [Number(hh), Number(mm), Number(ss)];
  const [aheadHours, aheadMinutes] = [Number(offsetHours), Number(offsetMinutes)];
  if (hour > 23 || minute > 59 || second > 59 || aheadHours > 23 || aheadMinutes > 59) {
    throw new RangeError(`"${isoText}" has a time of day or an offset that does not exist`);
  }
  const ahead = (sign === '-' ? -1 : 1) * (aheadHours * 60 + aheadMinutes);
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const minuteOfDay = hour * 60 + minute - ahead;
  return instant(epochDayOf(localDate(day)) * MS_PER_DAY + minuteOfDay * MS_PER_MINUTE + second * 1_000 + ms);
}
