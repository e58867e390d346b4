/** Days since 1970-01-01 in the proleptic Gregorian calendar; an integer, negative before. Internal to this library. */
export type EpochDay = number;

const { floor } = Math;

export const MS_PER_MINUTE = 60_000;
export const MS_PER_DAY = 86_400_000;

const DAYS_PER_ERA = 146_097; // 400 years
const EPOCH_SHIFT = 719_468; // days from 0000-03-01 to 1970-01-01

/**
 * The epoch day of a civil date. Years are counted from March, so that the leap day comes last.
 * A day or month beyond its range carries over; callers that mind compare with `civilOf`.
 */
export function epochDayOfCivil(year: number, month: number, day: number): EpochDay {
  const marchYear = month > 2 ? year : year - 1;
  const era = floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The civil date of an epoch day: month 1..12, day 1..31. The inverse of `epochDayOfCivil`. */
export function civilOf(epochDay: EpochDay): { year: number; month: number; day: number } {
  const shifted = epochDay + EPOCH_SHIFT;
  const era = floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = floor(
    (dayOfEra - floor(dayOfEra / 1_460) + floor(dayOfEra / 36_524) - floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const monthFromMarch = floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The year that an epoch day lies in. */
export const yearOf = (epochDay: EpochDay): number => civilOf(epochDay).year;

/** ISO weekday of an epoch day: 1 is Monday, 7 is Sunday. */
export function weekdayOf(epochDay: EpochDay): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
}

export const isWeekend = (epochDay: EpochDay): boolean => weekdayOf(epochDay) > 5;
