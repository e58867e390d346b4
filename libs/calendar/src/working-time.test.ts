import fc from 'fast-check';
import { arbitraryData, arbitraryDate, china2026, dataOf, isWorking } from '../test/calendars.js';
import { compileCalendar } from './compile-calendar.js';
import { instant, parseInstant } from './instant.js';
import type { Instant } from './instant.js';
import { endOfDay, formatInstant, localDateOf, startOfDay } from './local-time.js';
import { addWorkingTime, workingTimeBetween } from './working-time.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (text: string) => parseInstant(`${text}+08:00`);
const add = (start: string, ms: number) => {
  const { on, at: end } = addWorkingTime(china2026, at(start), ms);
  return [on, formatInstant(end, china2026).slice(0, 23)];
};
const between = (from: string, to: string) => workingTimeBetween(china2026, at(from), at(to));

it.each([
  ['2026-06-15T09:00', 30 * MINUTE, '2026-06-15', '2026-06-15T09:30:00.000', 'within the morning'],
  ['2026-06-15T09:00', 1, '2026-06-15', '2026-06-15T09:00:00.001', 'a millisecond'],
  ['2026-06-15T11:00', HOUR, '2026-06-15', '2026-06-15T12:00:00.000', 'exactly at the close'],
  ['2026-06-15T11:00', HOUR + 1, '2026-06-15', '2026-06-15T14:00:00.001', 'over the lunch break'],
  ['2026-06-18T17:15', 30 * MINUTE, '2026-06-22', '2026-06-22T08:45:00.000', 'over Dragon Boat'],
  ['2026-09-30T17:30', 14 * HOUR, '2026-10-09', '2026-10-09T17:30:00.000', 'over National Day, two days'],
  ['2026-10-09T17:30', 14 * HOUR, '2026-10-12', '2026-10-12T17:30:00.000', 'over a make-up Saturday'],
  ['2026-06-20T10:00', 0, '2026-06-20', '2026-06-20T10:00:00.000', 'nothing, from a rest day'],
])('T2: from %s, %i ms of working time lead to %s, %s: %s', (start, ms, on, end) => {
  expect(add(start, ms)).toEqual([on, end]);
});

it('T4: counts the working time of [from, to)', () => {
  expect(between('2026-06-15T09:00', '2026-06-15T09:30')).toBe(30 * MINUTE);
  expect(between('2026-06-15T11:00', '2026-06-15T15:00')).toBe(2 * HOUR);
  expect(between('2026-06-18T17:00', '2026-06-22T09:00')).toBe(HOUR); // over Dragon Boat
  expect(between('2026-10-08T00:00', '2026-10-12T00:00')).toBe(21 * HOUR); // with the make-up Saturday
  expect(between('2026-06-20T00:00', '2026-06-22T08:30')).toBe(0); // a weekend
  expect(between('2026-06-15T09:30', '2026-06-15T09:00')).toBe(0); // backwards
});

it('T2: a close at 24:00 belongs to the day that closes', () => {
  const calendar = compileCalendar(dataOf({ businessHours: [{ opens: '20:00', closes: '24:00' }] }));
  const { on, at: end } = addWorkingTime(calendar, at('2026-06-15T20:00'), 4 * HOUR);
  expect([on, end]).toEqual(['2026-06-15', at('2026-06-16T00:00')]);
  expect(workingTimeBetween(calendar, at('2026-06-15T20:00'), end)).toBe(4 * HOUR);
});

it('refuses fractions, and counts that leave the known years', () => {
  expect(() => add('2026-06-15T09:00', 0.5)).toThrow('0.5 is not a whole number of ms from 0');
  expect(() => add('2026-06-15T09:00', -1)).toThrow(RangeError);
  expect(() => add('2050-12-30T09:00', 300 * HOUR)).toThrow('year 2051 has no notice');
});

