import type { DecideContext } from '../context.js';
import { refused, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import { isInChain, replaced } from '../flow/chain.js';
import { tell } from '../flow/effects.js';
import type { Assignment, SubmissionState } from '../model.js';
import { othersAsked } from '../read/visits.js';
import { stepWork, type Turn } from '../turn.js';
import { isInPerson } from './in-person.js';
import { fits } from './may-sign.js';

type Transfer = SubmissionEvent & { type: 'TRANSFER' };

/** O9: another post of the same unit has it, in a chain that place in it; whoever it was signs no more, and the clock runs on. */
export function transfer(turn: Turn, { no, post, reason }: Transfer): void {
  const { unit, post: from, chain } = turn.state.work[no]!;
  stepWork(turn, no, 'TRANSFER', { post, ...(chain && { chain: replaced(chain, post) }) });
  turn.facts.push({ type: 'transferred', no, unit, from, to: post });
  tell(turn, 'transferred', [{ unit, post }], { reason }, no);
}

/** Posts of the unit that are asked in the same round themselves: nobody answers twice in it (O9, O15). */
export function postsTaken(state: SubmissionState, piece: Assignment): readonly string[] {
  if (piece.kind !== 'review') return [];
  const others = othersAsked(state, piece).filter(({ unit }) => unit === piece.unit);
  return others.flatMap(({ post }) => (post === null ? [] : [post]));
}

/**
 * Not where whoever is named answers in person, nor what an approver alone may grant (T7).
 * @param assignment - the actor's, or one for which he stands in
 */
export function mayNotTransfer(
  context: DecideContext,
  state: SubmissionState,
  assignment: Assignment,
  { actor, post, reason }: Transfer,
): Refusal | null {
  const { is, unit, kind, stage } = assignment;
  // A stand-in signs for another unit; who does the work in there is not his to say.
  if (!fits(assignment, actor))
    return refused('NOT_YOUR_ASSIGNMENT', {
      ...{ path: 'assignment', problem: 'notYours', unit, post: assignment.post },
    });
  if (is.work !== 'pending' || kind === 'complete')
    return refused('ASSIGNMENT_NOT_OPEN', { path: 'assignment', problem: is.work });
  if (isInPerson(context, assignment))
    return refused('MAY_NOT_TRANSFER', { path: 'assignment', problem: 'inPerson', stage });
  if (post === assignment.post) return refused('SAME_POST', { path: 'post', problem: 'unchanged', post });
  if (postsTaken(state, assignment).includes(post) || isInChain(assignment, post))
    return refused('ALREADY_ASKED', { path: 'post', problem: 'asked', unit, post });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}
