import { instant, localDate, type Calendar } from '@countersign/calendar';
import fc from 'fast-check';
import { notice2026 } from '../../../calendar/test/calendars.js';
import {
  at,
  calendarDays,
  capped,
  changed,
  china,
  chinaWith,
  clockOf,
  closed,
  CYCLE,
  days,
  extended,
  hours,
  NOTICE_2027,
  paused,
  resumed,
  started,
  then,
  TOP_URGENT,
  urgency,
} from '../../test/clock-china.js';
import { storyFrom } from '../../test/clock-stories.js';
import { notPlain } from '../../test/freeze.js';
import type { Clock, ClockEvent } from '../model.js';
import { explainClock, type DaySheet } from './explain-clock.js';
import { readClock, usedAt } from './read-clock.js';

const explain = (clock: Clock, until?: string, calendar: Calendar = china, ...earlier: readonly Calendar[]) =>
  explainClock(calendar, clock, until === undefined ? undefined : localDate(until), earlier);

/** `02-14 6 counted 1 makeUp 春节 T3 [due]`, as it would stand on paper; weekday by number. */
const onPaper = ({ days: rows }: DaySheet) =>
  rows.map((day) => {
    const { on, weekday, count, n, kind, name, paused: rest, overdueDay, rule, marks, provisional } = day;
    const cause = rest && (rest.of === 'pause' ? rest.reason : rest.of);
    const late = overdueDay === undefined ? undefined : `+${overdueDay}`;
    const flag = provisional ? '?' : undefined;
    const parts = [on.slice(5), weekday, count, n, kind, name, cause, late, flag, rule];
    const shown = parts.filter((part) => part !== undefined).join(' ');
    return marks.length > 0 ? `${shown} [${marks.join(' ')}]` : shown;
  });

