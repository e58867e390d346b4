import { addDays, addWorkingDays, localDateOf, onOrNextWorkingDay, startOfDay } from '@countersign/calendar';
import type { DecideContext } from '../context.js';
import { refused, type Refusal } from '../errors.js';
import type { Recipient, SubmissionEvent } from '../events.js';
import { rests, runningClocks, step } from '../flow/clocks.js';
import { tell } from '../flow/effects.js';
import { moveClocks } from '../flow/move-clocks.js';
import type { Actor, SubmissionState } from '../model.js';
import { resolveParty, scopeOf } from '../scope.js';
import { change, today, type Turn } from '../turn.js';
import { fits } from './may-sign.js';

type Pause = SubmissionEvent & { type: 'PAUSE' };

/**
 * T6: every open clock that the reason concerns rests from now on; what is overdue stays overdue. The submitter has the
 * notice with the duration that is expected.
 */
export function pause(turn: Turn, { reason, text, expectedDays, actor }: Pause): void {
  const { calendar } = turn.context;
  const on = today(turn);
  const expectedOn = addWorkingDays(calendar, on, expectedDays);
  const remindAt = startOfDay(calendar, onOrNextWorkingDay(calendar, addDays(expectedOn, 1)));
  const state = { reason, text, expectedDays, expectedOn, by: actor, at: turn.at, remindAt };
  const told = concerned(turn.state);
  change(turn, { pause: state });
  turn.facts.push({ type: 'paused', reason, expectedOn });
  restClocks(turn);
  tell(turn, 'paused', told, { text, expectedOn, reason });
}

/**
 * What is open and not overdue rests from the day of the pause on: now, or once a later calendar says that it was not
 * overdue then (T13).
 */
export function restClocks(turn: Turn): void {
  const { pause: inForce } = turn.state;
  if (!inForce) return;
  const { reason, at } = inForce;
  const on = localDateOf(turn.context.calendar, at);
  moveClocks(turn, 'pause', (running) => {
    for (const one of running)
      if (!one.clock.paused && turn.at < one.clock.dueAt && rests(turn.context, one.scope, reason))
        step(turn, one, { type: 'paused', at: turn.at, on, cause: { of: 'pause', reason } });
  });
}

export function resume(turn: Turn): void {
  const { reason } = turn.state.pause!;
  endPause(turn);
  tell(turn, 'resumed', concerned(turn.state), { reason });
}

/** Whatever rested goes on. Where something else ends the pause, that is what people are told. */
export function endPause(turn: Turn): void {
  const { pause: over, ...state } = turn.state;
  if (!over) return;
  turn.state = state;
  turn.facts.push({ type: 'resumed', reason: over.reason });
  moveClocks(turn, 'resume', (running) => {
    for (const one of running)
      if (one.clock.paused?.cause.of === 'pause')
        step(turn, one, { type: 'resumed', at: turn.at, on: today(turn) });
  });
}

/** Once decided, what the pause was for is over: the submission's own clocks have stopped, and nothing else rests for it. */
export function endIdlePause(turn: Turn): void {
  const isResting = Object.values(turn.state.clocks).some(
    ({ closed, paused }) => !closed && paused?.cause.of === 'pause',
  );
  if (!isResting) endPause(turn);
}

/** The submitter, and whoever has a piece of it in hand; each once. */
export function concerned({ submitter, work }: SubmissionState): readonly Recipient[] {
  const holders = Object.values(work).filter(({ is }) => is.work === 'pending');
  const all = [submitter, ...holders].map(({ unit, post }): Recipient => ({ unit, post }));
  return [...new Map(all.map((one) => [`${one.unit} ${one.post ?? ''}`, one])).values()];
}

export function mayNotPause(
  context: DecideContext,
  state: SubmissionState,
  { actor, at, reason, text, expectedDays }: Pause,
): Refusal | null {
  const { pauses } = context.definition.definition;
  const listed = pauses.find(({ id }) => id === reason);
  if (!listed) {
    const allowed = pauses.map(({ id }) => id).join(', ');
    return refused('REASON_NOT_LISTED', { path: 'reason', problem: 'notListed', reason, allowed });
  }
  if (state.pause)
    return refused('ALREADY_PAUSED', { path: 'submission', problem: 'paused', reason: state.pause.reason });
  const other = notAnswerable(context, state, reason, actor);
  if (other) return other;
  const own = runningClocks(state).filter(
    ({ scope, clock }) => scope.of === 'submission' && !clock.paused && rests(context, scope, reason),
  );
  if (own.length === 0) return refused('NO_CLOCK_RUNS', { path: 'reason', problem: 'noClockForIt', reason });
  // Each clock by itself (T9): what is overdue goes on, the others may rest.
  const [late] = own;
  if (late && own.every(({ clock }) => at >= clock.dueAt))
    return refused('ALREADY_OVERDUE', { path: 'submission', problem: 'overdue', dueOn: late.clock.dueOn });
  if (!text.trim()) return refused('TEXT_REQUIRED', { path: 'text', problem: 'required' });
  return Number.isInteger(expectedDays) && expectedDays >= 1 && expectedDays <= 250
    ? null
    : refused('BAD_INPUT', { path: 'expectedDays', problem: 'notInRange', least: 1, most: 250 });
}

export function mayNotResume(context: DecideContext, state: SubmissionState, actor: Actor): Refusal | null {
  if (!state.pause) return refused('NOT_PAUSED', { path: 'submission', problem: 'notPaused' });
  return notAnswerable(context, state, state.pause.reason, actor);
}

/** The party that the reason names; otherwise the unit that answers for the first of the submission's clocks. */
function notAnswerable(
  context: DecideContext,
  state: SubmissionState,
  reason: string,
  actor: Actor,
): Refusal | null {
  const { pauses, clocks } = context.definition.definition;
  // Publication checks that there are clocks where there are pauses.
  const named = pauses.find(({ id }) => id === reason)?.by;
  const scope = scopeOf(context, state);
  const who = named
    ? resolveParty(named, scope)
    : { ...resolveParty(clocks[0]!.answerable, scope), post: null };
  return fits(who, actor)
    ? null
    : refused('NOT_ANSWERABLE', { path: 'actor', problem: 'notAnswerable', ...who });
}
