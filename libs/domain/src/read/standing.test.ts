import { board } from '../../test/definitions.js';
import { at, contextOf, filed, form, play, review, untilThen, type Step } from '../../test/fixture.js';
import { definitionSchema } from '../definition/schema.js';
import { materialsNeeded, missingMaterials, standing } from './standing.js';

const t = { zh: 'x', en: 'x' };
const sign = (as: string, time: string, no: number, outcome: string): Step => ({
  ...{ as, at: time, type: 'SIGN', no, opinion: { outcome, text: 'because' } },
});

describe('standing', () => {
  it('says where it is, who holds it, and how many have signed', () => {
    const { using, state } = filed(board);
    const after = play([sign('a.head', '15T10:00', 2, 'abstain')], state, using);
    expect(standing(using, after)).toMatchObject({
      ...{ stage: 'first', phase: 'reviewing', holders: ['b', 'c'], assigned: 3, signed: 1, missing: [] },
    });
    const late = untilThen(using, after, at('24T10:00'));
    // The leader's to-dos, which there are by then, are no votes.
    expect(Object.values(late.work).filter(({ kind }) => kind === 'supervise')).toHaveLength(2);
    expect(standing(using, late)).toMatchObject({ holders: ['b', 'c'], assigned: 3, signed: 1 });
    const closed = play(
      [{ as: 'gonghe.officer', at: '24T11:00', type: 'WITHDRAW', reason: 'x' }],
      late,
      using,
    );
    expect(standing(using, closed)).toMatchObject({
      stage: 'withdrawn',
      phase: 'closed',
      holders: [],
      assigned: 0,
    });
  });
});

describe('materials', () => {
  const definition = definitionSchema.parse({
    ...review,
    materials: [
      { id: 'licence', title: t, required: true },
      { id: 'map', title: t, required: 'form.amount > 100000' },
      { id: 'letter', title: t, required: false },
    ],
  });
  const file = { material: 'licence', file: 'f', name: 'n', size: 1, digest: 'd', type: 'application/pdf' };
  const needs = (amount: number) =>
    materialsNeeded(definition, { ...form, values: { amount } }).map(({ required }) => required);

  it('are required always, never, or by a condition on the form, money in fen', () => {
    expect([needs(1_000), needs(1_000.01)]).toEqual([
      [true, false, false],
      [true, true, false],
    ]);
  });

  it('are missing where they are required and not there', () => {
    const missing = (materials: readonly (typeof file)[]) =>
      missingMaterials(definition, { values: { amount: 2_000 }, materials }).map(({ material }) => material);
    expect([missing([]), missing([file])]).toEqual([['licence', 'map'], ['map']]);
    const { state } = filed(definition);
    expect(standing(contextOf(definition), state).missing).toHaveLength(2);
  });
});
