import {
  addDays,
  compileCalendar,
  endOfDay,
  instant,
  isWorkingDay,
  localDate,
  localDateOf,
  parseInstant,
  startOfDay,
  workingDaysBetween,
  type Calendar,
  type Instant,
  type LocalDate,
} from '@countersign/calendar';
import fc from 'fast-check';
import { at, calendar } from '../../test/fixture.js';
import type { Clock } from '../model.js';
import { closeClock, openClock, readClock, reopenClock, withAlarms, type ClockOpening } from './clock.js';

const LATE = { warnAt: 1, escalateOn: 2 };
const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const on = (text: string) => localDate(`2026-06-${text}`);
const opened = (time: string, amount = 3, rest: Partial<ClockOpening> = {}) => {
  const opensAt = at(time);
  const startedOn = localDateOf(calendar, opensAt);
  return openClock(calendar, { limit: days(amount), at: opensAt, startedOn, ...rest }, LATE);
};
const lightAt = (clock: Clock, time: string) => readClock(calendar, clock, at(time)).light;
const told = ({ alarms }: Clock) =>
  alarms.map(({ kind, at: when }) => `${kind} ${new Date(when + 8 * 3_600_000).toISOString().slice(8, 16)}`);

describe('openClock', () => {
  it('T1, T2, T3: day 0 is not counted, the holiday is not counted, the last day ends at 24:00', () => {
    const clock = opened('15T16:00', 5);
    expect([clock.startedOn, clock.dueOn]).toEqual(['2026-06-15', '2026-06-23']);
    expect(clock.dueAt).toBe(at('24T00:00'));
  });

  it('T10, T12: warns, falls due, tells on the next working day, escalates on the second overdue one', () => {
    expect(told(opened('15T16:00'))).toEqual([
      'warn 17T00:00',
      'fallDue 19T00:00',
      'tellOverdue 22T00:00',
      'escalate 23T00:00',
    ]);
  });

  it('T10: a limit of one day is yellow on its due date only', () => {
    const clock = opened('15T09:00', 1);
    expect([lightAt(clock, '15T23:59'), lightAt(clock, '16T00:00'), lightAt(clock, '17T00:00')]).toEqual([
      'green',
      'yellow',
      'red',
    ]);
  });

  it('T10: two days before the end is green, one day yellow, after the end red, on rest days too', () => {
    const clock = opened('12T09:00', 3);
    const lights = ['12T10:00', '16T23:59', '17T00:00', '17T23:59', '18T00:00', '20T12:00'].map((time) =>
      lightAt(clock, time),
    );
    expect(clock.dueOn).toBe('2026-06-17');
    expect(lights).toEqual(['green', 'yellow', 'yellow', 'yellow', 'red', 'red']);
  });

  it('T9: is never due after what it is part of', () => {
    expect(opened('15T09:00', 3, { notAfter: on('16') })).toMatchObject({
      dueOn: '2026-06-16',
      dueAt: at('17T00:00'),
      yellowOn: '2026-06-15',
    });
  });

  it('what opens when the whole is overdue is due on the day it opens, and not late before anybody could act', () => {
    const clock = opened('18T09:00', 3, { notAfter: on('16') });
    expect(clock.dueOn).toBe('2026-06-18');
    expect(readClock(calendar, clock, at('18T23:59'))).toMatchObject({ overdue: false, light: 'yellow' });
  });

  it('what opens so on a rest day falls due before anybody is told, in order', () => {
    // The day of the Dragon Boat is a Friday; the next working day is Monday, 22 June.
    expect(told(opened('20T10:00', 3, { notAfter: on('18') }))).toEqual([
      'fallDue 21T00:00',
      'tellOverdue 22T00:00',
      'escalate 23T00:00',
    ]);
  });

  it('warns of nothing that is yellow from the start', () => {
    const limit = { amount: 2, unit: 'calendarDays' as const };
    expect(told(opened('20T10:00', 0, { limit }))).toEqual([
      'fallDue 23T00:00',
      'tellOverdue 23T00:00',
      'escalate 24T00:00',
    ]);
  });

  it('T1: what was received on a coming working day has its whole limit before it', () => {
    const clock = opened('13T10:00', 5, { startedOn: on('15') });
    expect(clock.dueOn).toBe('2026-06-23');
    expect(readClock(calendar, clock, at('13T10:00'))).toMatchObject({ used: 0, remaining: 5 });
    expect(readClock(calendar, clock, at('15T10:00'))).toMatchObject({ used: 0, remaining: 5 });
    expect(readClock(calendar, clock, at('16T10:00'))).toMatchObject({ used: 1, remaining: 4 });
  });

  it('T2: hours end inside business hours, and are yellow on that day', () => {
    const clock = opened('18T11:00', 0, { limit: { amount: 2, unit: 'workingHours' } });
    expect([clock.dueOn, clock.dueAt]).toEqual(['2026-06-22', at('22T09:30')]);
    expect(lightAt(clock, '22T09:29')).toBe('yellow');
    expect(lightAt(clock, '22T09:30')).toBe('red');
  });

  it('T13: says that a date rests on a year without a notice', () => {
    expect(opened('15T09:00', 5).provisional).toBe(false);
    expect(opened('15T09:00', 200).provisional).toBe(true);
  });
});

