import { shownYear } from './shown-year.js';

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
