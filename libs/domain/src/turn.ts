import type { Instant } from '@countersign/calendar';
import { localDateOf } from '@countersign/calendar';
import { stepAssignment, type AssignmentEvent } from './assignment.machine.js';
import type { DecideContext } from './context.js';
import type { ClockScope, Effect, Fact } from './events.js';
import type { Assignment, By, Clock, StageVisit, SubmissionState } from './model.js';
import { closeClock } from './clock/clock.js';
import type { ProcessDefinition } from './definition/schema.js';
import { resolveParty, scopeOf } from './scope.js';

/**
 * One decision in the making: the state so far, and what followed. Lives inside one call of `decide` and is never
 * handed out; each helper replaces a part of the state, so what did not change keeps its identity.
 */
export type Turn = {
  readonly context: DecideContext;
  readonly at: Instant;
  readonly by: By;
  state: SubmissionState;
  readonly facts: Fact[];
  readonly effects: Effect[];
};

/** Replaces members of the state. */
export function change(turn: Turn, members: Partial<SubmissionState>): void {
  turn.state = { ...turn.state, ...members };
}

/**
 * Steps an assignment's machine and changes its data along with it; the version tells signers that it changed.
 * @throws Error where the machine does not take the event: `refusal` should have said so before, a bug
 */
export function stepWork(
  turn: Turn,
  no: number,
  event: AssignmentEvent,
  members: Partial<Assignment> = {},
): Assignment {
  const current = turn.state.work[no]!;
  const is = stepAssignment(current.is, event);
  if (!is)
    throw new Error(`assignment ${no} is ${current.is.work}/${current.is.clock} and does not take ${event}`);
  // What a signer saw is not stale because time passed.
  const version = event === 'WARN' || event === 'FALL_DUE' ? current.version : current.version + 1;
  const next = { ...current, ...members, is, version };
  change(turn, { work: { ...turn.state.work, [no]: next } });
  return next;
}

/** Stops an assignment's clock as well, and notes how it stood. */
export function closeWork(
  turn: Turn,
  no: number,
  event: 'SIGN' | 'NOT_NEEDED' | 'CANCEL',
  members: Partial<Assignment> = {},
): void {
  const { clock, unit, stage } = turn.state.work[no]!;
  const closed = clock && closeClock(turn.context.calendar, clock, turn.at, event === 'SIGN');
  stepWork(turn, no, event, { ...members, closedAt: turn.at, ...(closed && { clock: closed }) });
  if (closed)
    turn.facts.push({ type: 'clockClosed', scope: { of: 'assignment', no, unit, stage }, ...closed.closed });
}

/** Replaces members of a visit. */
export function changeVisit(turn: Turn, visit: number, members: Partial<StageVisit>): void {
  change(turn, {
    visits: turn.state.visits.map((one) => (one.visit === visit ? { ...one, ...members } : one)),
  });
}

/** Stops one of the submission's clocks, or a stage's, with a judgement (T9). */
export function closed(turn: Turn, clock: Clock, scope: ClockScope): Clock {
  const done = closeClock(turn.context.calendar, clock, turn.at, true);
  turn.facts.push({ type: 'clockClosed', scope, ...done.closed });
  return done;
}

export function stopClock(turn: Turn, id: string): void {
  const clock = turn.state.clocks[id];
  if (!clock || clock.closed) return;
  const scope = { of: 'submission', clock: id, unit: answerable(turn, id) } as const;
  change(turn, { clocks: { ...turn.state.clocks, [id]: closed(turn, clock, scope) } });
}

/** The unit that answers for one of the submission's clocks. */
export function answerable({ context, state }: Turn, id: string): string {
  const { answerable: party } = definedClock(context, id);
  return resolveParty(party, scopeOf(context, state)).unit;
}

export function definedClock({ definition }: DecideContext, id: string): ProcessDefinition['clocks'][number] {
  const clock = definition.definition.clocks.find((one) => one.id === id);
  if (!clock) throw new Error(`${definition.definition.id} has no clock ${id}: publication checks it`);
  return clock;
}

export const today = ({ context, at }: Turn) => localDateOf(context.calendar, at);
