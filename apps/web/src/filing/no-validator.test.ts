import { matches } from './no-validator.js';

it('tells the branch of a conditional form from its constants', () => {
  const isExpansion = { properties: { kind: { const: 'expansion' } }, required: ['kind'] };
  expect(matches(isExpansion, { kind: 'expansion' })).toBe(true);
  expect(matches(isExpansion, { kind: 'new' })).toBe(false);
  expect(matches(isExpansion, {})).toBe(false);
});

it('reads lists, figures and their combinations', () => {
  expect(matches({ contains: { const: 'casting' } }, ['dyeing', 'casting'])).toBe(true);
  expect(matches({ minItems: 1 }, [])).toBe(false);
  expect(matches({ minimum: 10, maximum: 20 }, 21)).toBe(false);
  expect(matches({ not: { enum: ['a', 'b'] } }, 'c')).toBe(true);
  expect(matches({ anyOf: [{ const: 1 }, { const: 2 }] }, 2)).toBe(true);
  expect(matches({ allOf: [{ minimum: 1 }, { maximum: 3 }] }, 4)).toBe(false);
});

it('takes what it does not know for a match, and nothing for false', () => {
  expect(matches({ format: 'email' }, 'x')).toBe(true);
  expect(matches(true, 1)).toBe(true);
  expect(matches(false, 1)).toBe(false);
});
