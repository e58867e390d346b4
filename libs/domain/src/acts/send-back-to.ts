import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import { refused, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import { advance } from '../flow/advance.js';
import { isLast } from '../flow/chain.js';
import { leaveStage } from '../flow/close.js';
import { tell } from '../flow/effects.js';
import { isInHand } from '../flow/pieces.js';
import type { Actor, Assignment, SubmissionState } from '../model.js';
import { openVisit, reviewsOf } from '../read/visits.js';
import { resolveParty, scopeOf } from '../scope.js';
import { change, type Turn } from '../turn.js';
import { onPiece } from './delegated.js';
import { interestRefusal } from './interest.js';
import { fits } from './may-sign.js';
import { concerned } from './pause.js';

type SendBackTo = SubmissionEvent & { type: 'SEND_BACK_TO' };

/**
 * O8: back to an earlier stage. What is open here is cancelled and what was signed stays, but everybody is asked anew
 * there, with limits and reminders of their own; the submission's clocks run on. Whoever sent it here to have it straight
 * back still gets it straight back.
 */
export function sendBackTo(turn: Turn, { to, straight, reason }: SendBackTo): void {
  const { state } = turn;
  const { stage: from, straightBack: then } = state;
  const told = concerned(state);
  if (straight) {
    const stage = straightAfter(turn.context, state, to) ?? to;
    change(turn, { straightBack: { stage, to: from, ...(then && { then }) } });
  }
  turn.facts.push({ type: 'sentBackTo', from, to, straight: straight === true, reason });
  leaveStage(turn);
  tell(turn, 'sentBackTo', told, { reason, stage: to });
  advance(turn, { type: 'SENT_BACK_TO', to });
}

export function mayNotSendBackTo(
  context: DecideContext,
  state: SubmissionState,
  { actor, to, straight, reason }: SendBackTo,
): Refusal | null {
  const { sendsBack } = stageOf(context.definition, state.stage);
  if (!sendsBack?.to.includes(to))
    return refused('MAY_NOT_SEND_BACK', { path: 'to', problem: 'notFromHere', stage: state.stage });
  const { decided } = state;
  if (decided && isBefore(state, to, decided.stage))
    return refused('ALREADY_DECIDED', { path: 'submission', problem: 'decided', result: decided.result });
  if (!maySendBack(context, state, actor))
    return refused('MAY_NOT_SEND_BACK', { path: 'actor', problem: 'notTheirs' });
  const interest = interestRefusal(context, state, actor, null);
  if (interest) return interest;
  if (straight && !sendsBack.straight)
    return refused('MAY_NOT_SEND_BACK', { path: 'straightBack', problem: 'inOrder' });
  // Where nobody was asked, there is nothing to correct.
  const wasThere = state.visits.some(
    ({ stage, cycle, result }) => stage === to && cycle === state.cycle && result !== 'skipped',
  );
  if (!wasThere) return refused('MAY_NOT_SEND_BACK', { path: 'to', problem: 'wasNotThere', stage: to });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}

/**
 * D3: the stage that it goes through on its way straight back, where the definition names one that lay behind that one on
 * the way here; undefined: straight back from there.
 */
export function straightAfter(
  { definition }: Pick<DecideContext, 'definition'>,
  state: SubmissionState,
  to: string,
): string | undefined {
  const after = stageOf(definition, state.stage).sendsBack?.straightAfter;
  return after !== undefined && isBefore(state, to, after) ? after : undefined;
}

/** What is decided is not undone; what carries it out may still be corrected: an answer before it is sealed. */
function isBefore({ visits }: SubmissionState, one: string, other: string): boolean {
  const last = (id: string) => visits.findLastIndex(({ stage }) => stage === id);
  return last(one) <= last(other);
}

/** Whom the definition names, the lead unit for example, while others are still reviewing; or who holds a piece of it. */
function maySendBack(context: DecideContext, state: SubmissionState, actor: Actor): boolean {
  const { sendsBack } = stageOf(context.definition, state.stage);
  if (sendsBack?.by) return fits(resolveParty(sendsBack.by, scopeOf(context, state)), actor);
  const visit = openVisit(state);
  const held = visit ? reviewsOf(state, visit.visit) : [];
  // Who only prepares it in the unit's chain does not speak for the unit (O7).
  const speaks = (piece: Assignment) =>
    isInHand(piece) && !piece.added && isLast(piece) && fits(piece, actor);
  return held.some((piece) => speaks(piece) && !onPiece(context, state, piece, actor));
}
