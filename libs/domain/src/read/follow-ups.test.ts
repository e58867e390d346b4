import { review } from '../../test/fixture.js';
import { compileDefinition } from '../definition/compile.js';
import type { Assignment } from '../model.js';
import { followUpsOf } from './follow-ups.js';

const definition = compileDefinition({
  ...review,
  stages: review.stages.map((stage) =>
    stage.id === 'decision' ? { ...stage, phase: 'followingUp' } : stage,
  ),
});
const piece = (no: number, rest: object): Assignment =>
  ({ no, kind: 'review', stage: 'decision', openedAt: 1, is: { work: 'pending' }, ...rest }) as never;
const numbers = (...pieces: readonly Assignment[]) =>
  followUpsOf(definition, { work: Object.fromEntries(pieces.map((one) => [one.no, one])) }).map(
    ({ no }) => no,
  );

it('are the pieces of the stages that follow the decision, open or done', () => {
  expect(
    numbers(piece(1, { stage: 'consultation' }), piece(2, {}), piece(3, { is: { work: 'signed' } })),
  ).toEqual([2, 3]);
});

it('are neither what a leader urges, nor what was cancelled, nor what nobody was asked yet', () => {
  expect(
    numbers(
      piece(1, { kind: 'supervise' }),
      piece(2, { is: { work: 'cancelled' } }),
      piece(3, { openedAt: undefined }),
    ),
  ).toEqual([]);
});
