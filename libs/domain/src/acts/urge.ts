import { receivedOn, workingDaysBetween } from '@countersign/calendar';
import type { DecideContext } from '../context.js';
import { refused, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import { tell } from '../flow/effects.js';
import { inChargeOfPiece } from '../flow/in-charge.js';
import type { SubmissionState } from '../model.js';
import { resolveParty, scopeOf } from '../scope.js';
import { change, type Turn } from '../turn.js';
import { fits } from './may-sign.js';

type Urge = SubmissionEvent & { type: 'URGE' };

/** 催办: whoever holds it is told, and when is kept. No clock moves. */
export function urge(turn: Turn, { no, reason, actor }: Urge): void {
  const piece = turn.state.work[no]!;
  const { unit, post } = piece;
  const urged = { ...piece, urgedAt: turn.at };
  change(turn, { work: { ...turn.state.work, [no]: urged } });
  turn.facts.push({ type: 'urged', no, unit });
  tell(turn, 'urged', [{ unit, post }], { reason, unit: actor.unit }, no);
}

/** The submitter, who answers for one of the submission's clocks, and the leader in charge; nobody urges himself. */
export function mayNotUrge(
  context: DecideContext,
  state: SubmissionState,
  { actor, at, no, reason }: Urge,
): Refusal | null {
  const piece = state.work[no];
  if (!piece) return refused('ASSIGNMENT_NOT_FOUND', { path: 'assignment', problem: 'unknown', no });
  const { clocks, late } = context.definition.definition;
  const scope = scopeOf(context, state);
  const units = [
    state.submitter.unit,
    ...clocks.map(({ answerable }) => resolveParty(answerable, scope).unit),
  ];
  const leader = inChargeOfPiece(context, state, piece);
  const isInCharge = fits(leader, actor) || (leader.standIn !== undefined && fits(leader.standIn, actor));
  if ((!units.includes(actor.unit) && !isInCharge) || actor.unit === piece.unit)
    return refused('MAY_NOT_URGE', { path: 'actor', problem: 'notTheirs' });
  if (piece.is.work !== 'pending')
    return refused('ASSIGNMENT_NOT_OPEN', { path: 'assignment', problem: piece.is.work });
  const { calendar } = context;
  // What is urged on a rest day counts as urged on the next working day.
  const last = piece.urgedAt === undefined ? null : receivedOn(calendar, piece.urgedAt);
  if (last !== null && workingDaysBetween(calendar, last, receivedOn(calendar, at)) < late.urgeEvery)
    return refused('URGED_ALREADY', {
      ...{ path: 'assignment', problem: 'tooSoon', on: last, every: late.urgeEvery },
    });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}
