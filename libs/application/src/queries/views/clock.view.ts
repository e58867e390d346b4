import type { Instant, LocalDate } from '@countersign/calendar';
import type { Judgement, Light, Text } from '@countersign/domain';
import type { UnitView } from './common.view.js';

export type LimitView = {
  readonly amount: number;
  readonly unit: string;
  readonly source: Text;
  /** T14: rest days count and silence nothing. */
  readonly onRestDays: boolean;
};

/** Four things that are not one another (T5 to T8), and closed. */
export const CLOCK_STANDINGS = ['notStarted', 'running', 'paused', 'betweenCycles', 'closed'] as const;
export type ClockStanding = (typeof CLOCK_STANDINGS)[number];

/** T9. */
export const CLOCK_LEVELS = ['submission', 'stage', 'assignment'] as const;
export type ClockLevel = (typeof CLOCK_LEVELS)[number];

/** Which clock of a submission: by id, by visit or by number; of an earlier cycle where one is given. */
export type ClockRef = {
  readonly of: ClockLevel;
  readonly id: string | null;
  readonly visit: number | null;
  readonly no: number | null;
  readonly cycle: number | null;
};

/** T7: what the definition grants, and whether it is asked for now. */
export type ExtensionView = {
  readonly amount: number;
  readonly source: Text;
  readonly by: UnitView;
  readonly pending: boolean;
};

/** One time limit as it reads now (T4, T10). Counts are in the limit's unit; frozen where it is closed or paused. */
export type ClockView = {
  /** Of one screen's clocks, unique. */
  readonly id: string;
  readonly ref: ClockRef;
  readonly title: Text;
  /** assignment, stage, promised, statutory or delivery. */
  readonly kind: string;
  readonly limit: LimitView;
  readonly standing: ClockStanding;
  /** Day 0; null while not started. */
  readonly startedOn: LocalDate | null;
  /** Null while not started, paused or between cycles: no due date is shown. */
  readonly dueOn: LocalDate | null;
  /** Limits in hours: the moment, where it lies within the due date. */
  readonly dueAt: Instant | null;
  readonly used: number;
  readonly elapsed: number;
  readonly remaining: number;
  readonly pausedDays: number;
  readonly pausedOn: LocalDate | null;
  readonly overdueDays: number;
  readonly overdue: boolean;
  readonly light: Light;
  readonly provisional: boolean;
  readonly extended: number | null;
  readonly extension: ExtensionView | null;
  readonly cycle: number;
  readonly closedOn: LocalDate | null;
  readonly judgement: Judgement | null;
  readonly deemed: boolean;
  readonly answerable: readonly UnitView[];
  readonly atFault: readonly UnitView[];
};
