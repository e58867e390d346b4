import { receivedOn } from '@countersign/calendar';
import { stepStage } from '../definition/stage.machine.js';
import type { SubmissionEvent } from '../events.js';
import { close, leaveStage } from '../flow/close.js';
import { tell } from '../flow/effects.js';
import { advance } from '../flow/advance.js';
import { beginCycle, startSubmissionClock } from '../flow/start-clock.js';
import type { Turn } from '../turn.js';
import { deferAgain } from './conditional.js';
import { refile } from './revise.js';

/** O10: closed and judged as of that day; all who hold or held it are told. */
export function withdraw(turn: Turn, { reason }: SubmissionEvent & { type: 'WITHDRAW' }): void {
  const held = Object.values(turn.state.work).filter(
    ({ openedAt, unit }) => openedAt !== undefined && unit !== turn.state.submitter.unit,
  );
  leaveStage(turn);
  turn.facts.push({ type: 'withdrawn', reason });
  const to = new Map(held.map(({ unit, post }) => [`${unit}.${post}`, { unit, post }]));
  if (to.size > 0) tell(turn, 'withdrawn', [...to.values()], { reason });
  close(turn, stepStage(turn.context.definition.machine, turn.state.stage, { type: 'WITHDRAWN' }), {
    reason,
  });
}

/** Taken up again after a negative ending, so often as the definition says: a new cycle with new clocks (T8). */
export function reopen(turn: Turn, { form, actor }: SubmissionEvent & { type: 'REOPEN' }): void {
  const { closed, decided: _, ...open } = turn.state;
  const receipt = receivedOn(turn.context.calendar, turn.at);
  turn.state = { ...open, reopened: open.reopened + 1, receivedOn: receipt };
  if (form) refile(turn, actor, form);
  beginCycle(turn);
  turn.facts.push({ type: 'reopened', cycle: turn.state.cycle });
  for (const id of turn.context.definition.endings.get(closed!.ending)!.reopens!.starts)
    startSubmissionClock(turn, id);
  advance(turn, { type: 'REOPENED' });
  deferAgain(turn);
}
