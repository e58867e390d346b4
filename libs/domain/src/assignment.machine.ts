import { createMachine, transition } from 'xstate';
import type { Assignment } from './model.js';

export type AssignmentEvent =
  | 'OPEN'
  | 'START'
  | 'WARN'
  | 'FALL_DUE'
  | 'SIGN'
  | 'TRANSFER'
  | 'CORRECT'
  | 'TAKE_BACK'
  | 'DEFER'
  | 'NOT_NEEDED'
  | 'CANCEL'
  | 'DEEM'
  | 'MISS'
  | 'CARRY_OVER'
  | 'PAUSE'
  | 'RESUME'
  | 'RELAX';

const END = {
  SIGN: 'stopped',
  DEEM: 'stopped',
  MISS: 'stopped',
  NOT_NEEDED: 'stopped',
  CANCEL: 'stopped',
  DEFER: 'none',
} as const;

/** What the clock alone does: what a signer saw is not stale because of it. */
export const OF_THE_CLOCK: ReadonlySet<AssignmentEvent> = new Set([
  'WARN',
  'FALL_DUE',
  'PAUSE',
  'RESUME',
  'RELAX',
] as const);

/**
 * One unit's piece of work: what is done about it, and what its clock says. The two regions know nothing of each
 * other; an event that both understand moves both. Holds no data: that lies beside it, in `Assignment`.
 */
export const assignmentMachine = createMachine({
  id: 'assignment',
  type: 'parallel',
  types: {} as { events: { type: AssignmentEvent } },
  states: {
    work: {
      initial: 'waiting',
      states: {
        /** Its turn in a sequence has not come. */
        waiting: {
          on: { OPEN: 'pending', CARRY_OVER: 'signed', NOT_NEEDED: 'notNeeded', CANCEL: 'cancelled' },
        },
        pending: {
          on: {
            SIGN: 'signed',
            /** Another post or unit has it now (O9). */
            TRANSFER: { target: 'pending', reenter: true },
            /** In a sequence, who comes before took a signature back. */
            DEFER: 'waiting',
            DEEM: 'deemed',
            MISS: 'missed',
            NOT_NEEDED: 'notNeeded',
            CANCEL: 'cancelled',
          },
        },
        signed: { on: { TAKE_BACK: 'pending', CORRECT: { target: 'signed', reenter: true } } },
        /** T11: what the unit says now is added, and changes nothing before it. */
        deemed: { on: { SIGN: { target: 'deemed', reenter: true } } },
        missed: {},
        notNeeded: {},
        cancelled: {},
      },
    },
    clock: {
      initial: 'none',
      states: {
        none: { on: { START: 'onTime' } },
        onTime: { on: { WARN: 'warned', FALL_DUE: 'overdue', PAUSE: 'paused', ...END } },
        warned: { on: { FALL_DUE: 'overdue', PAUSE: 'paused', RELAX: 'onTime', ...END } },
        overdue: { on: { RELAX: 'onTime', ...END } },
        paused: { on: { RESUME: 'onTime', ...END } },
        stopped: { on: { TAKE_BACK: 'onTime' } },
      },
    },
  },
});

type Is = Assignment['is'];
export const NEW: Is = { work: 'waiting', clock: 'none' };

/**
 * The machine holds no context, so a step depends on the value and the event alone: there are a hundred of them
 * at most, and each is asked of XState once.
 */
const steps = new Map<string, Is | null>();

/**
 * One step. @returns the new value, or null where the machine does not accept the event
 * (`CORRECT` on what is signed gives the same value: that is an acceptance).
 */
export function stepAssignment(is: Is, event: AssignmentEvent): Is | null {
  const key = `${is.work} ${is.clock} ${event}`;
  const known = steps.get(key);
  if (known !== undefined) return known;
  const snapshot = assignmentMachine.resolveState({ value: is, context: {} });
  const next = snapshot.can({ type: event })
    ? (transition(assignmentMachine, snapshot, { type: event })[0].value as Is)
    : null;
  steps.set(key, next);
  return next;
}
