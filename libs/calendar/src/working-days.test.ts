import fc from 'fast-check';
import { arbitraryData, arbitraryDate, china2026, days, isWorking } from '../test/calendars.js';
import { compileCalendar } from './compile-calendar.js';
import { isWorkingDay } from './day-of.js';
import { addDays, localDate } from './local-date.js';
import { addWorkingDays, onOrNextWorkingDay, workingDaysBetween } from './working-days.js';

const add = (from: string, n: number) => addWorkingDays(china2026, localDate(from), n);
const between = (from: string, to: string) => workingDaysBetween(china2026, localDate(from), localDate(to));

it.each([
  ['2026-06-15', 3, '2026-06-18', 'the day before Dragon Boat'],
  ['2026-06-15', 5, '2026-06-23', 'over Dragon Boat, Friday to Sunday'],
  ['2026-02-13', 1, '2026-02-14', 'to the Saturday made up before Spring Festival'],
  ['2026-02-13', 2, '2026-02-24', 'over nine days of Spring Festival'],
  ['2026-02-27', 1, '2026-02-28', 'to the Saturday made up after it'],
  ['2026-09-30', 1, '2026-10-08', 'over National Day'],
  ['2026-09-30', 3, '2026-10-10', 'to the Saturday made up for National Day'],
  ['2026-09-30', 5, '2026-10-13', 'over National Day, with that Saturday counted'],
  ['2026-09-18', 1, '2026-09-20', 'to the Sunday made up before it'],
  ['2026-06-20', 1, '2026-06-22', 'from a rest day, which is day 0 and not counted'],
  ['2026-06-20', 0, '2026-06-20', 'nowhere'],
  ['2026-06-23', -5, '2026-06-15', 'back over Dragon Boat'],
  ['2026-10-11', -1, '2026-10-10', 'back from a rest day'],
  ['2026-12-31', 1, '2027-01-04', 'into a year without a notice (T13)'],
])('T1, T3: from %s, %i working days lead to %s: %s', (from, n, expected) => {
  expect(add(from, n)).toBe(expected);
});

it('T4: counts used, remaining and overdue days of a clock', () => {
  // Accepted on Monday 15 June with 5 working days: due on Tuesday 23 June.
  expect(between('2026-06-15', '2026-06-15')).toBe(0); // used on day 0
  expect(between('2026-06-15', '2026-06-20')).toBe(3); // used on the Saturday of Dragon Boat
  expect(between('2026-06-20', '2026-06-23')).toBe(2); // remaining on that Saturday
  expect(between('2026-06-23', '2026-06-23')).toBe(0); // remaining on the due date
  expect(between('2026-06-26', '2026-06-28')).toBe(0); // due on a Friday: overdue on Sunday with 0 overdue days
  expect(between('2026-06-26', '2026-06-29')).toBe(1);
});

it('counts nothing backwards', () => {
  expect(between('2026-06-23', '2026-06-15')).toBe(0);
});

it('T2: moves a rest day to the next working day and leaves a working day alone', () => {
  expect(onOrNextWorkingDay(china2026, localDate('2026-10-01'))).toBe('2026-10-08');
  expect(onOrNextWorkingDay(china2026, localDate('2026-10-10'))).toBe('2026-10-10');
});

it('refuses fractions, and counts that leave the known years', () => {
  expect(() => add('2026-06-15', 1.5)).toThrow('1.5 is not a whole number of days');
  expect(() => add('2026-06-15', Number.NaN)).toThrow(RangeError);
  expect(() => add('2050-12-30', 20)).toThrow('year 2051 has no notice');
});

const anyCount = fc.integer({ min: 1, max: 200 });

it('property: exactly n working days lie in (from, addWorkingDays(from, n)], and the last is one', () => {
  fc.assert(
    fc.property(arbitraryData(), arbitraryDate(), anyCount, (data, from, n) => {
      const calendar = compileCalendar(data);
      const due = addWorkingDays(calendar, from, n);
      expect(workingDaysBetween(calendar, from, due)).toBe(n);
      expect(isWorkingDay(calendar, due)).toBe(true);
      const back = addWorkingDays(calendar, from, -n);
      expect(workingDaysBetween(calendar, addDays(back, -1), addDays(from, -1))).toBe(n);
      expect(isWorkingDay(calendar, back)).toBe(true);
    }),
  );
});

it('property: more days, or a later start, never lead to an earlier date', () => {
  fc.assert(
    fc.property(arbitraryData(), arbitraryDate(), arbitraryDate(), anyCount, (data, a, b, n) => {
      const calendar = compileCalendar(data);
      const [earlier, later] = a < b ? [a, b] : [b, a];
      expect(addWorkingDays(calendar, earlier, n) <= addWorkingDays(calendar, later, n)).toBe(true);
      expect(addWorkingDays(calendar, a, n) < addWorkingDays(calendar, a, n + 1)).toBe(true);
    }),
  );
});

it('property: going back undoes going forward from a working day', () => {
  fc.assert(
    fc.property(arbitraryData(), arbitraryDate(), anyCount, (data, date, n) => {
      const calendar = compileCalendar(data);
      const from = onOrNextWorkingDay(calendar, date);
      expect(addWorkingDays(calendar, addWorkingDays(calendar, from, n), -n)).toBe(from);
      expect(addWorkingDays(calendar, addWorkingDays(calendar, from, -n), n)).toBe(from);
    }),
  );
});

it('property: counts as a walk day by day over the data does', () => {
  fc.assert(
    fc.property(arbitraryData(), arbitraryDate(), arbitraryDate(), anyCount, (data, from, to, n) => {
      const calendar = compileCalendar(data);
      const walked = days(addDays(from, 1), '2028-12-31').filter((on) => isWorking(data, on));
      expect(workingDaysBetween(calendar, from, to)).toBe(walked.filter((on) => on <= to).length);
      expect(addWorkingDays(calendar, from, n)).toBe(walked[n - 1]);
      const before = days('2025-01-01', addDays(from, -1)).filter((on) => isWorking(data, on));
      expect(addWorkingDays(calendar, from, -n)).toBe(before.at(-n));
    }),
  );
});
