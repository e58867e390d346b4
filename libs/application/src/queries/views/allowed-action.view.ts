import type { LocalDate } from '@countersign/calendar';
import type { Marked, SettledReturn, StageBack, Text } from '@countersign/domain';
import type { ChainPostView } from './chain.view.js';
import type { UnitView } from './common.view.js';
import type { CriterionView } from './form.view.js';
import type { ItemView, UrgencyView } from './time.view.js';

export const ACTS = [
  'submit',
  'giveOpinion',
  'correctOpinion',
  'takeBack',
  'adoptOpinion',
  'withdraw',
  'requestReevaluation',
  'pause',
  'resume',
  'requestExtension',
  'changeUrgency',
  'sendBack',
  'sendBackTo',
  'supply',
  'passUp',
  'passDown',
  'fetchUp',
  'transfer',
  'addReviewer',
  'removeReviewer',
  'returnWork',
  'reassign',
  'entrust',
  'prepare',
  'recall',
  'recuse',
  'markRelated',
  'urge',
  'circulate',
  'cancel',
] as const;
export type Act = (typeof ACTS)[number];

export type AllowedOutcomeView = {
  readonly id: string;
  readonly title: Text;
  readonly stance: string;
  readonly requires: readonly string[];
  readonly available: boolean;
  /** Whether a veto can be put with it. */
  readonly mayVeto: boolean;
  /** Why it cannot be chosen. */
  readonly unless: Text | null;
  /** T5, T15: the field of the opinion that names items, what the field means, and what may be named. */
  readonly asksFor: string | null;
  readonly defers: string | null;
  readonly items: readonly ItemView[];
  /** O14: what it would count as, `agreement` or `read`, where it is a mark as read. */
  readonly marked: Marked | null;
};

/** T6: a reason to pause for. */
export type PauseReasonView = {
  readonly id: string;
  readonly title: Text;
  readonly source: Text;
  /** The law knows it: statutory clocks rest as well. */
  readonly statutory: boolean;
};

/** T7: a clock that may be extended, by how much and by whom. */
export type ExtendableView = {
  readonly clock: string;
  readonly title: Text;
  readonly amount: number;
  readonly unit: string;
  readonly source: Text;
  readonly by: UnitView;
  readonly byPost: Text | null;
  /** When it would be due, if it were granted now; null while it rests. */
  readonly wouldBeDueOn: LocalDate | null;
};

/** T14: a level other than the one in force. */
export type UrgencyLevelView = UrgencyView & {
  /** Less urgent than now: the limit stays, unless it is lengthened by name. */
  readonly lower: boolean;
};

/** What the caller may do now, as the core says; a client draws it and decides nothing. */
export type AllowedActionView = {
  readonly act: Act;
  readonly assignment: number | null;
  readonly stage: string | null;
  readonly title: Text;
  readonly outcomes: readonly AllowedOutcomeView[];
  readonly criteria: readonly CriterionView[];
  readonly fields: unknown;
  /** D2: what those begin with, e.g. the leaders in charge; null where nothing is proposed. */
  readonly proposed: unknown;
  readonly mayVeto: boolean;
  readonly assignmentVersion: number | null;
  readonly formRevision: number | null;
  readonly reasons: readonly PauseReasonView[];
  readonly extensions: readonly ExtendableView[];
  readonly levels: readonly UrgencyLevelView[];
  /** O8: where it may be sent back to, and whether it may come straight back from there. */
  readonly stages: readonly StageBack[];
  readonly mayGoStraight: boolean;
  /** O7: posts of the chain that it may be passed down to, the nearest first. */
  readonly posts: readonly ChainPostView[];
  /** O9: the last day on which it may be returned. */
  readonly until: LocalDate | null;
  /** O9: what may be made of what was returned. */
  readonly ways: readonly SettledReturn[];
  /** O15: may be left without naming a post: to the stand-in, or to the others who may sign. */
  readonly mayLeave: boolean;
  /** O9, O15: posts of the unit that it cannot go to, being asked themselves. */
  readonly taken: readonly string[];
  /** O15: only people of one's own unit can be marked. */
  readonly ownUnitOnly: boolean;
  /** T15: what is outstanding. */
  readonly items: readonly ItemView[];
  /** T11: consent was deemed; what is signed now is kept and changes nothing. */
  readonly supplementary: boolean;
};
