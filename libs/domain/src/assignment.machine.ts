import { createMachine, transition } from 'xstate';
import type { Assignment } from './model.js';

export type AssignmentEvent =
  | 'OPEN'
  | 'START'
  | 'WARN'
  | 'FALL_DUE'
  | 'SIGN'
  | 'CORRECT'
  | 'TAKE_BACK'
  | 'DEFER'
  | 'NOT_NEEDED'
  | 'CANCEL';

const END = { SIGN: 'stopped', NOT_NEEDED: 'stopped', CANCEL: 'stopped', DEFER: 'none' } as const;

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
        waiting: { on: { OPEN: 'pending', NOT_NEEDED: 'notNeeded', CANCEL: 'cancelled' } },
        /** DEFER: in a sequence, who comes before took a signature back. */
        pending: { on: { SIGN: 'signed', DEFER: 'waiting', NOT_NEEDED: 'notNeeded', CANCEL: 'cancelled' } },
        signed: { on: { TAKE_BACK: 'pending', CORRECT: { target: 'signed', reenter: true } } },
        notNeeded: {},
        cancelled: {},
      },
    },
    clock: {
      initial: 'none',
      states: {
        none: { on: { START: 'onTime' } },
        onTime: { on: { WARN: 'warned', FALL_DUE: 'overdue', ...END } },
        warned: { on: { FALL_DUE: 'overdue', ...END } },
        overdue: { on: END },
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
