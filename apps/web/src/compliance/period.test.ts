import { neighbour, periodOn, rangeOf, readPeriod, typedRange } from './period.js';

it.each([
  ['2026-06', '2026-06-01', '2026-06-30', 'month'],
  ['2028-02', '2028-02-01', '2028-02-29', 'month'],
  ['2026Q1', '2026-01-01', '2026-03-31', 'quarter'],
  ['2026Q4', '2026-10-01', '2026-12-31', 'quarter'],
  ['2026', '2026-01-01', '2026-12-31', 'year'],
  ['2026-06-03..2026-07-02', '2026-06-03', '2026-07-02', 'range'],
  ['2026-06-03..2026-06-03', '2026-06-03', '2026-06-03', 'range'],
])('reads %s', (text, from, to, kind) => {
  expect(readPeriod(text)).toEqual({ text, from, to, kind });
});

it.each([
  null,
  '',
  'x',
  '2026-13',
  '2026Q5',
  '2026-07-02..2026-06-03',
  '2026-02-30..2026-03-01',
  '2026-13-01..2026-13-02',
])('has no period for %s', (text) => {
  expect(readPeriod(text)).toBeNull();
});

it('finds the period in which a day lies', () => {
  expect(periodOn('month', '2026-06-17').text).toBe('2026-06');
  expect(periodOn('quarter', '2026-12-31').text).toBe('2026Q4');
  expect(periodOn('year', '2026-01-01').text).toBe('2026');
  expect(periodOn('range', '2026-06-17').text).toBe('2026-06-01..2026-06-17');
});

it('steps over the ends of years, and back again', () => {
  const january = periodOn('month', '2026-01-31');
  expect(neighbour(january, -1)?.text).toBe('2025-12');
  for (const kind of ['month', 'quarter', 'year'] as const) {
    const period = periodOn(kind, '2026-12-31');
    const after = neighbour(period, 1)!;
    expect(neighbour(after, -1)).toEqual(period);
    expect(readPeriod(after.text)).toEqual(after);
  }
  expect(neighbour(rangeOf('2026-06-01', '2026-06-02'), 1)).toBeNull();
});

it.each([
  ['two whole dates', '2026-06-01', '2026-06-15', '2026-06-01..2026-06-15'],
  ['one day', '2026-06-01', '2026-06-01', '2026-06-01..2026-06-01'],
  ['half a date', '2026-06-01', '', undefined],
  ['an end before its beginning', '2026-06-15', '2026-06-01', undefined],
  ['a year of which two digits are typed', '0020-06-01', '2026-06-01', undefined],
])('takes what was typed for a period: %s', (_, from, to, text) => {
  expect(typedRange(from, to)?.text).toBe(text);
});
