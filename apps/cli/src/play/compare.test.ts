import { compare } from './compare.js';

it('compares what is mentioned and nothing else', () => {
  const actual = { light: 'yellow', remaining: 1, dueOn: '2026-06-23' };
  expect(compare({ light: 'yellow', remaining: 1 }, actual)).toEqual({ checked: 2, differences: [] });
});

it('names the path of what differs, with both values', () => {
  expect(
    compare(
      { assignments: { ecology: { judgement: 'late' } } },
      { assignments: { ecology: { judgement: null } } },
    ),
  ).toEqual({
    checked: 1,
    differences: [{ path: 'assignments.ecology.judgement', expected: 'late', got: 'nothing' }],
  });
});

it('tells a table that is missing from a leaf that is missing', () => {
  const { differences } = compare({ water: { outcome: 'agree' } }, {});
  expect(differences).toEqual([{ path: 'water', expected: '{"outcome":"agree"}', got: 'nothing' }]);
});

it('expects with null that there is nothing', () => {
  expect(compare({ water: null }, {}).differences).toEqual([]);
  expect(compare({ water: null }, { water: { outcome: 'agree' } }).differences).toHaveLength(1);
});

it('takes lists as sets and instants as moments', () => {
  expect(compare(['a', 'b'], ['b', 'a']).differences).toEqual([]);
  expect(compare(['a'], ['b', 'a']).differences).toHaveLength(1);
  expect(compare('2026-06-15T00:10:00+08:00', '2026-06-14T16:10:00.000Z').differences).toEqual([]);
  expect(compare('2026-06-15T00:10:00+08:00', '2026-06-14T16:10:01.000Z').differences).toHaveLength(1);
});

it('does not take 1 for "1"', () => {
  expect(compare(1, '1').differences).toHaveLength(1);
});
