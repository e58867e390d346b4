import fc from 'fast-check';
import { arbitraryData, arbitraryDate, china2026, dataOf, isWorking } from '../test/calendars.js';
import { compileCalendar } from './compile-calendar.js';
import { dayOf, isProvisional, isWorkingDay } from './day-of.js';
import { localDate } from './local-date.js';

const at = (text: string) => dayOf(china2026, localDate(text));

it('T3: tells the kinds of days apart', () => {
  expect(at('2026-06-15')).toEqual({ on: '2026-06-15', working: true, kind: 'workday', provisional: false });
  expect(at('2026-06-14')).toMatchObject({ working: false, kind: 'weekend' });
  expect(at('2026-06-19')).toMatchObject({ working: false, kind: 'publicHoliday', name: '端午节' });
  expect(at('2026-06-20')).toMatchObject({ working: false, kind: 'publicHoliday', name: '端午节' }); // a Saturday
  expect(at('2026-10-10')).toMatchObject({ working: true, kind: 'makeUp', name: '国庆节' }); // a Saturday
});

it('T13: a local override wins over weekday, holiday and make-up day', () => {
  const calendar = compileCalendar(
    dataOf({
      overrides: [
        { on: '2026-08-03', working: false, reason: '台风停工' },
        { on: '2026-10-10', working: false, reason: '台风停工' },
        { on: '2026-06-19', working: true, reason: '防汛值守' },
      ],
    }),
  );
  const kindOf = (text: string) => dayOf(calendar, localDate(text));
  expect(kindOf('2026-08-03')).toMatchObject({ working: false, kind: 'override', name: '台风停工' });
  expect(kindOf('2026-10-10')).toMatchObject({ working: false, kind: 'override' });
  expect(kindOf('2026-06-19')).toMatchObject({ working: true, kind: 'override', name: '防汛值守' });
});

it('T13: a year without a notice has the statutory days and is provisional', () => {
  expect(at('2027-01-01')).toEqual({
    on: '2027-01-01',
    working: false,
    kind: 'publicHoliday',
    name: '元旦',
    provisional: true,
  });
  expect(at('2027-02-09')).toMatchObject({ working: false, name: '春节（补休）', provisional: true });
  expect(at('2027-03-01')).toMatchObject({ working: true, kind: 'workday', provisional: true });
});

it('T13: a count is provisional when a day of (from, to] lies in a year without a notice', () => {
  const provisional = (from: string, to: string) => isProvisional(china2026, localDate(from), localDate(to));
  expect(provisional('2026-12-01', '2026-12-31')).toBe(false);
  expect(provisional('2025-12-31', '2026-01-05')).toBe(false);
  expect(provisional('2025-12-30', '2026-01-05')).toBe(true);
  expect(provisional('2026-12-31', '2027-01-01')).toBe(true);
  expect(provisional('2025-06-01', '2027-06-01')).toBe(true);
  expect(provisional('2027-06-01', '2027-06-01')).toBe(false);
  expect(provisional('2027-06-02', '2026-06-01')).toBe(false);
});

it('refuses years beyond the notices and the table', () => {
  expect(() => isWorkingDay(china2026, localDate('2051-01-02'))).toThrow('year 2051 has no notice');
  expect(() => at('2003-12-31')).toThrow('year 2003 has no notice');
});

it('property: agrees with a look at the data, whatever the calendar', () => {
  fc.assert(
    fc.property(arbitraryData(), arbitraryDate(), (data, date) => {
      const calendar = compileCalendar(data);
      expect(isWorkingDay(calendar, date)).toBe(isWorking(data, date));
      expect(dayOf(calendar, date).working).toBe(isWorking(data, date));
    }),
  );
});