describe('closeClock', () => {
  it('T2, T4: acting before 24:00 of the due date is on time, at 24:00 it is late', () => {
    const clock = opened('15T09:00', 1);
    const last = instant(endOfDay(calendar, on('16')) - 1);
    expect(closeClock(calendar, clock, last, true).closed).toMatchObject({
      ...{ on: '2026-06-16', used: 1, overdueDays: 0, judgement: 'onTime' },
    });
    expect(closeClock(calendar, clock, at('17T00:00'), true).closed).toMatchObject({
      ...{ on: '2026-06-17', used: 2, overdueDays: 1, judgement: 'late' },
    });
  });

  it('T4: is late on the rest days after the due date, with no overdue working day', () => {
    const clock = opened('15T09:00', 3);
    expect(closeClock(calendar, clock, at('20T09:00'), true).closed).toMatchObject({
      ...{ overdueDays: 0, judgement: 'late' },
    });
  });

  it('O3: judges nothing that was not needed', () => {
    const { closed } = closeClock(calendar, opened('15T09:00', 1), at('25T09:00'), false);
    expect('judgement' in closed).toBe(false);
  });

  it('is read as at its closing, however late somebody looks', () => {
    const clock = closeClock(calendar, opened('15T09:00', 3), at('17T09:00'), true);
    expect(readClock(calendar, clock, at('30T09:00'))).toEqual({
      ...{ used: 2, remaining: 1, overdueDays: 0, overdue: false, light: 'grey' },
    });
  });
});

describe('reopenClock', () => {
  const signed = (time: string) => closeClock(calendar, opened('15T16:00'), at(time), true);

  it('runs on as if it had not stopped, with the alarms it still has', () => {
    expect(reopenClock(calendar, signed('16T09:00'), at('16T10:00'))).toEqual(opened('15T16:00'));
  });

  it('T10: tells nobody on a rest day: what was missed meanwhile is told on the next working day', () => {
    expect(told(reopenClock(calendar, signed('16T09:00'), at('20T10:00')))).toEqual([
      'fallDue 19T00:00',
      'tellOverdue 22T00:00',
      'escalate 23T00:00',
    ]);
    expect(told(reopenClock(calendar, signed('16T09:00'), at('27T10:00')))).toEqual([
      'fallDue 19T00:00',
      'tellOverdue 29T00:00',
      'escalate 29T00:00',
    ]);
  });
});

it('withAlarms keeps those that are named', () => {
  expect(withAlarms(opened('15T16:00'), 'fallDue').alarms.map(({ kind }) => kind)).toEqual(['fallDue']);
});

/** Calendars of 2026 with any rest days and make-up days, in any zone with a fixed offset. */
const anyCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    utcOffsetMinutes: fc.constantFrom(480, 0, -420, 765),
    overrides: fc.uniqueArray(
      fc.record({ day: fc.integer({ min: 0, max: 90 }), working: fc.boolean(), reason: fc.constant('any') }),
      { selector: ({ day }) => day, maxLength: 40 },
    ),
  })
  .map(({ utcOffsetMinutes, overrides }) =>
    compileCalendar({
      ...{ id: 'any', version: 1, utcOffsetMinutes },
      notices: [{ year: 2026, title: 'made up', off: [], work: [] }],
      businessHours: [
        { opens: '08:30', closes: '12:00' },
        { opens: '14:00', closes: '17:30' },
      ],
      overrides: overrides.map(({ day, working, reason }) => ({
        on: addDays(on('01'), day),
        working,
        reason,
      })),
    }),
  );
const moment = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minute) => {
  return instant(parseInstant('2026-06-01T00:00:00Z') + minute * 60_000);
});
const anyLimit = fc.record({
  amount: fc.integer({ min: 1, max: 12 }),
  unit: fc.constantFrom('workingDays' as const, 'workingHours' as const, 'calendarDays' as const),
});
const anyLate = fc.record({
  warnAt: fc.integer({ min: 0, max: 3 }),
  escalateOn: fc.integer({ min: 1, max: 4 }),
});
const cap = fc.option(fc.integer({ min: -6, max: 20 }), { nil: undefined });

const anyOpening = fc
  .record({
    using: anyCalendar,
    opensAt: moment,
    limit: anyLimit,
    late: anyLate,
    shift: fc.nat({ max: 2 }),
    cap,
  })
  .map(({ using, opensAt, limit, late, shift, cap: after }) => {
    const today = localDateOf(using, opensAt);
    const startedOn = addDays(today, shift);
    const notAfter = after === undefined ? undefined : addDays(today, after);
    const opening = { limit, at: opensAt, startedOn, ...(notAfter && { notAfter }) };
    const shown = JSON.stringify({ rests: [...using.overrides], opening, late });
    return { using, opening, late, clock: openClock(using, opening, late), [fc.toStringMethod]: () => shown };
  });

