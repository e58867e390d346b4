import fc from 'fast-check';
import { arbitraryData, arbitraryDate, china2026, days } from '../test/calendars.js';
import { compileCalendar } from './compile-calendar.js';
import { dayOf } from './day-of.js';
import { daysIn } from './days-in.js';
import { addDays, localDate } from './local-date.js';

it('T3: gives each day with what decides about it, over the end of a year', () => {
  const found = daysIn(china2026, localDate('2026-12-31'), localDate('2027-01-02'));
  expect(found).toMatchObject([
    { on: '2026-12-31', working: true, kind: 'workday', provisional: false },
    { on: '2027-01-01', working: false, kind: 'publicHoliday', name: '元旦', provisional: true },
    { on: '2027-01-02', working: false, kind: 'weekend', provisional: true },
  ]);
});

it('gives one day from a day to itself, and none backwards', () => {
  const on = localDate('2026-06-15');
  expect(daysIn(china2026, on, on)).toHaveLength(1);
  expect(daysIn(china2026, on, localDate('2026-06-14'))).toEqual([]);
});

it('property: is dayOf of every date in turn', () => {
  fc.assert(
    fc.property(arbitraryData(), arbitraryDate(), fc.integer({ min: 0, max: 400 }), (data, from, length) => {
      const calendar = compileCalendar(data);
      const to = addDays(from, length);
      const expected = days(from, to).map((on) => dayOf(calendar, localDate(on)));
      expect(daysIn(calendar, from, to)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
