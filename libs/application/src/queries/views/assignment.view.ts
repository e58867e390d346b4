import type { Instant, LocalDate } from '@countersign/calendar';
import type { AddedWhere, Adoption, HiddenUntil, Marked, SettledReturn, Text } from '@countersign/domain';
import type { ChainView } from './chain.view.js';
import type { ClockView } from './clock.view.js';
import type { FileView, SignerView, UnitView } from './common.view.js';

export type ScoreView = {
  readonly criterion: string;
  readonly title: Text;
  readonly score: number;
  readonly max: number;
};
export type OpinionView = {
  readonly seq: number;
  readonly outcome: string;
  readonly outcomeTitle: Text;
  readonly stance: string;
  /** O14: what a mark as read counted as. */
  readonly marked: Marked | null;
  readonly text: string | null;
  readonly conditions: string | null;
  readonly fields: unknown;
  /** JSON Schema of `fields`: a reader has no other way to what they are called. Null where nothing was filled in. */
  readonly fieldsSchema: unknown;
  readonly scores: readonly ScoreView[];
  /** The ground of a veto (O13). */
  readonly veto: string | null;
  readonly attachments: readonly FileView[];
  /** Null where the system made it. */
  readonly by: SignerView | null;
  readonly bySystem: boolean;
  readonly forUnit: UnitView | null;
  readonly at: Instant;
  readonly corrects: number | null;
  readonly correctionReason: string | null;
  readonly takenBack: boolean;
  /** T8 (沿用上轮意见). */
  readonly carriedFrom: CarriedFromView | null;
  /** T11: signed after consent was deemed. */
  readonly supplementary: boolean;
  /** T11: the system consented for a silent unit. */
  readonly deemed: boolean;
};
export type CarriedFromView = { readonly assignment: number; readonly cycle: number };
/** T7: what an approver is asked. */
export type ExtensionRequestView = {
  readonly clock: string;
  readonly clockTitle: Text;
  readonly amount: number;
  readonly unit: string;
  /** When it would be due, if it were granted now; null once decided, and while it rests. */
  readonly wouldBeDueOn: LocalDate | null;
  readonly reason: string | null;
  readonly by: SignerView | null;
  readonly at: Instant | null;
};
/** O9: who asked for it, what, and whether it comes before, beside or after his own. */
export type AddedView = {
  readonly where: AddedWhere;
  readonly to: number;
  readonly by: SignerView;
  /** Null for whom the opinion of who asked is not, yet: what is asked may tell of it (O12). */
  readonly text: string | null;
};
/** O9: who returned it, why, to whom, and what was made of it; null while it lies with the assigner. */
export type ReturnView = {
  readonly unit: UnitView;
  readonly to: UnitView;
  readonly reason: string;
  readonly by: SignerView;
  readonly at: Instant;
  readonly settled: SettledReturn | null;
  readonly settledReason: string | null;
  readonly settledBy: SignerView | null;
};
/** O9: what a post of the unit was asked to prepare, and what it wrote. */
export type PreparationView = {
  readonly postTitle: Text;
  readonly asked: string;
  readonly by: SignerView;
  readonly at: Instant;
  readonly text: string | null;
  readonly preparedBy: SignerView | null;
  readonly endedAt: Instant | null;
};
export type AdoptionView = {
  readonly adoption: Adoption['adoption'];
  readonly reason: string | null;
  readonly by: SignerView;
  readonly at: Instant;
};

/** One line of the one table (O12). */
export type AssignmentView = {
  readonly no: number;
  readonly kind: string;
  readonly stage: string;
  readonly stageTitle: Text;
  readonly task: Text | null;
  readonly cycle: number;
  readonly unit: UnitView;
  readonly post: string | null;
  readonly postTitle: Text | null;
  readonly version: number;
  readonly work: string;
  readonly clock: ClockView | null;
  readonly mine: boolean;
  /** O9: nobody signs it for whoever is asked. */
  readonly inPerson: boolean;
  readonly mayVeto: boolean;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly opinions: readonly OpinionView[];
  readonly hidden: boolean;
  readonly hiddenUntil: HiddenUntil | null;
  /** T8: that it was carried over, hidden or not. */
  readonly carriedFrom: CarriedFromView | null;
  readonly adoption: AdoptionView | null;
  /** Of kind `extend`. */
  readonly request: ExtensionRequestView | null;
  /** O9: asked for by a reviewer, beside those of the definition. */
  readonly added: AddedView | null;
  /** O7: null for other units, and where there is none. */
  readonly chain: ChainView | null;
  /** O9: newest last. */
  readonly returns: readonly ReturnView[];
  /** Lies with the assigner, who says whose it is. */
  readonly isReturned: boolean;
  /** O9: newest last; empty for whom they are not, yet. */
  readonly preparations: readonly PreparationView[];
  /** There are some, for others' eyes. */
  readonly hidesPreparations: boolean;
  /** There is one, and it is another unit's. */
  readonly chainHidden: boolean;
  /** When its holder was last urged. */
  readonly urgedAt: Instant | null;
};
