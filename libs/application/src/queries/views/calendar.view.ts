import type { Instant, LocalDate, YearNotice } from '@countersign/calendar';
import type { Text } from '@countersign/domain';
import type { ClockRef } from './clock.view.js';
import type { Page, UnitView } from './common.view.js';

export type CalendarYearView = {
  readonly year: number;
  readonly title: string;
  readonly number: string | null;
  readonly off: number;
  readonly makeUp: number;
};
/** What a version changed of the one before: one notice, one override, or one override taken away. */
export type CalendarChangeView = {
  readonly act: string;
  readonly year: number | null;
  readonly title: string | null;
  readonly on: LocalDate | null;
  readonly working: boolean | null;
  readonly reason: string | null;
  /** The days that differ. */
  readonly days: readonly {
    readonly on: LocalDate;
    readonly working: boolean;
    readonly name: string | null;
  }[];
};
export type OverrideView = { readonly on: LocalDate; readonly working: boolean; readonly reason: string };
export type CalendarView = {
  readonly id: string;
  readonly version: number;
  readonly inForce: boolean;
  readonly publishedAt: Instant;
  /** Null: shipped with the system. */
  readonly publishedBy: string | null;
  readonly note: string | null;
  readonly years: readonly CalendarYearView[];
  readonly overrides: readonly OverrideView[];
  readonly change: CalendarChangeView | null;
};
/** A year as it is drawn, with its notice where it has one. */
export type CalendarYearDaysView = {
  readonly year: number;
  readonly version: number;
  readonly published: boolean;
  readonly title: string | null;
  readonly number: string | null;
  readonly publishedOn: LocalDate | null;
  readonly source: string | null;
  readonly days: readonly CalendarDayView[];
};
export type NoticeRemarkView = {
  readonly code: string;
  readonly sentence: string;
  readonly details: unknown;
};
/** A notice as it was read from a text or a file; nothing of it is stored. */
export type ReadNoticeView = {
  readonly notice: YearNotice | null;
  readonly problems: readonly NoticeRemarkView[];
  readonly warnings: readonly NoticeRemarkView[];
};
export type CalendarDayView = {
  readonly on: LocalDate;
  readonly working: boolean;
  readonly kind: string;
  readonly name: string | null;
  readonly provisional: boolean;
};
export type BusinessClockView = { readonly now: Instant; readonly manual: boolean };
/** How far open submissions have gone over to a version; instants are the system's. */
export type RecalculationView = {
  readonly version: number;
  readonly total: number;
  readonly done: number;
  /** Tried without success, and to be tried again. */
  readonly failed: number;
  /** Limits that have another due date so far. */
  readonly moved: number;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
};

/** A limit that would have another due date. Numbers only: who administers sees no business content (A4). */
export type CalendarMoveView = {
  readonly submission: string;
  readonly number: string;
  readonly matterTitle: Text;
  readonly clock: ClockRef;
  readonly clockTitle: Text;
  readonly unit: UnitView | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly kept: boolean;
  readonly provisional: boolean;
};
export type CalendarMovesPage = Page<CalendarMoveView>;
/** What publishing a version would do. */
export type CalendarPreviewView = Page<CalendarMoveView> & {
  readonly version: number;
  readonly checked: number;
  readonly moved: number;
  readonly later: number;
  readonly earlier: number;
  readonly kept: number;
  readonly noLongerProvisional: number;
  readonly days: CalendarChangeView['days'];
  readonly warnings: readonly NoticeRemarkView[];
};
