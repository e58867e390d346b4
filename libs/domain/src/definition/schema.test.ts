import { review } from '../../test/fixture.js';
import { definitionSchema } from './schema.js';

const withStage = (change: object) => ({
  ...review,
  stages: review.stages.map((stage, index) => (index === 1 ? { ...stage, ...change } : stage)),
});
const isRefused = (input: unknown) => !definitionSchema.safeParse(input).success;

describe('definitionSchema', () => {
  it('takes what it gave, unchanged', () => {
    expect(definitionSchema.parse(JSON.parse(JSON.stringify(review)))).toEqual(review);
  });

  it.each([
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__proto__',
    'Big',
    'a-b',
    '1a',
    'a b',
    '',
  ])('refuses the id %j: as a key of plain data it would be there before anybody put it there', (id) => {
    expect(isRefused(withStage({ id }))).toBe(true);
  });

  it('refuses what it does not know, a fraction for a ratio, a limit of nothing', () => {
    expect(isRefused({ ...review, colour: 'red' })).toBe(true);
    const sides = { for: 'a', against: 'b' };
    expect(isRefused(withStage({ settle: { rule: 'quorum', need: 0.667, ...sides } }))).toBe(true);
    expect(isRefused(withStage({ settle: { rule: 'weighted', need: { of: [0, 3] }, ...sides } }))).toBe(true);
    const limit = { amount: 0, unit: 'workingDays', source: { zh: 'x', en: 'x' } };
    expect(isRefused(withStage({ limit }))).toBe(true);
    expect(isRefused(withStage({ limit: { ...limit, amount: 1 } }))).toBe(false);
  });
});
