import { hasScores, opinionGroups } from './opinion-groups.js';
import type { AssignmentView, RouteView } from './views.js';

const piece = (no: number, stage: string, more: Partial<AssignmentView> = {}) =>
  ({
    no,
    stage,
    stageTitle: { zh: stage, en: stage },
    cycle: 1,
    kind: 'review',
    opinions: [],
    ...more,
  }) as AssignmentView;
const route = { nodes: [{ id: 'filing' }], edges: [] } as unknown as RouteView;
const rows = (assignments: readonly AssignmentView[]) =>
  opinionGroups({ assignments: [...assignments], route }).map(({ rows: those }) => those.map(({ no }) => no));

it('gives a stage that was entered again a group of its own', () => {
  const pieces = [piece(1, 'filing'), piece(2, 'acceptance'), piece(3, 'supplement'), piece(4, 'acceptance')];
  expect(rows(pieces)).toEqual([[2], [3], [4]]);
});

it('T8: keeps the cycles apart', () => {
  expect(rows([piece(2, 'review'), piece(3, 'review', { cycle: 2 })])).toEqual([[2], [3]]);
});

it('T15: puts what was deferred with the acceptance that deferred it', () => {
  const deferred = piece(4, 'acceptance', { kind: 'complete' });
  expect(rows([piece(2, 'acceptance'), piece(3, 'review'), deferred])).toEqual([[2, 4], [3]]);
});

it('has a column of scores only where something is scored', () => {
  const given = (scores: readonly unknown[]) => [{ opinions: [{ scores }] }];
  expect(hasScores({ assignments: given([]), sheet: null })).toBe(false);
  expect(hasScores({ assignments: given([]), sheet: { criteria: [] } })).toBe(true);
  expect(hasScores({ assignments: given([{ score: 1 }]), sheet: null })).toBe(true);
});
