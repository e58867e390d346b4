import type { Instant } from '@countersign/calendar';
import type { Text } from '@countersign/domain';
import type { Page } from './common.view.js';

export const MARK_KINDS = ['badCredit', 'lostRight'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** T15: why an applicant may have nothing come later; set and cleared by whom. */
export type ApplicantMarkView = {
  readonly id: string;
  readonly kind: MarkKind;
  readonly reason: string;
  readonly setAt: Instant;
  /** Null: the system. */
  readonly setBy: string | null;
  /** In which the right was lost. */
  readonly submission: string | null;
  readonly number: string | null;
  readonly clearedAt: Instant | null;
  readonly clearedBy: string | null;
  readonly clearReason: string | null;
};
export type ApplicantView = {
  /** The unified social credit code. */
  readonly code: string;
  /** Null where it is no registered organization. */
  readonly name: Text | null;
  readonly badCredit: boolean;
  readonly rightLost: boolean;
  /** The newest first. */
  readonly marks: readonly ApplicantMarkView[];
};
export type ApplicantPage = Page<ApplicantView>;
