import fc from 'fast-check';
import { china2026, dataOf } from '../test/calendars.js';
import { compileCalendar } from './compile-calendar.js';
import { instant, parseInstant } from './instant.js';
import { addDays, localDate } from './local-date.js';
import { endOfDay, formatInstant, localDateOf, startOfDay } from './local-time.js';

const justAfterMidnight = parseInstant('2026-06-15T00:10:00+08:00'); // still the 14th in UTC

it('T3: takes the date in the calendar zone, not in the machine zone', () => {
  expect(localDateOf(china2026, justAfterMidnight)).toBe('2026-06-15');
  expect(formatInstant(justAfterMidnight, china2026)).toBe('2026-06-15T00:10:00.000+08:00');
});

it('T3: follows a calendar on Kiritimati (UTC+14) or west of Greenwich', () => {
  const kiritimati = compileCalendar(dataOf({ utcOffsetMinutes: 840 }));
  const newfoundland = compileCalendar(dataOf({ utcOffsetMinutes: -210 }));
  expect(formatInstant(justAfterMidnight, kiritimati)).toBe('2026-06-15T06:10:00.000+14:00');
  expect(formatInstant(justAfterMidnight, newfoundland)).toBe('2026-06-14T12:40:00.000-03:30');
  expect(localDateOf(newfoundland, justAfterMidnight)).toBe('2026-06-14');
});

it('T2: a day ends at 24:00, which is the start of the next', () => {
  const date = localDate('2026-06-23');
  expect(formatInstant(startOfDay(china2026, date), china2026)).toBe('2026-06-23T00:00:00.000+08:00');
  expect(endOfDay(china2026, date)).toBe(startOfDay(china2026, addDays(date, 1)));
  expect(localDateOf(china2026, instant(endOfDay(china2026, date) - 1))).toBe('2026-06-23');
});

it('property: an instant lies in its own day, in every zone and before 1970 too', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -4e12, max: 4e12 }),
      fc.integer({ min: -840, max: 840 }),
      (ms, utcOffsetMinutes) => {
        const calendar = compileCalendar(dataOf({ utcOffsetMinutes }));
        const date = localDateOf(calendar, instant(ms));
        expect(startOfDay(calendar, date)).toBeLessThanOrEqual(ms);
        expect(endOfDay(calendar, date)).toBeGreaterThan(ms);
        expect(parseInstant(formatInstant(instant(ms), calendar))).toBe(ms);
      },
    ),
  );
});
