import type { Instant, LocalDate } from '@countersign/calendar';

export type CalendarYearView = {
  readonly year: number;
  readonly title: string;
  readonly number: string | null;
  readonly off: number;
  readonly makeUp: number;
};
export type CalendarView = {
  readonly id: string;
  readonly version: number;
  readonly years: readonly CalendarYearView[];
};
export type CalendarDayView = {
  readonly on: LocalDate;
  readonly working: boolean;
  readonly kind: string;
  readonly name: string | null;
  readonly provisional: boolean;
};
export type BusinessClockView = { readonly now: Instant; readonly manual: boolean };
