/** One day that a notice names. `on` is `YYYY-MM-DD`; `name` is the holiday that it is off, or made up, for. */
export type NoticeDay = { readonly on: string; readonly name: string };

/**
 * A State Council notice for one year, with what changed it within the year (T3, T13). Plain data: nothing here is
 * checked before `compileCalendar`. `off` lists every day off that the notice names, weekends too; `work` the
 * make-up working days. Both may reach back into December before `year` (New Year's Day does).
 */
export type YearNotice = {
  readonly year: number;
  readonly title: string;
  readonly number?: string;
  readonly publishedOn?: string;
  readonly source?: string;
  readonly off: readonly NoticeDay[];
  readonly work: readonly NoticeDay[];
};

/** A local decision about one day, such as a typhoon day. It wins over notice and weekday (T13). */
export type DayOverride = { readonly on: string; readonly working: boolean; readonly reason: string };

/** A stretch of business hours of every working day, `HH:MM` local time; `closes` may be `24:00` (T2). */
export type BusinessHours = { readonly opens: string; readonly closes: string };

/** A calendar as it is stored and versioned: JSON. Changing anything in it means a new `version`. */
export type CalendarData = {
  readonly id: string;
  readonly version: number;
  /** Minutes that the calendar's zone is ahead of UTC, all year: 480 for Asia/Shanghai. */
  readonly utcOffsetMinutes: number;
  readonly businessHours: readonly BusinessHours[];
  readonly notices: readonly YearNotice[];
  readonly overrides: readonly DayOverride[];
};
