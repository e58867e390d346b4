import fc from 'fast-check';
import { arbitraryDate } from '../test/calendars.js';
import { addDays, daysBetween, localDate, weekday } from './local-date.js';

it.each(['2024-02-29', '0001-01-01', '9999-12-31'])('reads %s', (text) => {
  expect(localDate(text)).toBe(text);
});

it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-12-31', '2026-1-1', '20260101', ''])(
  'refuses %p, which is not a date',
  (text) => {
    expect(() => localDate(text)).toThrow(RangeError);
  },
);

it('refuses what is not text', () => {
  expect(() => localDate(['2026-01-01'] as unknown as string)).toThrow(RangeError);
  expect(() => localDate(undefined as unknown as string)).toThrow('"undefined" is not a date');
});

it('counts calendar days over a leap day and over years', () => {
  expect(addDays(localDate('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addDays(localDate('2026-01-01'), -1)).toBe('2025-12-31');
  expect(daysBetween(localDate('2024-01-01'), localDate('2025-01-01'))).toBe(366);
});

it('refuses fractions of days and years beyond 9999', () => {
  expect(() => addDays(localDate('2026-01-01'), 0.5)).toThrow('0.5 is not a whole number of days');
  expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError);
});

it('numbers weekdays from Monday 1 to Sunday 7', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map((n) => weekday(addDays(localDate('2026-06-15'), n)))).toEqual([
    1, 2, 3, 4, 5, 6, 7,
  ]);
});

it('property: adding the days between two dates gives the second', () => {
  fc.assert(
    fc.property(arbitraryDate(), arbitraryDate(), (a, b) => {
      expect(addDays(a, daysBetween(a, b))).toBe(b);
      expect(daysBetween(a, b) < 0).toBe(b < a);
    }),
  );
});
