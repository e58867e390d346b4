import type { DecideContext } from '../context.js';
import { holds } from '../definition/expression.js';
import type { Outcome } from '../definition/schema.js';
import { refused, type Refusal } from '../errors.js';
import type { Assignment, Marked, SubmissionState } from '../model.js';
import { scopeOf } from '../scope.js';
import { outcomesOf, seatOf } from './may-sign.js';

/*
 * Rule O14: marking as read (圈阅). On a request it counts as consent, except for the deciding leader, who must write a
 * decision; without a request it says that it was read (Regulations on official documents art. 22). Whether it is a
 * request the definition says in FEEL, and which outcome of consent it counts as.
 */

/** What an outcome counts as, where it is a mark as read; null where it is an answer like others. */
export function markedAs(
  context: DecideContext,
  state: SubmissionState,
  assignment: Assignment,
  outcome: string,
): Marked | null {
  const chosen = outcomesOf(context, assignment).find(({ id }) => id === outcome);
  return chosen ? marks(context, state, chosen) : null;
}

export function marks(
  context: DecideContext,
  state: SubmissionState,
  { marks: mark }: Pick<Outcome, 'marks'>,
): Marked | null {
  if (!mark) return null;
  return holds(mark.asks, scopeOf(context, state)) ? 'agreement' : 'read';
}

/** Who decides on a request does not pass it with a mark. */
export function mustDecide(
  context: DecideContext,
  state: SubmissionState,
  assignment: Assignment,
  outcome: Outcome,
): Refusal | null {
  const isDeciding = assignment.kind === 'review' && seatOf(context, assignment)?.decides === true;
  if (!isDeciding || marks(context, state, outcome) !== 'agreement') return null;
  return refused('MUST_DECIDE', { path: 'opinion.outcome', problem: 'decides', outcome: outcome.id });
}
