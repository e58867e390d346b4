import { address, findAssignment } from './address.js';
import type { PieceView, WorkView } from './views.js';

const piece = (no: number, stage: string, unit: string, more: Partial<PieceView> = {}) =>
  ({
    no,
    kind: 'review',
    stage,
    unit: { id: unit },
    post: 'head',
    work: 'pending',
    mine: false,
    ...more,
  }) as PieceView;
const shown = (assignments: readonly PieceView[], allowedActions: WorkView['allowedActions'] = []) =>
  ({ standing: { stage: 'consultation' }, assignments, allowedActions }) as WorkView;
const allowed = (assignment: number, outcome: string) => ({
  ...{ act: 'giveOpinion', assignment, stage: 'consultation', assignmentVersion: 3, formRevision: 1 },
  outcomes: [{ id: outcome, available: true }],
});

const all = [
  piece(2, 'acceptance', 'drc', { post: 'clerk', work: 'signed' }),
  piece(3, 'consultation', 'sic'),
  piece(4, 'consultation', 'nr'),
];

it('takes the piece that the server allows, with what was on the screen', () => {
  const seen = shown(all, [allowed(4, 'agree')]);
  expect(address('giveOpinion', seen, { outcome: 'agree' })).toEqual({
    no: 4,
    assignmentVersion: 3,
    formRevision: 1,
  });
});

it('prefers the piece that offers the outcome', () => {
  const seen = shown(all, [allowed(3, 'agree'), allowed(4, 'acknowledge')]);
  expect(address('giveOpinion', seen, { outcome: 'acknowledge' }).no).toBe(4);
});

it('addresses, where nothing is allowed, the own piece of the stage, else the first open one', () => {
  const own = all.map((one) => (one.no === 4 ? { ...one, mine: true, work: 'signed' } : one));
  expect(address('giveOpinion', shown(own), { outcome: 'agree' })).toEqual({ no: 4 });
  expect(address('giveOpinion', shown(all), { outcome: 'agree' })).toEqual({ no: 3 });
});

it('finds the latest of a name, by unit, post and stage', () => {
  const again = [
    ...all,
    piece(9, 'followUps', 'nr', { post: null }),
    piece(10, 'consultation', 'nr', { kind: 'supervise' }),
  ];
  expect(findAssignment(again, 'nr')?.no).toBe(9);
  expect(findAssignment(again, 'consultation/nr.head')?.no).toBe(4);
  expect(findAssignment(again, 'supervise/nr')?.no).toBe(10);
  expect(findAssignment(again, 'water')).toBeUndefined();
});
