import type { DecideContext } from '../context.js';
import { stepStage } from '../definition/stage.machine.js';
import { refused, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import { close, leaveStage } from '../flow/close.js';
import { eachOnce, tell } from '../flow/effects.js';
import type { Actor, SubmissionState } from '../model.js';
import { resolveParty, scopeOf } from '../scope.js';
import type { Turn } from '../turn.js';
import { fits } from './may-sign.js';

type Cancel = SubmissionEvent & { type: 'CANCEL' };

/** Void, with its cause, told to all who hold or held it; the number is kept, and no clock is counted. */
export function cancel(turn: Turn, { reason }: Cancel): void {
  const { submitter, work } = turn.state;
  const held = Object.values(work).filter(
    ({ openedAt, unit }) => openedAt !== undefined && unit !== submitter.unit,
  );
  const told = eachOnce([submitter, ...held].map(({ unit, post }) => ({ unit, post })));
  leaveStage(turn, false);
  turn.facts.push({ type: 'voided', reason });
  tell(turn, 'voided', told, { reason });
  const { machine } = turn.context.definition;
  close(turn, stepStage(machine, turn.state.stage, { type: 'CANCELLED' }), { reason, judged: false });
}

/** Whether somebody is the matter's business administrator (A4). */
export function isAdministrator(
  context: DecideContext,
  state: SubmissionState,
  who: Pick<Actor, 'unit' | 'post'>,
): boolean {
  const { administrator } = context.definition.definition;
  const party = administrator && resolveParty(administrator, scopeOf(context, state));
  return party !== undefined && fits(party, who);
}

export function mayNotCancel(
  context: DecideContext,
  state: SubmissionState,
  { actor, reason }: Cancel,
): Refusal | null {
  if (!isAdministrator(context, state, actor))
    return refused('MAY_NOT_CANCEL', { path: 'actor', problem: 'notTheAdministrator' });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}
