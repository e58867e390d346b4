import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import { isSubmitters } from '../definition/phases.js';
import { outcomesOfSeat } from '../definition/register.js';
import type { Criterion, Outcome, Stage } from '../definition/schema.js';
import { isPassedOn } from '../flow/pieces.js';
import type { Assignment, SubmissionState } from '../model.js';
import { holds } from '../definition/expression.js';
import { isLast } from '../flow/chain.js';
import { scopeOf } from '../scope.js';
import type { Scores } from '../score/score-sheet.js';

/** The outcome of a leader's to-do after an escalation (T12): seen and acted upon; it counts in no tally. */
const ACKNOWLEDGE: Outcome = {
  id: 'acknowledge',
  title: { zh: '已阅知并督促', en: 'Noted and urged' },
  stance: 'neutral',
  requires: [],
};

/** The approver's answers to a request for an extension (T7). */
const GRANT: Outcome = {
  id: 'grant',
  title: { zh: '同意延长', en: 'Grant' },
  stance: 'for',
  requires: [],
};
const DECLINE: Outcome = {
  id: 'decline',
  title: { zh: '不同意延长', en: 'Decline' },
  stance: 'against',
  requires: ['text'],
};

/** For whom an actor may act on a piece of work: for its own unit, for another as stand-in (代), or not at all. */
export function signsFor(
  assignment: Assignment,
  actor: { unit: string; post: string },
): 'own' | 'standIn' | null {
  if (fits(assignment, actor)) return 'own';
  const standIn = standInNow(assignment);
  return standIn && fits(standIn, actor) ? 'standIn' : null;
}

/**
 * Who stands in now. One of another unit is no part of the chain, and signs whosever turn it is in there; one of the unit
 * itself stands in for who signs, when that one's turn has come (O7).
 */
export function standInNow(assignment: Assignment): Assignment['standIn'] | null {
  const { standIn, unit } = assignment;
  return standIn && (standIn.unit !== unit || isLast(assignment)) ? standIn : null;
}

/** Unit and post are those named; no post named: any of the unit. */
export function fits(
  { unit, post }: { unit: string; post: string | null },
  actor: { unit: string; post: string },
): boolean {
  return unit === actor.unit && (post === null || post === actor.post);
}

export function seatOf(
  { definition }: DecideContext,
  { stage, seat }: Assignment,
): Stage['seats'][number] | null {
  return stageOf(definition, stage).seats.find(({ id }) => id === seat) ?? null;
}

/** What the submitter does there is no judgement on what he filed. */
export const isOfTheSubmitter = (
  { definition }: Pick<DecideContext, 'definition'>,
  { stage }: Pick<Assignment, 'stage'>,
): boolean => isSubmitters(stageOf(definition, stage));

/** What may be chosen on a piece of work. */
export function outcomesOf(
  { definition }: Pick<DecideContext, 'definition'>,
  { kind, stage, is, seat, added }: Assignment,
): readonly Outcome[] {
  if (kind === 'supervise') return [ACKNOWLEDGE];
  if (kind === 'extend') return [GRANT, DECLINE];
  // What was deferred is brought, not signed (T15).
  if (kind === 'complete') return [];
  const outcomes = outcomesOfSeat(stageOf(definition, stage), added?.seat ?? seat);
  return is.work === 'deemed' ? outcomes.filter(changesNothing) : outcomes;
}

/** T11: what is said after consent was deemed is kept, and moves nothing: no new form, no items asked for or deferred. */
const changesNothing = ({ requires, asksFor, defers }: Outcome): boolean =>
  !requires.includes('form') && asksFor === undefined && defers === undefined;

/** T11: the unit has said what it had to say; a signed opinion is never changed (O6). */
export const isSupplemented = ({ is, opinions }: Pick<Assignment, 'is' | 'opinions'>): boolean =>
  is.work === 'deemed' && opinions.some(({ supplementary }) => supplementary);

/**
 * The criteria that a piece of work scores: those its unit owns, where its stage scores at all (O11); who was added gives
 * none, nor who has what was another's (O9).
 */
export function criteriaOf({ definition }: DecideContext, piece: Assignment): readonly Criterion[] {
  const { kind, stage, unit, added } = piece;
  if (kind !== 'review' || added || isPassedOn(piece) || !stageOf(definition, stage).scores) return [];
  return definition.definition.sheet?.criteria.filter(({ owner }) => owner === unit) ?? [];
}

/**
 * What a signer fills in besides, and is checked on. Who was added is asked for an opinion: no figure of his is taken over
 * (`signed` leaves it out), so none is asked for (O9).
 */
export const asksFields = ({ kind, added }: Pick<Assignment, 'kind' | 'added'>): boolean =>
  kind === 'review' && !added;

/** Whether a condition closes an outcome (a veto, the total): @param scores - those of the opinion being given */
export function isAvailable(
  context: DecideContext,
  state: SubmissionState,
  { when }: Outcome,
  scores: Scores,
): boolean {
  return when === undefined || holds(when, scopeOf(context, state, scores));
}