describe('any clock', () => {
  it('property: used and remaining make up the limit while it is open and not cut short (T4)', () => {
    fc.assert(
      fc.property(anyOpening, fc.nat({ max: 40 }), ({ using, opening, clock }, later) => {
        const { limit, startedOn, notAfter } = opening;
        fc.pre(limit.unit !== 'workingHours' && (notAfter === undefined || notAfter > clock.dueOn));
        const looked = instant(opening.at + later * 6 * 3_600_000);
        const { used, remaining, overdue, overdueDays } = readClock(using, clock, looked);
        // A limit in calendar days that ends on a rest day is longer than it says (T2).
        const whole =
          limit.unit === 'workingDays'
            ? limit.amount
            : (Date.parse(clock.dueOn) - Date.parse(startedOn)) / 86_400_000;
        expect(whole).toBeGreaterThanOrEqual(limit.amount);
        if (!overdue) expect([used + remaining, overdueDays]).toEqual([whole, 0]);
        else expect([remaining, overdue]).toEqual([0, looked >= clock.dueAt]);
      }),
    );
  });

  it('property: is due on day N, never after what it is part of, never before it opens (T1, T9)', () => {
    fc.assert(
      fc.property(anyOpening, ({ using, opening: { limit, startedOn, notAfter, at: opensAt }, clock }) => {
        expect(clock.dueOn >= startedOn).toBe(true);
        expect(clock.dueAt).toBeGreaterThan(opensAt);
        if (notAfter !== undefined && notAfter >= startedOn) expect(clock.dueOn <= notAfter).toBe(true);
        if (notAfter !== undefined && notAfter < startedOn) expect(clock.dueOn).toBe(startedOn);
        if (limit.unit === 'workingDays' && notAfter === undefined)
          expect(workingDaysBetween(using, startedOn, clock.dueOn)).toBe(limit.amount);
        if (limit.unit !== 'workingHours') expect(clock.dueAt).toBe(endOfDay(using, clock.dueOn));
      }),
    );
  });

  it('property: alarms come after it opens, in order, and people are told on working days only (T10, T12)', () => {
    fc.assert(
      fc.property(anyOpening, ({ using, opening, clock }) => {
        const times = clock.alarms.map((alarm) => alarm.at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(new Set(clock.alarms.map(({ kind }) => kind)).size).toBe(clock.alarms.length);
        for (const { kind, at: rings } of clock.alarms) {
          expect(rings).toBeGreaterThan(opening.at);
          if (kind !== 'fallDue') expect(isWorkingDay(using, localDateOf(using, rings))).toBe(true);
        }
        expect(clock.alarms).toContainEqual({ kind: 'fallDue', at: clock.dueAt });
        const warned = clock.alarms.find(({ kind }) => kind === 'warn');
        if (warned) expect(warned.at).toBeLessThan(clock.dueAt);
        else {
          const isYellowAlready = localDateOf(using, opening.at) >= clock.yellowOn;
          const workingDays = workingDaysBetween(using, addDays(clock.yellowOn, -1), clock.dueOn);
          expect(isYellowAlready || workingDays === 0).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('property: the light goes from green to yellow to red and never back', () => {
    fc.assert(
      fc.property(anyOpening, ({ using, clock, late }) => {
        const isPlain =
          clock.limit.unit === 'workingDays' && clock.limit.amount > 1 && isWorkingDay(using, clock.dueOn);
        const order = ['green', 'yellow', 'red'];
        let day: LocalDate = clock.startedOn;
        let before = 0;
        for (let n = 0; n < 30; n++, day = addDays(day, 1)) {
          const noon = instant(startOfDay(using, day) + 12 * 3_600_000);
          const { light, overdue, remaining } = readClock(using, clock, noon);
          expect(order.indexOf(light)).toBeGreaterThanOrEqual(before);
          before = order.indexOf(light);
          expect(overdue).toBe(light === 'red');
          if (isPlain && light === 'green') expect(remaining).toBeGreaterThan(late.warnAt);
        }
      }),
    );
  });

  it('property: closing fixes what is read, and taking back gives the clock that ran', () => {
    fc.assert(
      fc.property(anyOpening, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (opening, first, second) => {
        const { using, clock } = opening;
        const closesAt: Instant = instant(opening.opening.at + first * 6 * 3_600_000);
        const later: Instant = instant(closesAt + second * 6 * 3_600_000);
        const closed = closeClock(using, clock, closesAt, true);
        expect(readClock(using, closed, later)).toEqual(readClock(using, closed, closesAt));
        const { light: _, ...open } = readClock(using, clock, closesAt);
        expect(readClock(using, closed, later)).toMatchObject(open);
        expect(closed.closed.judgement).toBe(open.overdue ? 'late' : 'onTime');

        const { alarms, ...same } = reopenClock(using, closed, later);
        const { alarms: had, ...was } = clock;
        expect(same).toEqual(was);
        const times = alarms.map((alarm) => alarm.at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        for (const { kind, at: rings } of alarms)
          if (kind !== 'fallDue' && rings > later)
            expect(isWorkingDay(using, localDateOf(using, rings))).toBe(true);
        expect(had.map(({ kind }) => kind)).toEqual(expect.arrayContaining(alarms.map(({ kind }) => kind)));
      }),
    );
  });
});
