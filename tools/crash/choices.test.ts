import { choose, type Outcome } from './choices.mjs';
import { randomFrom } from './random.mjs';

/** The opinions that a hundred draws give where one outcome is offered. */
function opinionsOn(outcome: Pick<Outcome, 'id' | 'mayVeto'>) {
  const random = randomFrom(1);
  const outcomes = [{ available: true, requires: [], ...outcome }];
  const action = {
    act: 'giveOpinion',
    assignment: 3,
    assignmentVersion: 1,
    formRevision: null,
    criteria: [],
  };
  const offered = { form: { values: {} }, allowedActions: [{ ...action, outcomes }] };
  return Array.from({ length: 100 }, () => choose(random, 'a submission', offered, [])[1].opinion);
}

it('puts a veto where the server says that one may be put, and only there (O13)', () => {
  const vetoes = (outcome: Pick<Outcome, 'id' | 'mayVeto'>) =>
    opinionsOn(outcome).filter(({ veto }) => veto !== undefined).length;
  expect(vetoes({ id: 'disagree', mayVeto: false })).toBe(0);
  expect(vetoes({ id: 'disagree', mayVeto: true })).toBeGreaterThan(20);
});
