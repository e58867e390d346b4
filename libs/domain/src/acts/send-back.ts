import type { DecideContext } from '../context.js';
import { refused, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import { advance } from '../flow/advance.js';
import { leaveStage } from '../flow/close.js';
import { tell } from '../flow/effects.js';
import { suspendClocks } from '../flow/start-clock.js';
import type { SubmissionState } from '../model.js';
import { resolveParty, scopeOf } from '../scope.js';
import type { Turn } from '../turn.js';
import { interestRefusal } from './interest.js';
import { fits } from './may-sign.js';
import { concerned, endPause } from './pause.js';

/**
 * T8: back to the submitter after acceptance. What is open is cancelled, what was signed stays; the cycle's promised
 * clocks close with their own judgement, a statutory one waits for the next cycle.
 * @param reason - empty where the system does it, because somebody was late (T12)
 */
export function sendBack(turn: Turn, reason: string): void {
  endPause(turn); // what lies with the submitter is not paused as well
  const told = concerned(turn.state);
  turn.facts.push({ type: 'sentBack', reason });
  leaveStage(turn);
  suspendClocks(turn);
  if (reason === '') tell(turn, 'sentBackLate', told);
  else tell(turn, 'sentBack', told, { reason });
  advance(turn, { type: 'SENT_BACK' });
}

export function mayNotSendBack(
  context: DecideContext,
  state: SubmissionState,
  { actor, reason }: SubmissionEvent & { type: 'SEND_BACK' },
): Refusal | null {
  const { resubmission } = context.definition.definition;
  if (!resubmission?.from.includes(state.stage))
    return refused('MAY_NOT_SEND_BACK', { path: 'submission', problem: 'notFromHere', stage: state.stage });
  if (state.decided)
    return refused('ALREADY_DECIDED', {
      path: 'submission',
      problem: 'decided',
      result: state.decided.result,
    });
  const { unit, post } = resolveParty(resubmission.by, scopeOf(context, state));
  if (!fits({ unit, post }, actor))
    return refused('MAY_NOT_SEND_BACK', { path: 'actor', problem: 'notTheirs', unit, post });
  const interest = interestRefusal(context, state, actor, null);
  if (interest) return interest;
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}
