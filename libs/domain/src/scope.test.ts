import { contextOf, context, form, review } from '../test/fixture.js';
import { holds } from './definition/expression.js';
import type { ProcessDefinition } from './definition/schema.js';
import { formScope, resolveParty, scopeOf } from './scope.js';

const state = {
  submitter: { person: 'p', name: 'n', unit: 'gonghe', post: 'officer' },
  results: {},
  cycle: 1,
  work: {},
};
const scopeWith = (values: Record<string, unknown>) => formScope(review, { values, materials: [] });

describe('scopeOf', () => {
  it('F1: money is whole fen', () => {
    const fen = (amount: unknown) => (scopeWith({ amount }).form as Record<string, unknown>)['amount'];
    expect([1.1, 0.29, 1.15, 0, 9_999_999_999.99].map(fen)).toEqual([110, 29, 115, 0, 999_999_999_999]);
    expect(fen('5')).toBe('5');
  });

  it('every field of the form is there, null where it is empty, and nothing else', () => {
    expect(scopeWith({ title: 'x', extra: 1 }).form).toEqual({ title: 'x', amount: null });
    expect(scopeWith({ title: undefined }).form).toEqual({ title: null, amount: null });
  });

  it('what every object has is not taken for a field', () => {
    const properties = { constructor: { type: 'string' }, title: { type: 'string' } };
    const definition: ProcessDefinition = { ...review, form: { ...review.form, schema: { properties } } };
    const { form: fields } = formScope(definition, { values: {}, materials: [] });
    expect(fields).toEqual(
      Object.fromEntries([
        ['constructor', null],
        ['title', null],
      ]),
    );
  });

  it('knows the submitter, the results so far (empty where none), the total, vetoes and gates', () => {
    expect(scopeOf(context, state)).toEqual({
      form: { title: 'A matter', amount: 500_000 },
      ...{ derived: {}, figures: {}, materials: [], cycle: 1, total: 0, gateFailed: false, vetoed: false },
      submitter: { unit: 'gonghe', post: 'officer' },
      signed: { acceptance: [], consultation: [], decision: [], filing: [], result: [] },
      results: { filing: '', acceptance: '', consultation: '', decision: '', result: '' },
    });
    expect(scopeOf(context, state, { land: 3 }).total).toBe(3);
  });

  it('lists materials by their ids', () => {
    const file = { material: 'licence', file: 'f', name: 'n', size: 1, digest: 'd', type: 't' };
    const using = { ...contextOf(review), form: { ...form, materials: [file] } };
    expect(holds('list contains(materials, "licence")', scopeOf(using, state))).toBe(true);
  });
});

it('resolveParty takes the unit as it is, or from an expression', () => {
  const scope = scopeOf(context, state);
  expect(resolveParty({ unit: 'a', post: 'head' }, scope)).toEqual({ unit: 'a', post: 'head' });
  expect(resolveParty({ unitFrom: 'submitter.unit' }, scope)).toEqual({ unit: 'gonghe', post: null });
});
