import { shownYear, yearsToChoose } from './shown-year.js';

it.each([
  ['2025', 2025],
  [null, 2027],
  ['', 2027],
  ['abc', 2027],
  ['0000', 2027],
  ['99999', 2027],
  ['2026.5', 2027],
])('shows of ?year=%s the year %s', (asked, year) => {
  expect(shownYear(asked, '2027-02-03')).toBe(year);
});

it('waits for the clock only where no year is asked for', () => {
  expect(shownYear('2025', undefined)).toBe(2025);
  expect(shownYear('abc', undefined)).toBeUndefined();
});

it.each([
  ['one with a notice', 2025, [2028, 2027, 2026, 2025, 2024]],
  ['one long before any: there is a way out of it', 1999, [2028, 2027, 2026, 2025, 2024, 1999]],
  ['one long after', 2150, [2150, 2028, 2027, 2026, 2025, 2024]],
])('offers the years with a notice, those just after, and %s', (_, shown, years) => {
  expect(yearsToChoose(shown, [2024, 2025])).toEqual(years);
});

it('offers the year itself until it is known which have a notice', () => {
  expect(yearsToChoose(1999, [])).toEqual([1999]);
});
