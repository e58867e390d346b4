import { addDays, addWorkingDays, localDateOf, startOfDay, type LocalDate } from '@countersign/calendar';
import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import { refused, type Refusal } from '../errors.js';
import type { Recipient, SubmissionEvent } from '../events.js';
import { isLast } from '../flow/chain.js';
import { tell } from '../flow/effects.js';
import type { Assignment, SubmissionState } from '../model.js';
import { resolveParty, scopeOf } from '../scope.js';
import { change, stepWork, type Turn } from '../turn.js';
import { isInPerson } from './in-person.js';
import { fits, isOfTheSubmitter } from './may-sign.js';
import { askNoMore } from './reviewers.js';

type ReturnEvent = SubmissionEvent & { type: 'RETURN' };

/**
 * O9 (退办): not the unit's own, so it is the assigner's again, who says whose it is. The same piece, with the same day 0
 * and due date: what the assigner takes is in its time. Who was added returns it to whoever asked, and nobody waits.
 */
export function returnWork(turn: Turn, { no, actor, reason }: ReturnEvent): void {
  const piece = turn.state.work[no]!;
  const { unit, post, added, returns = [] } = piece;
  const to = returnedTo(turn.context, turn.state, piece)!;
  const all = [...returns, { unit, post, to, reason, by: actor, at: turn.at }];
  const fact = { type: 'returned', no, unit, to: to.unit } as const;
  if (added) {
    change(turn, { work: { ...turn.state.work, [no]: { ...piece, returns: all } } });
    tell(turn, 'returnedToAsker', [to], { reason, unit }, no);
    return askNoMore(turn, no, fact);
  }
  // Who stands in does so for the unit that is named; and the posts of a chain are that unit's (O7).
  const { standIn: _, chain: __, ...rest } = piece;
  change(turn, { work: { ...turn.state.work, [no]: rest } });
  stepWork(turn, no, 'TRANSFER', { ...to, returns: all });
  turn.facts.push(fact);
  tell(turn, 'returned', [to], { reason, unit }, no);
}

/** The stage's assigner, or else who answers for the first of the submission's clocks; of who was added, whoever asked. */
function returnedTo(
  context: DecideContext,
  state: SubmissionState,
  { stage, added }: Assignment,
): Recipient | null {
  if (added) {
    const { unit, post } = state.work[added.to]!;
    return { unit, post };
  }
  const { assigner } = stageOf(context.definition, stage);
  const party = assigner ?? context.definition.definition.clocks[0]?.answerable;
  return party ? resolveParty(party, scopeOf(context, state)) : null;
}

/** The last day on which it may be returned, to its 24:00: counted from when the unit got it. */
export function returnableUntil(
  { calendar, definition: { definition } }: Pick<DecideContext, 'calendar' | 'definition'>,
  { openedAt, returns }: Assignment,
): LocalDate {
  const since = returns?.at(-1)?.settled?.at ?? openedAt!;
  return addWorkingDays(calendar, localDateOf(calendar, since), definition.returnWithin);
}

export function mayNotReturn(
  context: DecideContext,
  state: SubmissionState,
  piece: Assignment,
  { actor, at, reason }: ReturnEvent,
): Refusal | null {
  const { unit, post, kind, is, stage, added, returns } = piece;
  // A stand-in signs for another unit; whether that is its own is not his to say.
  if (!fits(piece, actor))
    return refused('NOT_YOUR_ASSIGNMENT', { path: 'assignment', problem: 'notYours', unit, post });
  if (kind !== 'review' || is.work !== 'pending')
    return refused('ASSIGNMENT_NOT_OPEN', { path: 'assignment', problem: is.work });
  const not = (problem: string, figures: object = {}) =>
    refused('MAY_NOT_RETURN', { path: 'assignment', problem, ...figures });
  if (!added) {
    if (isOfTheSubmitter(context, piece) || unit === state.submitter.unit) return not('submitters');
    if (isInPerson(context, piece)) return not('inPerson', { stage });
    const assigner = returnedTo(context, state, piece);
    // What a unit assigned itself it cannot return; nor does the submitter say whose it is.
    if (!assigner || assigner.unit === unit || assigner.unit === state.submitter.unit)
      return not('noAssigner');
  }
  if (returns?.at(-1)?.settled?.as === 'insisted') return not('insisted');
  // Whose it is, whoever signs for the unit says (O7).
  if (!isLast(piece)) return not('signsNot');
  const until = returnableUntil(context, piece);
  if (at >= startOfDay(context.calendar, addDays(until, 1))) return not('tooLate', { until });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}
