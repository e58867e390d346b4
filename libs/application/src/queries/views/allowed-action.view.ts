import type { Text } from '@countersign/domain';
import type { CriterionView } from './form.view.js';

export const ACTS = [
  'submit',
  'giveOpinion',
  'correctOpinion',
  'takeBack',
  'adoptOpinion',
  'withdraw',
  'requestReevaluation',
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
  readonly mayVeto: boolean;
  readonly assignmentVersion: number | null;
  readonly formRevision: number | null;
};