describe('the days', () => {
  it('T1, T3: each day from day 0 to the due date, counted or not, and why', () => {
    const sheet = explain(clockOf(started('2026-02-13T10:00', days(2))), '2026-02-13');
    expect(onPaper(sheet)).toEqual([
      '02-13 5 dayZero workday T1 [opened today]',
      '02-14 6 counted 1 makeUp 春节 T3',
      '02-15 7 notCounted publicHoliday 春节 T3',
      '02-16 1 notCounted publicHoliday 春节 T3',
      '02-17 2 notCounted publicHoliday 春节 T3',
      '02-18 3 notCounted publicHoliday 春节 T3',
      '02-19 4 notCounted publicHoliday 春节 T3',
      '02-20 5 notCounted publicHoliday 春节 T3',
      '02-21 6 notCounted publicHoliday 春节 T3',
      '02-22 7 notCounted publicHoliday 春节 T3',
      '02-23 1 notCounted publicHoliday 春节 T3',
      '02-24 2 counted 2 workday T3 [due]',
    ]);
    expect(sheet).toMatchObject({
      ...{ calendar: { id: 'test', version: 1 }, limit: days(2), startedOn: '2026-02-13', counted: 2 },
      ...{ dueOn: '2026-02-24', dueAt: at('2026-02-25T00:00'), dueBy: 'counted', provisional: false },
      rules: ['T1', 'T2', 'T3'],
    });
    expect(sheet).not.toHaveProperty('extended');
  });

  it('T6, T7: the day of a pause is used, the days in it and that of resumption are not', () => {
    const clock = clockOf(
      started('2026-06-02T10:00', days(2)),
      paused('2026-06-03T10:00'),
      extended('2026-06-04T10:00', 1),
      resumed('2026-06-08T10:00'),
    );
    const sheet = explain(clock, '2026-06-09');
    expect(onPaper(sheet)).toEqual([
      '06-02 2 dayZero workday T1 [opened]',
      '06-03 3 counted 1 workday T3 [paused]',
      '06-04 4 notCounted workday hearing T6 [extended]',
      '06-05 5 notCounted workday hearing T6',
      '06-06 6 notCounted weekend hearing T6',
      '06-07 7 notCounted weekend hearing T6',
      '06-08 1 notCounted workday hearing T6 [resumed]',
      '06-09 2 counted 2 workday T3 [today]',
      '06-10 3 counted 3 workday T3 [due]',
    ]);
    expect(sheet).toMatchObject({ extended: 1, counted: 3, rules: ['T1', 'T2', 'T3', 'T6', 'T7'] });
  });

  it('T4: an overdue clock’s sheet goes on to today, with the overdue working days numbered', () => {
    const clock = clockOf(started('2026-06-10T10:00', days(2)));
    expect(onPaper(explain(clock, '2026-06-16'))).toEqual([
      '06-10 3 dayZero workday T1 [opened]',
      '06-11 4 counted 1 workday T3',
      '06-12 5 counted 2 workday T3 [due]',
      '06-13 6 notCounted weekend T3',
      '06-14 7 notCounted weekend T3',
      '06-15 1 counted 3 workday +1 T3',
      '06-16 2 counted 4 workday +2 T3 [today]',
    ]);
    expect(explain(clock, '2026-06-16')).toMatchObject({ counted: 2, rules: ['T1', 'T2', 'T3', 'T4'] });
  });

  it('T4, T8: a paused clock’s goes on as well, and shows no due date', () => {
    const clock = clockOf(started('2026-06-10T10:00', days(5)), paused('2026-06-11T10:00', CYCLE));
    const sheet = explain(clock, '2026-06-15');
    expect(onPaper(sheet).slice(1)).toEqual([
      '06-11 4 counted 1 workday T3 [sentBack]',
      '06-12 5 notCounted workday cycle T8',
      '06-13 6 notCounted weekend cycle T8',
      '06-14 7 notCounted weekend cycle T8',
      '06-15 1 notCounted workday cycle T8 [today]',
    ]);
    expect(sheet).toMatchObject({ dueOn: null, dueAt: null, dueBy: null, counted: 1 });
    expect(explain(clock).days.at(-1)!.on).toBe('2026-06-11');
    expect(explain(clock, '2026-06-30').days.filter(({ overdueDay }) => overdueDay)).toEqual([]);
  });

  it('T4, T8: overdue when it was sent back, it counts no overdue days between the cycles', () => {
    const clock = clockOf(
      started('2026-06-09T10:00', days(1)),
      paused('2026-06-11T10:00', CYCLE),
      resumed('2026-06-15T10:00'),
    );
    expect(onPaper(explain(clock, '2026-06-16'))).toEqual([
      '06-09 2 dayZero workday T1 [opened]',
      '06-10 3 counted 1 workday T3 [due]',
      '06-11 4 counted 2 workday +1 T3 [sentBack]',
      '06-12 5 notCounted workday cycle T8',
      '06-13 6 notCounted weekend cycle T8',
      '06-14 7 notCounted weekend cycle T8',
      '06-15 1 notCounted workday cycle T8 [resubmitted]',
      '06-16 2 counted 3 workday +2 T3 [today]',
    ]);
  });

  it('T4: a closed clock’s ends on the day of closing', () => {
    const clock = clockOf(started('2026-06-10T10:00', days(5)), closed('2026-06-12T10:00'));
    expect(onPaper(explain(clock, '2026-06-30')).at(-1)).toBe('06-12 5 counted 2 workday T3 [closed]');
  });

  it('T1: what was filed before day 0 is marked on it; T13: a year without a notice is flagged', () => {
    const clock = clockOf(started('2026-12-26T10:00', days(5), '2026-12-28'));
    const sheet = onPaper(explain(clock));
    expect(sheet[0]).toBe('12-28 1 dayZero workday T1 [received opened]');
    expect(sheet.slice(-5)).toEqual([
      '01-01 5 notCounted publicHoliday 元旦 ? T3',
      '01-02 6 notCounted weekend ? T3',
      '01-03 7 notCounted weekend ? T3',
      '01-04 1 counted 4 workday ? T3',
      '01-05 2 counted 5 workday ? T3 [due]',
    ]);
  });

  it.each([
    ['silence', 'received', 'acceptedBySilence'],
    ['completed', 'arrived', 'accepted'],
  ] as const)('T5: %s: counted from a day that has passed, it says why, and when', (because, then, now) => {
    const sheet = explain(
      clockOf({ ...started('2026-06-09T00:00', days(10), '2026-06-01'), because } as ClockEvent),
    );
    const marked = sheet.days.filter(({ marks }) => marks.some((mark) => mark !== 'due'));
    expect(marked.map(({ on, marks }) => [on, ...marks])).toEqual([
      ['2026-06-01', then, 'opened'],
      ['2026-06-09', now],
    ]);
    expect(sheet.rules).toContain('T5');
  });

  it('T14: raised, the days are counted anew from that day; those before it are no part of the sum', () => {
    const clock = clockOf(
      started('2026-06-03T09:00', days(10)),
      urgency('2026-06-08T15:00', 'raised', days(2)),
    );
    const sheet = explain(clock);
    expect(onPaper(sheet)).toEqual([
      '06-03 3 dayZero workday T1 [opened]',
      '06-04 4 counted 1 workday T3',
      '06-05 5 counted 2 workday T3',
      '06-06 6 notCounted weekend T3',
      '06-07 7 notCounted weekend T3',
      '06-08 1 dayZero workday T14 [urgency]',
      '06-09 2 counted 1 workday T3',
      '06-10 3 counted 2 workday T3 [due]',
    ]);
    expect(sheet.days.filter(({ superseded }) => superseded).map(({ on }) => on.slice(8))).toEqual([
      '03',
      '04',
      '05',
      '06',
      '07',
    ]);
    expect([sheet.limit, sheet.counted]).toEqual([days(2), 2]);
  });

  it('T14: raised to hours, the hours are counted from the moment of the raise', () => {
    const clock = clockOf(
      started('2026-06-03T09:00', days(10)),
      urgency('2026-06-08T15:30', 'raised', hours(4)),
    );
    const [, day, next] = explain(clock).days.slice(-3);
    expect([day, next].map((one) => [one!.on, one!.workingMs, one!.sumMs])).toEqual([
      ['2026-06-08', 2 * 3_600_000, 2 * 3_600_000],
      ['2026-06-09', 2 * 3_600_000, 4 * 3_600_000],
    ]);
  });

  it('T2: calendar days that end on a rest day roll on; the days they roll over are marked', () => {
    const sheet = explain(clockOf(started('2026-06-12T09:00', calendarDays(7))));
    expect(sheet.dueOn).toBe('2026-06-22');
    const rolled = sheet.days.filter((day) => day.rolled).map(({ on }) => on);
    expect(rolled).toEqual(['2026-06-20', '2026-06-21', '2026-06-22']);
    expect(sheet.counted).toBe(7 + rolled.length);
  });

  it('T2, T4: overdue, a limit in hours counts no further than its moment; it has no day 0', () => {
    const sheet = explain(clockOf(started('2026-06-15T10:00', hours(4))), '2026-06-17');
    expect(sheet.days.map(({ on, workingMs = 0, sumMs = 0 }) => [on.slice(8), workingMs, sumMs])).toEqual([
      ...[15, 16, 17].map((day, index) => [`${day}`, index === 0 ? 4 * 3_600_000 : 0, 4 * 3_600_000]),
    ]);
    expect(sheet.rules).not.toContain('T1');
  });

  it('T13: a day that was decided locally says why', () => {
    const typhoon = chinaWith({ overrides: [{ on: '2026-06-16', working: false, reason: '台风' }] }, 1);
    const sheet = explain(clockOf(started('2026-06-15T09:00', calendarDays(1))), undefined, typhoon);
    expect(sheet.days[1]).toMatchObject({ kind: 'override', name: '台风' });
  });

  it('T2: calendar days are all counted, and the last ones only roll on', () => {
    const sheet = explain(clockOf(started('2026-06-18T09:00', calendarDays(1))));
    expect(onPaper(sheet)).toEqual([
      '06-18 4 dayZero workday T1 [opened]',
      '06-19 5 counted 1 publicHoliday 端午节 T2',
      '06-20 6 counted 2 publicHoliday 端午节 T2',
      '06-21 7 counted 3 publicHoliday 端午节 T2',
      '06-22 1 counted 4 workday T2 [due]',
    ]);
  });

  it('T2: of working hours each day says how much of it counts', () => {
    const HOUR = 3_600_000;
    const clock = clockOf(
      started('2026-06-12T11:00', hours(6)),
      paused('2026-06-12T15:00'),
      resumed('2026-06-15T10:00'),
    );
    const sheet = explain(clock);
    expect(
      sheet.days.map(({ on, count, workingMs, sumMs, rule }) => [
        on.slice(5),
        count,
        workingMs! / HOUR,
        sumMs! / HOUR,
        rule,
      ]),
    ).toEqual([
      ['06-12', 'counted', 2, 2, 'T2'],
      ['06-13', 'notCounted', 0, 2, 'T6'],
      ['06-14', 'notCounted', 0, 2, 'T6'],
      ['06-15', 'counted', 4, 6, 'T2'],
    ]);
    expect(sheet).toMatchObject({ counted: 6 * HOUR, dueAt: at('2026-06-15T16:00') });
  });
});

