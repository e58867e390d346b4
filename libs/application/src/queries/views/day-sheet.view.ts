import type { Instant, LocalDate } from '@countersign/calendar';
import type { Text } from '@countersign/domain';
import type { CalendarChangeView } from './calendar.view.js';
import type { ClockView, LimitView } from './clock.view.js';

/** One day of a sheet: counted or not, and why. */
export type SheetDayView = {
  readonly on: LocalDate;
  readonly weekday: number;
  readonly count: string;
  readonly n: number | null;
  readonly workingMs: number | null;
  readonly sumMs: number | null;
  readonly kind: string;
  readonly name: string | null;
  readonly provisional: boolean;
  /** `pause` or `cycle`: it lies in a rest of that cause. */
  readonly paused: string | null;
  readonly pausedFor: Text | null;
  readonly overdueDay: number | null;
  /** Counted by a limit that a raise has taken the place of (T14). */
  readonly superseded: boolean;
  /** Calendar days that ended on a rest day: on to the next working day (T2). */
  readonly rolled: boolean;
  readonly rule: string;
  readonly marks: readonly string[];
};

/** What happened to the clock, and what became of its due date. */
export type SheetEventView = {
  readonly type: string;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly cause: string | null;
  readonly causeTitle: Text | null;
  readonly amount: number | null;
  readonly limit: LimitView | null;
  readonly how: string | null;
  /** Why day 0 is another day: `silence`, `completed` (T5), or `receipt`, having been filed on a rest day (T1). */
  readonly because: string | null;
  readonly cap: LocalDate | null;
  readonly version: number | null;
  readonly kept: LocalDate | null;
  /** Of a change of the calendar: what its versions changed, the oldest first. */
  readonly changes: readonly CalendarChangeView[];
  readonly dueBefore: LocalDate | null;
  readonly dueAfter: LocalDate | null;
  readonly recounted: boolean;
};

/** The sheet that an auditor would draw by hand. */
export type DaySheetView = {
  readonly submission: string;
  readonly number: string;
  readonly clock: ClockView;
  readonly calendarVersion: number;
  /** `08:30-12:00`: what limits in hours count. */
  readonly businessHours: readonly string[];
  readonly dueBy: string | null;
  /** Days; milliseconds of business time for limits in working hours. */
  readonly counted: number;
  readonly days: readonly SheetDayView[];
  readonly happened: readonly SheetEventView[];
  readonly rules: readonly { readonly id: string; readonly text: Text }[];
};
