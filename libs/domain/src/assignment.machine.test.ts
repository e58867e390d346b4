import { getShortestPaths } from 'xstate/graph';
import { assignmentMachine, NEW, stepAssignment, type AssignmentEvent } from './assignment.machine.js';
import type { Assignment } from './model.js';

type Is = Assignment['is'];
const EVENTS: readonly AssignmentEvent[] = [
  ...(['OPEN', 'START', 'WARN', 'FALL_DUE', 'SIGN'] as const),
  ...(['CORRECT', 'TAKE_BACK', 'DEFER', 'NOT_NEEDED', 'CANCEL'] as const),
];
const paths = getShortestPaths(assignmentMachine, { events: EVENTS.map((type) => ({ type })) });
const reachable = paths.map(({ state }) => state.value as Is);

const step = (from: Is, ...events: AssignmentEvent[]) =>
  events.reduce<Is | null>((is, event) => is && stepAssignment(is, event), from);

describe('the assignment machine', () => {
  it('begins as what a new assignment is', () => {
    expect(reachable[0]).toEqual(NEW);
  });

  it('in every reachable state, steps as XState does, and gives null where XState accepts nothing', () => {
    expect(reachable.length).toBeGreaterThan(15);
    for (const { state } of paths) {
      for (const event of EVENTS) {
        const got = stepAssignment(state.value as Is, event);
        expect(got !== null).toBe(state.can({ type: event }));
        if (got) expect(reachable).toContainEqual(got);
        // Asked again it is the same: the steps are kept.
        expect(stepAssignment(state.value as Is, event)).toBe(got);
      }
    }
  });

  it('along the shortest path to every state, ends where the path says', () => {
    for (const { steps, state } of paths) {
      // The first step is XState's own, into the initial state.
      const [, ...events] = steps.map(({ event }) => event.type);
      expect(step(NEW, ...events)).toEqual(state.value);
    }
  });

  it('is over for good once not needed or cancelled; a signature can be taken back', () => {
    for (const { work, clock } of reachable) {
      if (work !== 'notNeeded' && work !== 'cancelled') continue;
      for (const event of EVENTS) expect(stepAssignment({ work, clock }, event)?.work ?? work).toBe(work);
    }
    expect(step(NEW, 'OPEN', 'START', 'FALL_DUE', 'SIGN', 'TAKE_BACK')).toEqual({
      ...{ work: 'pending', clock: 'onTime' },
    });
  });

  it('stops its clock by signing, by not being needed and by being cancelled, on every level', () => {
    for (const level of [[], ['WARN'], ['WARN', 'FALL_DUE'], ['FALL_DUE']] as const)
      for (const end of ['SIGN', 'NOT_NEEDED', 'CANCEL'] as const)
        expect(step(NEW, 'OPEN', 'START', ...level, end)?.clock).toBe('stopped');
  });

  it('waits again, with no clock, when who comes before took a signature back', () => {
    expect(step(NEW, 'OPEN', 'START', 'WARN', 'FALL_DUE', 'DEFER')).toEqual(NEW);
  });

  it('cannot be signed before its turn, twice, or when it is over', () => {
    expect(step(NEW, 'SIGN')).toBeNull();
    expect(step(NEW, 'OPEN', 'SIGN', 'SIGN')).toBeNull();
    expect(step(NEW, 'OPEN', 'NOT_NEEDED', 'SIGN')).toBeNull();
  });
});