describe('why the due date is what it is', () => {
  const start = started('2026-06-01T09:00', days(10));
  it.each([
    ['counted', clockOf(start, paused('2026-06-02T09:00'), resumed('2026-06-04T09:00'))],
    ['raised', clockOf(start, urgency('2026-06-03T09:00', 'raised', days(3)))],
    ['counted', clockOf(start, urgency('2026-06-12T09:00', 'raised', days(3)))],
    ['capped', clockOf(start, capped('2026-06-03T09:00', '2026-06-09'))],
    ['counted', clockOf(start, capped('2026-06-03T09:00', '2026-06-29'))],
    ['opened', clockOf(start, capped('2026-06-03T09:00', '2026-06-02'))],
  ])('%s', (by, clock) => {
    expect(explain(clock).dueBy).toBe(by);
  });

  it('kept, where a calendar would have made it overdue after the fact (T13)', () => {
    const worked = chinaWith({ overrides: [{ on: '2026-06-14', working: true, reason: '调休' }] });
    const clock = then(clockOf(start), changed('2026-06-15T09:00'), worked);
    expect(explain(clock, undefined, worked)).toMatchObject({
      dueBy: 'kept',
      dueOn: '2026-06-15',
      counted: 11,
    });
  });
});

describe('what happened', () => {
  const rows = ({ happened }: DaySheet) =>
    happened.map(({ event, dueBefore, dueAfter }) => [event.type, dueBefore, dueAfter]);

  it('each event with the due date before and after it; none while it is paused', () => {
    const clock = clockOf(
      started('2026-06-01T09:00', days(10)),
      paused('2026-06-03T15:00'),
      resumed('2026-06-08T09:00'),
      extended('2026-06-09T09:00', 5),
      closed('2026-06-10T09:00'),
    );
    const sheet = explain(clock);
    expect(rows(sheet)).toEqual([
      ['started', null, '2026-06-15'],
      ['paused', '2026-06-15', null],
      ['resumed', null, '2026-06-18'],
      ['extended', '2026-06-18', '2026-06-26'],
      ['closed', '2026-06-26', '2026-06-26'],
    ]);
    expect(sheet.happened[2]).toMatchObject({ cause: { of: 'pause', reason: 'hearing' } });
  });

  it('T13: before a new calendar, by the calendar of its day; by the present one where that is not at hand', () => {
    const published = chinaWith({ notices: [notice2026, NOTICE_2027] });
    const clock = then(clockOf(started('2026-12-29T09:00', days(5))), changed('2026-12-30T09:00'), published);
    expect(rows(explain(clock, undefined, published, china))).toEqual([
      ['started', null, '2027-01-06'],
      ['calendarChanged', '2027-01-06', '2027-01-07'],
    ]);
    expect(explain(clock, undefined, published).happened).toMatchObject([
      { recounted: true },
      { dueAfter: '2027-01-07' },
    ]);
    expect(explain(clock, undefined, published).rules).toContain('T13');
  });

  it('cites the rules that had a part in it', () => {
    const clock = clockOf(
      started('2026-06-13T09:00', TOP_URGENT, '2026-06-12'),
      capped('2026-06-13T09:00', '2026-06-15'),
      closed('2026-06-15T09:00'),
    );
    expect(explain(clock).rules).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T9', 'T14']);
  });

  it('refuses another calendar than the clock was counted with: the sheet would not add up', () => {
    expect(() => explain(clockOf(started('2026-06-01T09:00', days(1))), undefined, chinaWith({}))).toThrow(
      'counted with version 1 of the calendar, not with 2',
    );
  });
});

