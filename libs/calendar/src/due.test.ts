import fc from 'fast-check';
import { arbitraryData, arbitraryDate, china2026 } from '../test/calendars.js';
import { compileCalendar } from './compile-calendar.js';
import { dueOf } from './due.js';
import type { Limit } from './due.js';
import { instant, parseInstant } from './instant.js';
import { endOfDay, formatInstant, localDateOf, startOfDay } from './local-time.js';

const due = (amount: number, unit: Limit['unit'], start: string) => {
  const { dueOn, dueAt, provisional } = dueOf(china2026, { amount, unit }, parseInstant(`${start}+08:00`));
  return [dueOn, formatInstant(dueAt, china2026).slice(0, 16), provisional];
};

it('T1, T2: working days end at 24:00 of the last, whatever the hour they started', () => {
  expect(due(5, 'workingDays', '2026-06-15T00:10')).toEqual(['2026-06-23', '2026-06-24T00:00', false]);
  expect(due(5, 'workingDays', '2026-06-15T23:59')).toEqual(['2026-06-23', '2026-06-24T00:00', false]);
  expect(due(3, 'workingDays', '2026-06-15T09:00')).toEqual(['2026-06-18', '2026-06-19T00:00', false]);
});

it('T14: a limit of 0 working days ends at 24:00 of the same day, rest day or not', () => {
  expect(due(0, 'workingDays', '2026-06-20T09:00')).toEqual(['2026-06-20', '2026-06-21T00:00', false]);
});

it('T2: calendar days count rest days, and roll off one at the end', () => {
  expect(due(3, 'calendarDays', '2026-06-15T09:00')).toEqual(['2026-06-18', '2026-06-19T00:00', false]);
  expect(due(4, 'calendarDays', '2026-06-15T09:00')).toEqual(['2026-06-22', '2026-06-23T00:00', false]);
  expect(due(10, 'calendarDays', '2026-09-30T09:00')).toEqual(['2026-10-10', '2026-10-11T00:00', false]); // made up
});

it.each([
  [2, '2026-06-15T09:00', '2026-06-15', '2026-06-15T11:00', 'within the morning'],
  [4, '2026-06-15T09:00', '2026-06-15', '2026-06-15T15:00', 'over the lunch break'],
  [3, '2026-06-15T09:00', '2026-06-15', '2026-06-15T12:00', 'exactly at the close'],
  [2, '2026-06-15T13:00', '2026-06-15', '2026-06-15T16:00', 'from the break'],
  [2, '2026-06-15T03:00', '2026-06-15', '2026-06-15T10:30', 'from the night'],
  [2, '2026-06-18T16:30', '2026-06-22', '2026-06-22T09:30', 'over Dragon Boat'],
  [1, '2026-06-18T17:30', '2026-06-22', '2026-06-22T09:30', 'from the close'],
  [7, '2026-06-20T10:00', '2026-06-22', '2026-06-22T17:30', 'a whole day from a rest day'],
  [21, '2026-06-15T08:30', '2026-06-17', '2026-06-17T17:30', 'three whole days'],
  [22, '2026-06-15T08:30', '2026-06-18', '2026-06-18T09:30', 'three days and an hour'],
])('T2: %i working hours from %s end on %s, %s: %s', (hours, start, dueOn, dueAt) => {
  expect(due(hours, 'workingHours', start)).toEqual([dueOn, dueAt, false]);
});

it('T13: what was counted in a year without a notice is provisional', () => {
  expect(due(1, 'workingDays', '2026-12-31T09:00')).toEqual(['2027-01-04', '2027-01-05T00:00', true]);
  expect(due(1, 'workingHours', '2027-01-04T09:00')).toEqual(['2027-01-04', '2027-01-04T10:00', true]);
  expect(due(1, 'calendarDays', '2026-12-30T09:00')).toEqual(['2026-12-31', '2027-01-01T00:00', false]);
});

it('refuses amounts that are no limit', () => {
  expect(() => due(-1, 'workingDays', '2026-06-15T09:00')).toThrow('a limit of -1 workingDays');
  expect(() => due(0.5, 'calendarDays', '2026-06-15T09:00')).toThrow(RangeError);
  expect(() => due(0, 'workingHours', '2026-06-15T09:00')).toThrow('give a whole number from 1');
});

const anyUnit = fc.constantFrom<Limit['unit']>('workingDays', 'workingHours', 'calendarDays');
const anyAmount = fc.integer({ min: 1, max: 60 });
const anyTimeOfDay = fc.integer({ min: 0, max: 86_399_999 });

it('property: a limit ends after its start, on its due date, and later for a larger amount', () => {
  fc.assert(
    fc.property(
      arbitraryData(),
      arbitraryDate(),
      anyTimeOfDay,
      anyAmount,
      anyUnit,
      (data, date, time, amount, unit) => {
        const calendar = compileCalendar(data);
        const start = instant(startOfDay(calendar, date) + time);
        const { dueOn, dueAt } = dueOf(calendar, { amount, unit }, start);
        expect(dueAt).toBeGreaterThan(start);
        expect(localDateOf(calendar, instant(dueAt - 1))).toBe(dueOn);
        if (unit !== 'workingHours') expect(dueAt).toBe(endOfDay(calendar, dueOn));
        const more = dueOf(calendar, { amount: amount + 1, unit }, start).dueAt;
        if (unit === 'calendarDays') expect(more).toBeGreaterThanOrEqual(dueAt);
        else expect(more).toBeGreaterThan(dueAt);
      },
    ),
  );
});

it('property: working hours count minute by minute inside business hours', () => {
  const isOpen = (minute: number) => (minute >= 510 && minute < 720) || (minute >= 840 && minute < 1_050);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 30 }),
      (startMinute, hours) => {
        const start = startOfDay(
          china2026,
          localDateOf(china2026, parseInstant('2026-06-12T00:00:00+08:00')),
        );
        const rest = [13, 14, 19, 20, 21, 27, 28].map((day) => day - 12); // of June 2026
        let [minute, open] = [startMinute, 0];
        for (; open < hours * 60; minute++) {
          if (!rest.includes(Math.floor(minute / 1_440)) && isOpen(minute % 1_440)) open++;
        }
        const { dueAt } = dueOf(
          china2026,
          { amount: hours, unit: 'workingHours' },
          instant(start + startMinute * 60_000),
        );
        expect((dueAt - start) / 60_000).toBe(minute);
      },
    ),
  );
});
