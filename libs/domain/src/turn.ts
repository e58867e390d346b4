import type { Instant } from '@countersign/calendar';
import { localDateOf } from '@countersign/calendar';
import { OF_THE_CLOCK, stepAssignment, type AssignmentEvent } from './assignment.machine.js';
import type { DecideContext } from './context.js';
import type { Effect, Fact } from './events.js';
import type { Assignment, By, StageVisit, SubmissionState } from './model.js';
import type { ProcessDefinition } from './definition/schema.js';
import { resolveParty, scopeOf } from './scope.js';

/**
 * One decision in the making: the state so far, and what followed. Lives inside one call of `decide` and is never
 * handed out; each helper replaces a part of the state, so what did not change keeps its identity.
 */
export type Turn = {
  readonly context: DecideContext;
  readonly at: Instant;
  /** Whose act it is; the system's, once what fell due by it rings. */
  by: By;
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
  const version = OF_THE_CLOCK.has(event) ? current.version : current.version + 1;
  const next = { ...current, ...members, is, version };
  change(turn, { work: { ...turn.state.work, [no]: next } });
  return next;
}

/** Replaces members of a visit. */
export function changeVisit(turn: Turn, visit: number, members: Partial<StageVisit>): void {
  change(turn, {
    visits: turn.state.visits.map((one) => (one.visit === visit ? { ...one, ...members } : one)),
  });
}

/** The unit that answers for one of the submission's clocks. */
export function answerable({ context, state }: Pick<Turn, 'context' | 'state'>, id: string): string {
  const { answerable: party } = definedClock(context, id);
  return resolveParty(party, scopeOf(context, state)).unit;
}

/** Kept in the state, where figures about what is still open find it (A5). */
export function noteAnswerable(turn: Turn): void {
  const ids = Object.keys(turn.state.clocks);
  if (ids.length > 0)
    change(turn, { answerable: Object.fromEntries(ids.map((id) => [id, answerable(turn, id)])) });
}

export function definedClock({ definition }: DecideContext, id: string): ProcessDefinition['clocks'][number] {
  const clock = definition.definition.clocks.find((one) => one.id === id);
  if (!clock) throw new Error(`${definition.definition.id} has no clock ${id}: publication checks it`);
  return clock;
}

export const today = ({ context, at }: Turn) => localDateOf(context.calendar, at);
