import type { LocalDate } from '@countersign/calendar';
import type { Judgement, Text } from '@countersign/domain';
import type { ClockLevel, ClockRef, ClockStanding } from './clock.view.js';
import type { Page, UnitView } from './common.view.js';

export const COMPLIANCE_GROUPS = ['unit', 'matter', 'stage'] as const;
export type ComplianceGroup = (typeof COMPLIANCE_GROUPS)[number];

/** What a figure counts; the first five of what closed in the period, the others of what is open now. */
export const COMPLIANCE_FIGURES = [
  ...(['counted', 'onTime', 'late', 'deemed', 'paused'] as const),
  ...(['overdueNow', 'dueToday', 'pausedNow'] as const),
] as const;
export type ComplianceFigure = (typeof COMPLIANCE_FIGURES)[number];

/** Days of closing, both included. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate };
export type ComplianceFilter = {
  readonly unit?: string | null;
  readonly matter?: string | null;
  readonly stage?: string | null;
  readonly level?: ClockLevel | null;
};

/** Per unit of limit: days and hours make no average together. */
export type AverageUsedView = { readonly unit: string; readonly n: number; readonly average: string };
export type ComplianceRowView = {
  readonly key: string;
  readonly title: Text;
  readonly unit: string | null;
  readonly matter: string | null;
  readonly stage: string | null;
  readonly clock: string | null;
  readonly n: number;
  readonly onTime: number;
  readonly late: number;
  /** Per cent with two decimals, half up (A5); null of nothing. */
  readonly rate: string | null;
  readonly averages: readonly AverageUsedView[];
  readonly deemed: number;
  readonly paused: number;
  readonly overdueNow: number;
  readonly dueToday: number;
  readonly pausedNow: number;
};
export type ComplianceView = {
  readonly period: Period;
  readonly today: LocalDate;
  readonly level: ClockLevel;
  readonly total: ComplianceRowView;
  readonly rows: readonly ComplianceRowView[];
};

/** One clock behind a figure. */
export type ComplianceItemView = {
  readonly submission: string;
  readonly number: string;
  /** Null for those who see no business content (A4). */
  readonly title: string | null;
  readonly matter: string;
  readonly matterTitle: Text;
  readonly clock: ClockRef;
  readonly clockTitle: Text;
  readonly stage: string | null;
  readonly stageTitle: Text | null;
  readonly unit: UnitView | null;
  readonly cycle: number;
  readonly limit: { readonly amount: number; readonly unit: string };
  readonly startedOn: LocalDate;
  /** Null while paused. */
  readonly dueOn: LocalDate | null;
  readonly doneOn: LocalDate | null;
  readonly used: number;
  readonly elapsed: number;
  readonly pausedDays: number;
  readonly overdueDays: number;
  /** Also on the rest days that follow the due date, when no working day is overdue yet (T4). */
  readonly overdue: boolean;
  readonly standing: ClockStanding;
  readonly extended: number;
  readonly judgement: Judgement | null;
  readonly deemed: boolean;
  readonly bySystem: boolean;
};
export type CompliancePage = Page<ComplianceItemView>;
