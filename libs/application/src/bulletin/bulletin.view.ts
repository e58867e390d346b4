import type { Instant, LocalDate } from '@countersign/calendar';
import type { IssueActType, IssueState, Text } from '@countersign/domain';
import type { SignerView, UnitView } from '../queries/views/common.view.js';

export type ColumnView = { readonly id: string; readonly title: Text };
export type PeriodicalView = {
  readonly id: string;
  readonly title: Text;
  readonly issuer: Text;
  readonly columns: readonly ColumnView[];
  /** Whether the viewer assembles its issues, or signs them. */
  readonly isDesk: boolean;
  readonly isChiefEditor: boolean;
};

export type ClearanceView = { readonly by: SignerView; readonly at: Instant; readonly revision: number };
export type HigherAdoptionView = {
  readonly id: string;
  readonly organ: string;
  readonly on: LocalDate;
  readonly remark: string | null;
  readonly struckBecause: string | null;
};
/** An article of the pool, for those who make the periodical. */
export type ArticleView = {
  readonly id: string;
  readonly submission: string;
  readonly number: string;
  readonly title: string;
  readonly column: string;
  readonly units: readonly UnitView[];
  readonly note: string | null;
  readonly revision: number;
  readonly acceptedAt: Instant;
  /** Null: not cleared for publication; it cannot be placed (D5). */
  readonly clearance: ClearanceView | null;
  /** The issue that it stands in. */
  readonly issue: string | null;
  /** That issue's number, once published. */
  readonly issueNumber: string | null;
  readonly adoptions: readonly HigherAdoptionView[];
};

export type IssueSummaryView = {
  readonly id: string;
  readonly periodical: string;
  readonly stage: IssueState['stage'];
  readonly number: string | null;
  readonly publishedOn: LocalDate | null;
  /** Of the public page; null before it is published. */
  readonly path: string | null;
  readonly articles: number;
  readonly begunAt: Instant;
};
export type PlacementView = { readonly article: string; readonly column: string };
export type CorrectionView = { readonly article: string; readonly text: string };
export type IssueView = IssueSummaryView & {
  readonly version: number;
  readonly placements: readonly PlacementView[];
  readonly corrections: readonly CorrectionView[];
  readonly returned: { readonly by: SignerView; readonly at: Instant; readonly reason: string } | null;
  readonly signed: { readonly by: SignerView; readonly at: Instant } | null;
  /** SHA-256 of the published text, hex. */
  readonly digest: string | null;
  readonly actions: readonly IssueActType[];
};

/** A unit's figures in a month. */
export type ContributionFigureView = {
  readonly unit: UnitView;
  /** `2026-06`. */
  readonly month: string;
  readonly filed: number;
  readonly accepted: number;
  readonly published: number;
  readonly adopted: number;
};
