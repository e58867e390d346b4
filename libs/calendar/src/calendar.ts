import type { EpochDay } from './civil.js';

/** Business hours `[opensAt, closesAt)` in milliseconds of the local day. */
export type DaySpan = { readonly opensAt: number; readonly closesAt: number };

/** One year, counted out. Indexes are days of the year, 0 is 1 January. */
export type YearDays = {
  readonly firstDay: EpochDay;
  /** Working days before each day of the year; one entry more than days, so the last is the year's total. */
  readonly workingBefore: Uint16Array;
  /** The days of the year that are working days, ascending. */
  readonly workingDays: Uint16Array;
  /** Holidays computed for a year without a notice, by epoch day; empty for a published one (T13). */
  readonly computedHolidays: ReadonlyMap<EpochDay, string>;
};

/**
 * A compiled calendar: what `compileCalendar` made of checked data. Hand it on, do not look inside or store it.
 * `years` is filled on demand; what is in it follows from the rest, so the calendar never changes its answers.
 */
export type Calendar = {
  readonly id: string;
  readonly version: number;
  readonly utcOffsetMinutes: number;
  readonly businessHours: readonly DaySpan[];
  readonly publishedYears: ReadonlySet<number>;
  readonly daysOff: ReadonlyMap<EpochDay, string>;
  readonly makeUpDays: ReadonlyMap<EpochDay, string>;
  readonly overrides: ReadonlyMap<EpochDay, { readonly working: boolean; readonly reason: string }>;
  readonly years: Map<number, YearDays>;
};
