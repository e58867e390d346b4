import fc from 'fast-check';
import { scored } from '../../test/definitions.js';
import type { Criterion, ScoreSheet } from '../definition/schema.js';
import { referenceScore, scoreProblem, totalOf } from './score-sheet.js';

const t = { zh: 'x', en: 'x' };
const criterion = (kind: Criterion['kind'], max = 17, counts: Criterion['counts'] = 'add'): Criterion => ({
  ...{ id: 'c', title: t, owner: 'a', max, counts, kind },
});
const judged = criterion({ type: 'judged' });
const sheet: ScoreSheet = scored.sheet!;

describe('totalOf (O11)', () => {
  it('adds, adds the bonus, takes off the malus, leaves the gate out, in decimals', () => {
    const scores = { safety: 0.1, land: 0.2, bonus: 5, malus: 3, gate: 1 };
    expect(totalOf(sheet, scores)).toMatchObject({ total: 2.3, complete: false, gateFailed: false });
  });

  it('is complete when everything that adds has its score; 0 is one', () => {
    expect(totalOf(sheet, { safety: 0, land: 0, plan: 0 }).complete).toBe(true);
    expect(totalOf(sheet, { safety: 0, land: 0, gate: 1 }).complete).toBe(false);
  });

  it('never falls below 0, and reaches a grade at its threshold', () => {
    expect(totalOf(sheet, { malus: 10 })).toMatchObject({ total: 0, grade: { id: 'fail' } });
    expect(totalOf(sheet, { land: 59.99 }).grade.id).toBe('fail');
    expect(totalOf(sheet, { land: 60 }).grade.id).toBe('pass');
  });

  it('fails the gate at 0 only', () => {
    expect([totalOf(sheet, { gate: 0 }).gateFailed, totalOf(sheet, {}).gateFailed]).toEqual([true, false]);
  });

  it('property: is the exact sum of hundredths, in whatever order', () => {
    const hundredths = fc.integer({ min: 0, max: 6_000 });
    fc.assert(
      fc.property(hundredths, hundredths, fc.integer({ min: 0, max: 50 }), (safety, land, plan) => {
        const scores = { safety: safety / 100, land: land / 100, plan: plan / 100 };
        expect(totalOf(sheet, scores).total).toBe((safety + land + plan) / 100);
        const reversed = { ...sheet, criteria: [...sheet.criteria].reverse() };
        expect(totalOf(reversed, scores).total).toBe(totalOf(sheet, scores).total);
      }),
    );
  });
});

describe('scoreProblem (O11)', () => {
  it.each([
    [0, null],
    [17, null],
    [16.99, null],
    [0.01, null],
    [17.01, 'outOfRange'],
    [-0.01, 'outOfRange'],
    [-0, 'outOfRange'],
    [NaN, 'outOfRange'],
    [Infinity, 'outOfRange'],
    [-Infinity, 'outOfRange'],
    [1e308, 'outOfRange'],
    [5e-324, 'tooManyDecimals'],
    [0.005, 'tooManyDecimals'],
    [0.1 + 0.2, 'tooManyDecimals'],
    [16.999999999, 'tooManyDecimals'],
  ])('of %d says %s', (score, problem) => {
    expect(scoreProblem(judged, score)).toBe(problem);
  });

  it('takes 0 and the maximum for a gate, and nothing between', () => {
    const gate = criterion({ type: 'judged' }, 5, 'gate');
    expect([0, 5, 3].map((score) => scoreProblem(gate, score))).toEqual([null, null, 'notAGate']);
  });
});

describe('referenceScore (O11)', () => {
  const bands = [
    { atLeast: 0, score: 1 },
    { atLeast: 200, score: 5 },
    { atLeast: 50, score: 3 },
  ];
  const banded = criterion({ type: 'banded', value: 'jobs', bands });
  const linear = criterion({
    ...{ type: 'linear', value: 'jobs' },
    ...{ from: { value: 100, score: 0 }, to: { value: 400, score: 17 } },
  });
  const ratio = criterion({ type: 'ratio', value: 'jobs', benchmark: 30 }, 10);
  const of = (one: Criterion, value: number | null) => referenceScore(one, () => value);

  it('bands: the highest whose threshold is reached, in whatever order they are written', () => {
    expect([0, 49.99, 50, 199, 200, 1e9].map((value) => of(banded, value))).toEqual([1, 1, 3, 3, 5, 5]);
    expect(of(banded, -1)).toBe(0);
  });

  it('line: floor, slope half up, cap', () => {
    expect([0, 100, 250, 320, 400, 4_000].map((value) => of(linear, value))).toEqual([
      0, 0, 8.5, 12.47, 17, 17,
    ]);
  });

  it('line that falls: less is better', () => {
    const falling = criterion({
      ...{ type: 'linear', value: 'jobs' },
      ...{ from: { value: 1, score: 5 }, to: { value: 3, score: 0 } },
    });
    expect([0, 1, 2, 3, 9].map((value) => of(falling, value))).toEqual([5, 5, 2.5, 0, 0]);
  });

  it('ratio: the maximum times value over benchmark, at most the maximum', () => {
    expect([0, 10, 30, 90, -5].map((value) => of(ratio, value))).toEqual([0, 3.33, 10, 10, 0]);
  });

  it('is null for what is judged, and where the figure is missing', () => {
    expect([of(judged, 3), of(banded, null)]).toEqual([null, null]);
  });

  it('property: is a score that may be given', () => {
    const kinds = fc.constantFrom(banded, linear, ratio);
    fc.assert(
      fc.property(kinds, fc.double({ min: -1e6, max: 1e12, noNaN: true }), (one, value) => {
        expect(scoreProblem(one, of(one, value)!)).toBeNull();
      }),
    );
  });
});