describe('any sheet', () => {
  const anyStory = fc.nat().map((seed) => {
    const story = storyFrom(seed, []);
    const calendar = story.versions.calendars[story.clock.calendar - 1]!;
    const shown = JSON.stringify({ seed, happenings: story.happenings });
    return { ...story, calendar, [fc.toStringMethod]: () => shown };
  });

  it('property: the number of a day is what was used on it, and the sheet ends where it should', () => {
    fc.assert(
      fc.property(anyStory, fc.integer({ min: -5, max: 30 }), ({ clock, calendar }, ahead) => {
        const last = clock.events.at(-1)!;
        const until = localDate(
          new Date(Date.parse(last.on) + ahead * 86_400_000).toISOString().slice(0, 10),
        );
        const sheet = explainClock(calendar, clock, until);
        const { limit, dueOn } = clock;
        let n = 0;
        let before = '';
        for (const day of sheet.days) {
          if (day.count === 'dayZero') n = 0;
          if (before) expect(Date.parse(day.on) - Date.parse(before)).toBe(86_400_000);
          before = day.on;
          if (day.n !== undefined) expect(day.n).toBe(++n);
          expect(day.count === 'counted').toBe((day.workingMs ?? 0) > 0 || day.n !== undefined);
          const moment = { on: day.on, at: instant(Date.parse(day.on) + 86_400_000) };
          if (limit.unit !== 'workingHours' && !day.superseded)
            expect(usedAt(calendar, clock, moment)).toBe(n);
        }
        if (clock.closed && clock.closed.on >= clock.startedOn) expect(before).toBe(clock.closed.on);
        if (limit.unit !== 'workingHours') {
          const own = sheet.days.filter(({ superseded }) => !superseded);
          const counted = own.filter(({ on, count }) => count === 'counted' && on <= dueOn).length;
          expect(sheet.counted).toBe(counted);
          if (clock.closed && own.length > 0) expect(n).toBe(clock.closed.used);
        }
        expect(sheet.happened.map(({ event }) => event)).toEqual(clock.events);
        expect(sheet.happened.at(-1)!.dueAfter).toBe(sheet.dueOn);
        expect(notPlain(sheet)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('property: up to the due date it counts the limit and its extension, where nothing else set that date', () => {
    fc.assert(
      fc.property(anyStory, ({ clock, calendar }) => {
        const sheet = explainClock(calendar, clock);
        const { limit, events } = clock;
        fc.pre(sheet.dueBy === 'counted' || sheet.dueBy === 'raised');
        fc.pre(!clock.closed && limit.unit !== 'calendarDays');
        const whole =
          (limit.amount + (clock.extended ?? 0)) * (limit.unit === 'workingHours' ? 3_600_000 : 1);
        expect(sheet.counted).toBe(whole);
        // The due date itself may be a day of resumption, which is not counted.
        const sum =
          limit.unit === 'workingHours'
            ? sheet.days.at(-1)!.sumMs
            : sheet.days.findLast(({ n, superseded }) => n && !superseded)?.n;
        expect(sum ?? 0).toBe(whole);
        expect(sheet.days.at(-1)!.marks).toContain('due');
        expect(readClock(calendar, clock, events.at(-1)!.at).dueOn).toBe(sheet.days.at(-1)!.on);
      }),
      { numRuns: 500 },
    );
  });
});
