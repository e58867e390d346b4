import { review } from '../../test/fixture.js';
import type { ProcessDefinition } from '../definition/schema.js';
import { deriveFigures, figureOf, numberAt } from './derive-figures.js';

const t = { zh: 'x', en: 'x' };
const definition: ProcessDefinition = {
  ...review,
  form: {
    ...review.form,
    derived: [
      { id: 'intensity', title: t, divide: ['investment', 'land.mu'], decimals: 2, unit: t },
      { id: 'energyPerOutput', title: t, divide: ['energy', 'output'], times: 10_000, decimals: 4 },
    ],
  },
};
const figures = (values: Record<string, unknown>) =>
  deriveFigures(definition, values).map(({ value }) => value);

describe('deriveFigures (O11)', () => {
  it('divides in decimals, half up, with as many decimals as the definition says', () => {
    expect(figures({ investment: 1, land: { mu: 8 }, energy: 1, output: 3 })).toEqual(['0.13', '3333.3333']);
    expect(figures({ investment: 144_000_000, land: { mu: 45 } })).toEqual(['3200000.00', null]);
    // 1.005 is a little less than that in binary; as a decimal it is half, and goes up.
    expect(figures({ investment: 1.005, land: { mu: 1 } })[0]).toBe('1.01');
    expect(figures({ investment: -1, land: { mu: 8 } })[0]).toBe('-0.13');
  });

  it('has no value while a figure is missing, is no number, or would be divided by 0', () => {
    for (const land of [
      undefined,
      null,
      {},
      { mu: 0 },
      { mu: '8' },
      { mu: NaN },
      { mu: Infinity },
      'mu',
      [1],
    ])
      expect(figures({ investment: 1, land, energy: -0, output: -0 })).toEqual([null, null]);
  });

  it('writes out what is very large and very small', () => {
    expect(figures({ investment: 1e300, land: { mu: 1e-3 } })[0]).toMatch(/^10{303}\.00$/);
    expect(figures({ investment: 1e-300, land: { mu: 1e300 } })[0]).toBe('0.00');
  });
});

describe('numberAt', () => {
  it('finds numbers of the form, and nothing that every object has', () => {
    const values = { a: { b: 2 } };
    const paths = [
      'a.b',
      'a',
      'a.b.c',
      'a.constructor.length',
      'constructor',
      'toString.length',
      '__proto__',
    ];
    expect(paths.map((path) => numberAt(values, path))).toEqual([2, null, null, null, null, null, null]);
  });
});

it('figureOf gives a derived figure before a field, as a number', () => {
  const figure = figureOf(definition, { investment: 10, land: { mu: 4 }, intensity: 99 });
  expect([figure('intensity'), figure('investment'), figure('energyPerOutput')]).toEqual([2.5, 10, null]);
});
