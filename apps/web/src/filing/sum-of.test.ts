import { sumOf } from './sum-of.js';

const money = { type: 'array', items: { properties: { item: {}, amount: { 'x-money': true } } } } as const;

it.each<[unknown, string]>([
  [[{ amount: 0.1 }, { amount: 0.2 }], '0.30'],
  [[{ amount: 261000 }, { item: 'no amount yet' }, { amount: 23500.05 }], '284500.05'],
  [undefined, '0.00'],
])('%j comes to %s', (list, sum) => {
  expect(sumOf(money, list)).toBe(sum);
});

it('a list without money has no sum', () => {
  expect(sumOf({ type: 'array', items: { type: 'string' } }, ['a'])).toBeNull();
});
