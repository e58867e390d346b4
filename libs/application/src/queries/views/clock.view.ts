import type { LocalDate } from '@countersign/calendar';
import type { Judgement, Light, Text } from '@countersign/domain';

export type LimitView = { readonly amount: number; readonly unit: string; readonly source: Text };

/** One time limit as it reads today (T4, T10). Frozen where it is closed. */
export type ClockView = {
  readonly id: string;
  readonly title: Text;
  /** assignment, stage, promised or statutory. */
  readonly kind: string;
  readonly limit: LimitView;
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly used: number;
  readonly remaining: number;
  readonly overdueDays: number;
  readonly overdue: boolean;
  readonly light: Light;
  readonly provisional: boolean;
  readonly closedOn: LocalDate | null;
  readonly judgement: Judgement | null;
};
