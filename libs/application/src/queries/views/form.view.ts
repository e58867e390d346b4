import type { HiddenUntil, Text } from '@countersign/domain';
import type { FileView, UnitView } from './common.view.js';

export type MaterialView = {
  readonly id: string;
  readonly title: Text;
  readonly required: boolean;
  /** T15: may come later, with an undertaking. */
  readonly deferrable: boolean;
  readonly guide: Text | null;
  readonly files: readonly FileView[];
};

/** Computed once, in the core (O11); null where a field it rests on is missing. */
export type DerivedFigureView = {
  readonly id: string;
  readonly title: Text;
  readonly value: string | null;
  readonly unit: Text | null;
};
/** A figure of the whole submission (F1, F2, F4). */
export type FigureView = DerivedFigureView & {
  readonly isMoney: boolean;
  /** Days that still grow. */
  readonly isRunning: boolean;
};
export type SummaryItemView = {
  readonly id: string;
  readonly title: Text;
  /** As it stands in the form. */
  readonly value: unknown;
  /** T14: the level of urgency that an act has put in its place. */
  readonly inForce: Text | null;
};

export type FormView = {
  readonly revision: number;
  readonly digest: string;
  readonly values: unknown;
  readonly schema: unknown;
  readonly ui: unknown;
  readonly derived: readonly DerivedFigureView[];
  readonly summary: readonly SummaryItemView[];
};

export type CriterionView = {
  readonly id: string;
  readonly title: Text;
  readonly owner: UnitView;
  readonly max: number;
  readonly counts: string;
  readonly kind: string;
  readonly guide: Text | null;
  /** What the rule computes from the form, where it can. */
  readonly reference: number | null;
  readonly score: number | null;
  /** False while others' scores are not yet for the caller's eyes (O12). */
  readonly visible: boolean;
  readonly hiddenUntil: HiddenUntil | null;
};
export type ScoreSheetView = {
  readonly criteria: readonly CriterionView[];
  readonly total: number | null;
  readonly grade: Text | null;
  readonly complete: boolean;
  readonly max: number;
};
