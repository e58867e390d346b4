import { foldClock, stepClock } from '../clock/fold-clock.js';
import type { DecideContext } from '../context.js';
import { STATUTORY_PAUSES } from '../definition/schema.js';
import type { ClockScope } from '../events.js';
import type { Assignment, Clock, ClockEvent, DayZero, SubmissionState } from '../model.js';
import { answerable, change, changeVisit, stepWork, today, type Turn } from '../turn.js';
import { align } from './align.js';
import { capOf } from './caps.js';
import { limitOf, policyOf } from './limits.js';

export type Running = { readonly clock: Clock; readonly scope: ClockScope };

export const ofPiece = ({ no, unit, stage }: Assignment): ClockScope => ({
  ...{ of: 'assignment', no, unit, stage },
});
export const ofSubmission = (clock: string): ClockScope & { of: 'submission' } => ({
  ...{ of: 'submission', clock, unit: '' },
});

/** In the order of their ids: what is stored comes back with its members in another order (A3). */
export const clocksOf = ({
  clocks,
}: Pick<SubmissionState, 'clocks'>): readonly (readonly [string, Clock])[] =>
  Object.entries(clocks).sort(([one], [other]) => (one < other ? -1 : 1));

/** The clocks that are not closed: those of pieces of work, of stages, of the submission. */
export function runningClocks(state: SubmissionState): readonly Running[] {
  const { work, visits } = state;
  const running: Running[] = [];
  for (const piece of Object.values(work))
    if (runs(piece.clock)) running.push({ clock: piece.clock, scope: ofPiece(piece) });
  for (const { visit, stage, clock } of visits)
    if (runs(clock)) running.push({ clock, scope: { of: 'stage', visit, stage } });
  for (const [id, clock] of clocksOf(state))
    if (runs(clock)) running.push({ clock, scope: ofSubmission(id) });
  return running;
}

const runs = (clock: Clock | undefined): clock is Clock => clock !== undefined && clock.closed === undefined;

/** Day 0 and the limit; the clock is put in its place, resting where the submission does (T6). */
export function startClock(
  turn: Turn,
  scope: ClockScope,
  day0: Pick<DayZero, 'on'> & Partial<DayZero>,
): Clock | null {
  const limit = limitOf(turn, scope);
  if (!limit) return null;
  const { at, state } = turn;
  const { calendar } = turn.context;
  const policy = policyOf(turn, scope);
  let clock = foldClock(calendar, [{ type: 'started', at, ...day0, limit }], policy);
  const more = (event: ClockEvent) => {
    clock = stepClock(calendar, clock, event, policy);
  };
  const cap = capOf(turn, scope);
  if (cap !== null && cap < clock.dueOn) more({ type: 'capped', at, on: today(turn), cap });
  const reason = state.pause?.reason;
  if (reason !== undefined && rests(turn.context, scope, reason))
    more({ type: 'paused', at, on: today(turn), cause: { of: 'pause', reason } });
  if (scope.of !== 'assignment') put(turn, scope, clock);
  else {
    stepWork(turn, scope.no, 'START', { clock });
    align(turn, scope.no);
  }
  return clock;
}

/** One event more for one clock. */
export function step(turn: Turn, { clock, scope }: Running, event: ClockEvent): void {
  put(turn, scope, stepClock(turn.context.calendar, clock, event, policyOf(turn, scope)));
}

export function put(turn: Turn, scope: ClockScope, clock: Clock): void {
  if (scope.of === 'stage') return changeVisit(turn, scope.visit, { clock });
  if (scope.of === 'submission')
    return change(turn, { clocks: { ...turn.state.clocks, [scope.clock]: clock } });
  const piece = turn.state.work[scope.no]!;
  change(turn, { work: { ...turn.state.work, [scope.no]: { ...piece, clock } } });
}

/** T6: the law knows no other reason for a statutory clock. */
const isStatutory = (reason: string) => (STATUTORY_PAUSES as readonly string[]).includes(reason);

/** Whether a pause for this reason lets this clock rest (T6). */
export function rests({ definition }: DecideContext, scope: ClockScope, reason: string): boolean {
  const { pauses, clocks } = definition.definition;
  const pause = pauses.find(({ id }) => id === reason)!;
  if (scope.of !== 'submission') return pause.pieces;
  const { kind } = clocks.find(({ id }) => id === scope.clock)!;
  return kind !== 'delivery' && (kind === 'promised' || isStatutory(reason));
}

/** With the unit that answers for it, for facts. */
export function named(turn: Turn, scope: ClockScope): ClockScope {
  return scope.of === 'submission' ? { ...scope, unit: answerable(turn, scope.clock) } : scope;
}