const anyMs = fc.oneof(fc.integer({ min: 0, max: 5 * HOUR }), fc.integer({ min: 0, max: 400 * HOUR }));
const anyTimeOfDay = fc.oneof(
  fc.integer({ min: 0, max: 24 * HOUR - 1 }),
  fc.constantFrom(0, 8.5 * HOUR, 12 * HOUR, 14 * HOUR, 17.5 * HOUR),
);
/** One to three stretches of an hour or more; an hour may hold both a close and the next opening. */
const anyHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 6 })
  .map((hours) => {
    const marks = hours.slice(0, hours.length & ~1).sort((a, b) => a - b);
    const text = (hour = 24) => `${hour}`.padStart(2, '0') + ':00';
    return marks.flatMap((mark, i) =>
      i % 2 === 0 ? [{ opens: text(mark), closes: text(marks[i + 1]) }] : [],
    );
  });
const anyCalendarData = fc
  .tuple(arbitraryData(), anyHours, fc.constantFrom(480, 0, -420, 345))
  .map(([data, businessHours, utcOffsetMinutes]) => ({ ...data, businessHours, utcOffsetMinutes }));

it('property: what was added lies between, and not a millisecond less would do', () => {
  const days = arbitraryDate(Date.parse('2026-01-01'), Date.parse('2026-12-31'));
  fc.assert(
    fc.property(anyCalendarData, days, anyTimeOfDay, anyMs, (data, date, time, ms) => {
      const calendar = compileCalendar(data);
      const start = instant(startOfDay(calendar, date) + time);
      const { on, at: end } = addWorkingTime(calendar, start, ms);
      expect(workingTimeBetween(calendar, start, end)).toBe(ms);
      if (ms === 0) return expect(end).toBe(start);
      expect(workingTimeBetween(calendar, start, instant(end - 1))).toBe(ms - 1);
      expect(localDateOf(calendar, instant(end - 1))).toBe(on);
    }),
  );
});

it('property: a stretch cut in two counts what the whole counts', () => {
  fc.assert(
    fc.property(
      anyCalendarData,
      fc.tuple(
        fc.tuple(arbitraryDate(), anyTimeOfDay),
        fc.tuple(arbitraryDate(), anyTimeOfDay),
        fc.tuple(arbitraryDate(), anyTimeOfDay),
      ),
      (data, moments) => {
        const calendar = compileCalendar(data);
        const [a, b, c] = moments
          .map(([date, time]) => instant(startOfDay(calendar, date) + time))
          .sort((x, y) => x - y) as [Instant, Instant, Instant];
        const sum = workingTimeBetween(calendar, a, b) + workingTimeBetween(calendar, b, c);
        expect(workingTimeBetween(calendar, a, c)).toBe(sum);
      },
    ),
  );
});

it('property: counts as a walk minute by minute over the data does', () => {
  const minuteOf = (text: string) => +text.slice(0, 2) * 60 + +text.slice(3);
  fc.assert(
    fc.property(
      anyCalendarData,
      arbitraryDate(),
      fc.integer({ min: 0, max: 1_439 }),
      fc.integer({ min: 0, max: 6_000 }),
      (data, date, from, length) => {
        const calendar = compileCalendar(data);
        const midnight = startOfDay(calendar, date);
        let open = 0;
        for (let minute = from; minute < from + length; minute++) {
          const on = localDateOf(calendar, instant(midnight + minute * MINUTE));
          const isOpen = data.businessHours.some(
            ({ opens, closes }) => minuteOf(opens) <= minute % 1_440 && minute % 1_440 < minuteOf(closes),
          );
          if (isOpen && isWorking(data, on)) open++;
        }
        const [start, end] = [midnight + from * MINUTE, midnight + (from + length) * MINUTE];
        expect(workingTimeBetween(calendar, instant(start), instant(end))).toBe(open * MINUTE);
      },
    ),
    { numRuns: 50 },
  );
});

it('property: a whole working day holds its business hours, a rest day none', () => {
  fc.assert(
    fc.property(arbitraryData(), arbitraryDate(), (data, date) => {
      const calendar = compileCalendar(data);
      const open = workingTimeBetween(calendar, startOfDay(calendar, date), endOfDay(calendar, date));
      expect(open).toBe(isWorking(data, date) ? 7 * HOUR : 0);
    }),
  );
});
