import { formatInstant, type Calendar } from '@countersign/calendar';
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
  POLICY,
  reopened,
  resumed,
  started,
  then,
  TOP_URGENT,
  urgency,
} from '../../test/clock-china.js';
import type { Clock } from '../model.js';
import { foldClock } from './fold-clock.js';
import { readClock, restedAt } from './read-clock.js';

const read = (clock: Clock, time: string, calendar: Calendar = china) => readClock(calendar, clock, at(time));
const lights = (clock: Clock, ...times: readonly string[]) => times.map((time) => read(clock, time).light);
/** `warn 06-17 00:00` */
const told = ({ alarms }: Clock) =>
  alarms.map((alarm) => `${alarm.kind} ${formatInstant(alarm.at, china).slice(5, 16).replace('T', ' ')}`);
const dueAt = (clock: Clock) => formatInstant(clock.dueAt, china).slice(0, 16);

describe('day 0 and the due date', () => {
  it('T1, T2, T3: day 0 is not counted, nor is the holiday; the last day ends at 24:00', () => {
    const clock = clockOf(started('2026-06-15T16:00', days(5)));
    expect([clock.startedOn, clock.dueOn, dueAt(clock)]).toEqual([
      '2026-06-15',
      '2026-06-23',
      '2026-06-24T00:00',
    ]);
  });

  it('T3: over Spring Festival the Saturday before it is worked and counted', () => {
    // Off from Sunday, 15 to Monday, 23 February; worked on the Saturdays of the 14th and the 28th.
    expect(clockOf(started('2026-02-13T10:00', days(1))).dueOn).toBe('2026-02-14');
    expect(clockOf(started('2026-02-13T10:00', days(3))).dueOn).toBe('2026-02-25');
    expect(clockOf(started('2026-02-13T10:00', days(6))).dueOn).toBe('2026-02-28');
  });

  it('T3: over National Day the eight days after 30 September hold one working day', () => {
    const clock = clockOf(started('2026-09-30T17:00', days(3)));
    expect(clock.dueOn).toBe('2026-10-10');
    expect(read(clock, '2026-10-07T12:00')).toMatchObject({ used: 0, remaining: 3, light: 'green' });
    expect(read(clock, '2026-10-09T12:00')).toMatchObject({ used: 2, remaining: 1, light: 'yellow' });
  });

  it('T1: what was filed on a Saturday is received on Monday, and has its whole limit before it until then', () => {
    const clock = clockOf(started('2026-06-13T10:00', days(5), '2026-06-15'));
    expect(clock.dueOn).toBe('2026-06-23');
    for (const time of ['2026-06-13T10:00', '2026-06-14T10:00', '2026-06-15T23:59'])
      expect(read(clock, time)).toMatchObject({ used: 0, remaining: 5 });
    expect(read(clock, '2026-06-16T00:00')).toMatchObject({ used: 1, remaining: 4 });
  });

  it('T5: after a silence it counts from the day of receipt, which has passed', () => {
    const clock = clockOf(started('2026-06-09T00:00', days(10), '2026-06-01'));
    expect(clock.dueOn).toBe('2026-06-15');
    expect(read(clock, '2026-06-09T00:00')).toMatchObject({ used: 6, remaining: 4 });
  });

  it('T2: calendar days that end on a rest day roll to the next working day, unless they run on rest days', () => {
    expect(clockOf(started('2026-09-29T09:00', calendarDays(3))).dueOn).toBe('2026-10-08');
    const urgent = { ...calendarDays(3), onRestDays: true as const };
    expect(clockOf(started('2026-09-29T09:00', urgent)).dueOn).toBe('2026-10-02');
  });

  it('T2: working hours stand still at noon, over night and over the weekend', () => {
    // Friday, 12 June: half an hour before noon, the afternoon, and the rest on Monday.
    expect(dueAt(clockOf(started('2026-06-12T11:30', hours(2))))).toBe('2026-06-12T15:30');
    expect(dueAt(clockOf(started('2026-06-12T11:30', hours(4))))).toBe('2026-06-12T17:30');
    const clock = clockOf(started('2026-06-12T16:30', hours(4)));
    expect(dueAt(clock)).toBe('2026-06-15T11:30');
    expect(read(clock, '2026-06-12T17:15')).toMatchObject({ used: 0, remaining: 4, light: 'green' });
    expect(read(clock, '2026-06-14T12:00')).toMatchObject({ used: 1, remaining: 3, light: 'green' });
    expect(read(clock, '2026-06-15T11:29')).toMatchObject({ used: 3, remaining: 1, light: 'yellow' });
    expect(read(clock, '2026-06-15T11:30')).toMatchObject({
      used: 4,
      remaining: 0,
      light: 'red',
      overdueDays: 0,
    });
  });

  it('T2: a pause of working hours takes the business hours in it', () => {
    const clock = clockOf(
      started('2026-06-12T16:30', hours(4)),
      paused('2026-06-12T17:00'),
      resumed('2026-06-15T10:00'),
    );
    expect(dueAt(clock)).toBe('2026-06-15T15:30');
    expect(read(clock, '2026-06-15T10:00')).toMatchObject({ used: 0, remaining: 4, elapsed: 2 });
  });
});

describe('overdue and closed', () => {
  it('T4: is overdue as soon as the due date is over, on a Saturday with no overdue working day', () => {
    const clock = clockOf(started('2026-06-09T09:00', days(3)));
    expect(clock.dueOn).toBe('2026-06-12');
    expect(read(clock, '2026-06-12T23:59')).toMatchObject({ overdue: false, light: 'yellow', remaining: 0 });
    expect(read(clock, '2026-06-13T00:00')).toMatchObject({
      overdue: true,
      light: 'red',
      overdueDays: 0,
      used: 3,
    });
    expect(read(clock, '2026-06-15T09:00')).toMatchObject({
      overdue: true,
      overdueDays: 1,
      used: 4,
      remaining: 0,
    });
  });

  it('T2, T4: closed before 24:00 of the due date it is on time, at 24:00 it is late', () => {
    const clock = clockOf(started('2026-06-15T09:00', days(1)));
    expect(then(clock, closed('2026-06-16T23:59')).closed).toMatchObject({
      ...{ on: '2026-06-16', used: 1, elapsed: 1, overdueDays: 0, judgement: 'onTime' },
    });
    expect(then(clock, closed('2026-06-17T00:00')).closed).toMatchObject({
      ...{ on: '2026-06-17', used: 2, overdueDays: 1, judgement: 'late' },
    });
  });

  it('T4: closed late on a rest day it is late, with no overdue working day', () => {
    const clock = clockOf(started('2026-06-15T09:00', days(3)), closed('2026-06-20T09:00'));
    expect(clock.closed).toMatchObject({ overdueDays: 0, judgement: 'late' });
  });

  it('T4: closed late after a pause, its used days leave out the pause, its elapsed ones do not', () => {
    const clock = clockOf(
      started('2026-06-01T09:00', days(3)),
      paused('2026-06-02T09:00'),
      resumed('2026-06-04T09:00'),
      closed('2026-06-10T09:00'),
    );
    expect(clock.dueOn).toBe('2026-06-08');
    expect(clock.closed).toMatchObject({ used: 5, elapsed: 7, overdueDays: 2, judgement: 'late' });
  });

  it('T4: closed while it is paused it is not late, however long ago that was', () => {
    const clock = clockOf(
      started('2026-06-01T09:00', days(3)),
      paused('2026-06-02T09:00'),
      closed('2026-06-30T09:00'),
    );
    expect(clock.closed).toMatchObject({ used: 1, elapsed: 20, overdueDays: 0, judgement: 'onTime' });
    expect(read(clock, '2026-07-30T09:00')).toMatchObject({
      used: 1,
      remaining: 2,
      light: 'grey',
      dueOn: null,
    });
  });

  it('O3: nothing is judged that was not needed; T11: a deemed consent is late and says so', () => {
    const clock = clockOf(started('2026-06-15T09:00', days(1)));
    expect(then(clock, closed('2026-06-25T09:00', false)).closed).not.toHaveProperty('judgement');
    const deemed = then(clock, { ...closed('2026-06-18T00:00'), deemed: true } as never);
    expect(deemed.closed).toMatchObject({ judgement: 'late', deemed: true, overdueDays: 2 });
  });

  it('is read as at its closing, however late somebody looks', () => {
    const clock = clockOf(started('2026-06-15T09:00', days(3)), closed('2026-06-17T09:00'));
    expect(read(clock, '2026-06-30T09:00')).toEqual({
      ...{ used: 2, elapsed: 2, remaining: 1, dueOn: '2026-06-18' },
      ...{ overdueDays: 0, overdue: false, light: 'grey' },
    });
  });
});

describe('pauses (T6)', () => {
  it('T6: paused twice, the working days of both are added; the day of pause is used, that of resumption is not', () => {
    const first = clockOf(started('2026-06-01T09:00', days(10)), paused('2026-06-03T15:00'));
    expect(read(first, '2026-06-07T09:00')).toMatchObject({ used: 2, remaining: 8, elapsed: 4, dueOn: null });
    const between = then(first, resumed('2026-06-08T09:00'));
    expect(between.dueOn).toBe('2026-06-18');
    expect(read(between, '2026-06-08T09:00')).toMatchObject({ used: 2, remaining: 8 });
    const second = then(then(between, paused('2026-06-09T09:00')), resumed('2026-06-11T09:00'));
    expect(second.dueOn).toBe('2026-06-23');
    expect(read(second, '2026-06-11T23:00')).toMatchObject({ used: 3, remaining: 7, elapsed: 8 });
    expect(restedAt(china, second, { at: at('2026-06-12T09:00'), on: second.dueOn })).toBe(5);
  });

  it('T6: a pause over a weekend gives no working day away', () => {
    const over = (back: string) =>
      clockOf(started('2026-06-01T09:00', days(10)), paused('2026-06-05T09:00'), resumed(back)).dueOn;
    expect(over('2026-06-05T17:00')).toBe('2026-06-15');
    expect(over('2026-06-07T17:00')).toBe('2026-06-15');
    expect(over('2026-06-08T09:00')).toBe('2026-06-16');
  });

  it('T6: paused on its last day and resumed on a rest day, it is due on that day, and not late at once', () => {
    const clock = clockOf(
      started('2026-06-08T09:00', days(4)),
      paused('2026-06-12T15:00'),
      resumed('2026-06-20T09:00'),
    );
    expect(clock.dueOn).toBe('2026-06-20');
    expect(read(clock, '2026-06-20T09:00')).toMatchObject({ overdue: false, remaining: 0, used: 4 });
    expect(told(clock)).toContain('tellOverdue 06-22 00:00');
  });

  it('rings for nothing while it is paused', () => {
    const clock = clockOf(started('2026-06-01T09:00', days(3)), paused('2026-06-02T09:00'));
    expect(clock.alarms).toEqual([]);
  });
});

it('T7: extended, it is due on day (limit + extension), the pauses added', () => {
  const pauses = [paused('2026-06-02T09:00'), resumed('2026-06-04T09:00')];
  const clock = clockOf(started('2026-06-01T09:00', days(5)), ...pauses, extended('2026-06-05T09:00', 5));
  expect([clock.limit.amount, clock.extended, clock.dueOn]).toEqual([5, 5, '2026-06-17']);
  expect(read(clock, '2026-06-05T09:00')).toMatchObject({ used: 2, remaining: 8 });
});

it('T8: a statutory clock waits between cycles and goes on from the day of receipt, its use added up', () => {
  const waiting = clockOf(started('2026-06-01T09:00', days(20)), paused('2026-06-05T09:00', CYCLE));
  expect(waiting.paused?.cause).toEqual(CYCLE);
  // Filed again on Saturday, 13 June: received on Monday, which is day 0 and not counted.
  const again = then(waiting, resumed('2026-06-13T10:00', '2026-06-15'));
  expect(again.dueOn).toBe('2026-07-08');
  for (const time of ['2026-06-13T11:00', '2026-06-15T09:00'])
    expect(read(again, time)).toMatchObject({ used: 4, remaining: 16 });
  expect(read(again, '2026-06-16T09:00')).toMatchObject({ used: 5, remaining: 15 });
});

describe('overdue when it is sent back (T8)', () => {
  // Due on Thursday, 4 June; sent back on Saturday, before anybody was told.
  const waiting = clockOf(started('2026-06-01T09:00', days(3)), paused('2026-06-06T09:00', CYCLE));

  it('T8: it fell due when it did; the days between the cycles are no overdue days', () => {
    expect(read(waiting, '2026-06-10T09:00')).toMatchObject({
      overdue: false,
      overdueDays: 0,
      light: 'grey',
    });
    const again = then(waiting, resumed('2026-06-10T09:00'));
    expect(again.dueOn).toBe('2026-06-04');
    // Friday the 5th, and Thursday the 11th.
    expect(read(again, '2026-06-11T09:00')).toMatchObject({
      overdue: true,
      overdueDays: 2,
      used: 5,
      remaining: 0,
    });
    expect(then(again, closed('2026-06-11T09:00')).closed).toMatchObject({
      judgement: 'late',
      overdueDays: 2,
    });
  });

  it('T8: closed between the cycles, it was late by the days before', () => {
    expect(then(waiting, closed('2026-06-30T09:00')).closed).toMatchObject({
      judgement: 'late',
      overdueDays: 1,
    });
  });

  it('T10, T12: what it had not rung for before it was sent back rings when it goes on, and nothing twice', () => {
    expect(told(then(waiting, resumed('2026-06-10T09:00')))).toEqual(['escalate 06-10 09:00']);
  });
});

describe('no later than the submission (T9)', () => {
  const start = started('2026-06-15T09:00', days(3));

  it('is never due after what it is part of', () => {
    expect(clockOf(start, capped('2026-06-15T09:00', '2026-06-16'))).toMatchObject({
      ...{ dueOn: '2026-06-16', dueAt: at('2026-06-17T00:00'), yellowOn: '2026-06-15' },
    });
    expect(clockOf(start, capped('2026-06-15T09:00', '2026-06-30')).dueOn).toBe('2026-06-18');
  });

  it('what opens when the whole is overdue is due on the day it opens, and not late before anybody could act', () => {
    const clock = clockOf(start, capped('2026-06-15T09:00', '2026-06-11'));
    expect(clock.dueOn).toBe('2026-06-15');
    expect(read(clock, '2026-06-15T23:59')).toMatchObject({ overdue: false, light: 'yellow' });
  });

  it('a cap that moves before today makes nothing overdue, and what is overdue no more so', () => {
    const later = clockOf(started('2026-06-15T09:00', days(9)), capped('2026-06-23T09:00', '2026-06-17'));
    expect(later.dueOn).toBe('2026-06-23');
    const overdue = clockOf(start, capped('2026-06-23T09:00', '2026-06-16'));
    expect(overdue.dueOn).toBe('2026-06-18');
  });

  it('what is resumed when the whole has become overdue is due on the day of resumption', () => {
    const cap = capped('2026-06-15T09:00', '2026-06-17');
    const clock = clockOf(start, cap, paused('2026-06-16T09:00'), resumed('2026-06-24T09:00'));
    expect(clock.dueOn).toBe('2026-06-24');
  });

  it('lifted or moved, it lets the own due date stand', () => {
    const cap = capped('2026-06-15T09:00', '2026-06-16');
    expect(clockOf(start, cap, capped('2026-06-16T09:00', '2026-06-17')).dueOn).toBe('2026-06-17');
    expect(clockOf(start, cap, capped('2026-06-16T09:00', null)).dueOn).toBe('2026-06-18');
  });
});

describe('lights and alarms (T10, T12)', () => {
  it('T10, T12: warns, falls due, tells on the next working day, escalates on the second overdue one', () => {
    expect(told(clockOf(started('2026-06-15T16:00', days(3))))).toEqual([
      'warn 06-17 00:00',
      'fallDue 06-19 00:00',
      'tellOverdue 06-22 00:00',
      'escalate 06-23 00:00',
    ]);
  });

  it('T10: two days before the end it is green, one day before yellow, after it red, on rest days too', () => {
    const clock = clockOf(started('2026-06-12T09:00', days(3)));
    expect(clock.dueOn).toBe('2026-06-17');
    const times = ['12T10:00', '15T23:59', '16T00:00', '17T23:59', '18T00:00', '20T12:00'];
    expect(lights(clock, ...times.map((time) => `2026-06-${time}`))).toEqual([
      ...['green', 'green', 'yellow', 'yellow', 'red', 'red'],
    ]);
  });

  it('T10: extended, a limit of one day is one of several', () => {
    const clock = then(clockOf(started('2026-06-15T09:00', days(1))), extended('2026-06-15T10:00', 3));
    expect([clock.dueOn, clock.yellowOn]).toEqual(['2026-06-22', '2026-06-18']);
  });

  it('T10: a limit of one day, or in hours, is yellow on its due date only', () => {
    const clock = clockOf(started('2026-06-15T09:00', days(1)));
    expect(lights(clock, '2026-06-15T23:59', '2026-06-16T00:00', '2026-06-17T00:00')).toEqual([
      ...['green', 'yellow', 'red'],
    ]);
  });

  it('T10: due on a rest day, it is yellow from the day after which one working day remains', () => {
    const clock = clockOf(started('2026-06-08T09:00', days(9)), capped('2026-06-08T09:00', '2026-06-14'));
    expect(clock.dueOn).toBe('2026-06-14');
    expect(lights(clock, '2026-06-10T12:00', '2026-06-11T12:00')).toEqual(['green', 'yellow']);
    expect(read(clock, '2026-06-11T12:00').remaining).toBe(1);
  });

  it('warns of nothing that is yellow from the start, or only over rest days', () => {
    expect(told(clockOf(started('2026-06-20T10:00', calendarDays(2))))).toEqual([
      'fallDue 06-23 00:00',
      'tellOverdue 06-23 00:00',
      'escalate 06-24 00:00',
    ]);
  });

  it('T5, T12: starting overdue, since its day 0 has passed, it rings at once, or on the next working day', () => {
    expect(told(clockOf(started('2026-06-20T10:00', days(3), '2026-06-11')))).toEqual([
      'fallDue 06-20 10:00',
      'tellOverdue 06-22 00:00',
      'escalate 06-22 00:00',
    ]);
  });

  it('T5, T12: what needs nobody comes at the due moment; what is done about lateness on the working day named', () => {
    const kinds = ['settle', 'end', 'expire', 'deem', 'sendBack', 'hand'] as const;
    const start = started('2026-06-15T16:00', days(3));
    const clock = foldClock(china, [start], { warnAt: 1, kinds, actOn: 3 });
    expect(told(clock)).toEqual([
      ...['settle', 'end', 'expire'].map((kind) => `${kind} 06-19 00:00`),
      ...['deem', 'sendBack', 'hand'].map((kind) => `${kind} 06-24 00:00`),
    ]);
  });

  it('an event that leaves the due date alone rings for nothing twice', () => {
    const clock = clockOf(started('2026-06-15T16:00', days(3)), capped('2026-06-17T09:00', '2026-06-30'));
    expect(told(clock)).toEqual(['fallDue 06-19 00:00', 'tellOverdue 06-22 00:00', 'escalate 06-23 00:00']);
  });

  it('T10: armed anew for another due date', () => {
    const clock = clockOf(started('2026-06-15T16:00', days(3)), extended('2026-06-17T09:00', 2));
    expect(told(clock)).toEqual([
      'warn 06-22 00:00',
      'fallDue 06-24 00:00',
      'tellOverdue 06-24 00:00',
      'escalate 06-25 00:00',
    ]);
  });
});

describe('taken back (O10)', () => {
  const signed = (time: string) => clockOf(started('2026-06-15T16:00', days(3)), closed(time));

  it('runs on as if it had not stopped, with the alarms it still has', () => {
    const running = clockOf(started('2026-06-15T16:00', days(3)));
    expect(then(signed('2026-06-16T09:00'), reopened('2026-06-16T10:00'))).toEqual({
      ...running,
      events: expect.anything(),
    });
  });

  it('T10: what passed meanwhile happens now; people are told on the next working day', () => {
    expect(told(then(signed('2026-06-16T09:00'), reopened('2026-06-20T10:00')))).toEqual([
      'fallDue 06-20 10:00',
      'tellOverdue 06-22 00:00',
      'escalate 06-23 00:00',
    ]);
    const late = then(signed('2026-06-16T09:00'), reopened('2026-06-27T10:00'));
    expect(told(late)).toEqual(['fallDue 06-27 10:00', 'tellOverdue 06-29 00:00', 'escalate 06-29 00:00']);
    // What was put off stays so, whatever else happens on that weekend.
    expect(told(then(late, capped('2026-06-28T10:00', '2026-07-30')))).toEqual([
      'tellOverdue 06-29 00:00',
      'escalate 06-29 00:00',
    ]);
  });

  it('what happens to it in the same act silences nothing', () => {
    const back = then(signed('2026-06-16T09:00'), reopened('2026-06-23T10:00'));
    const rings = ['fallDue', 'tellOverdue', 'escalate'].map((kind) => `${kind} 06-23 10:00`);
    expect(told(back)).toEqual(rings);
    expect(told(then(back, capped('2026-06-23T10:00', '2026-07-30')))).toEqual(rings);
  });

  it('does not ring again for what it rang for before the signature', () => {
    expect(told(then(signed('2026-06-19T09:00'), reopened('2026-06-22T09:00')))).toEqual([
      'tellOverdue 06-22 09:00',
      'escalate 06-23 00:00',
    ]);
  });

  it('T13: under a calendar that is newer than its closing, it is counted anew', () => {
    const typhoon = chinaWith({ overrides: [{ on: '2026-06-18', working: false, reason: '台风' }] });
    const clock = then(signed('2026-06-16T09:00'), reopened('2026-06-17T10:00'), typhoon);
    expect([clock.dueOn, clock.calendar]).toEqual(['2026-06-22', 2]);
    expect(clock.events.at(-1)).toMatchObject({ type: 'calendarChanged', from: 1, version: 2 });
  });

  it('T12, T13: where that calendar would make it late, it keeps its date, and what it had not rung for rings', () => {
    const workedSunday = chinaWith({ overrides: [{ on: '2026-06-14', working: true, reason: '调休' }] });
    const done = clockOf(started('2026-06-12T09:00', days(2)), closed('2026-06-15T09:00'));
    const clock = then(done, reopened('2026-06-20T10:00'), workedSunday);
    expect(clock.dueOn).toBe('2026-06-16');
    expect(told(clock)).toEqual(['fallDue 06-20 10:00', 'tellOverdue 06-22 00:00', 'escalate 06-22 00:00']);
  });
});

describe('a new calendar (T13)', () => {
  const published = chinaWith({ notices: [notice2026, NOTICE_2027] });
  const acrossTheYear = clockOf(started('2026-12-29T09:00', days(5)));

  it('T13: into a year without a notice a date is provisional; the notice moves it and clears that', () => {
    expect(acrossTheYear).toMatchObject({ dueOn: '2027-01-06', provisional: true, calendar: 1 });
    const known = then(acrossTheYear, changed('2026-12-30T09:00'), published);
    expect(known).toMatchObject({ dueOn: '2027-01-07', provisional: false, calendar: 2 });
    expect(known.events.at(-1)).toMatchObject({ from: 1, version: 2 });
    expect(known.events.at(-1)).not.toHaveProperty('kept');
  });

  it('T13: hours that count on day 0 already rest on its year', () => {
    expect(clockOf(started('2027-01-04T09:00', hours(2)))).toMatchObject({
      dueOn: '2027-01-04',
      provisional: true,
    });
  });

  it('T13: a typhoon day moves what runs', () => {
    const typhoon = chinaWith({ overrides: [{ on: '2026-06-16', working: false, reason: '台风' }] });
    const clock = clockOf(started('2026-06-15T09:00', days(2)));
    expect(then(clock, changed('2026-06-16T06:00'), typhoon).dueOn).toBe('2026-06-18');
  });

  const workedSunday = chinaWith({ overrides: [{ on: '2026-06-14', working: true, reason: '调休' }] });

  it('T13: nothing becomes overdue after the fact: the old date stays, until the next calendar', () => {
    const clock = clockOf(started('2026-06-12T09:00', days(2)));
    // Day 2 is Tuesday, 16 June; with the Sunday worked it would have been Monday.
    expect(then(clock, changed('2026-06-15T09:00'), workedSunday).dueOn).toBe('2026-06-15');
    const kept = then(clock, changed('2026-06-16T09:00'), workedSunday);
    expect([kept.dueOn, dueAt(kept)]).toEqual(['2026-06-16', '2026-06-17T00:00']);
    expect(kept.events.at(-1)).toMatchObject({ kept: { on: '2026-06-16' } });
    const typhoon = chinaWith({ overrides: [{ on: '2026-06-16', working: false, reason: '台风' }] }, 3);
    expect(then(kept, changed('2026-06-16T12:00', 3), typhoon).dueOn).toBe('2026-06-17');
  });

  it('T6, T13: what was kept is paused, extended and raised like any other date', () => {
    const kept = then(
      clockOf(started('2026-06-12T09:00', days(2))),
      changed('2026-06-16T09:00'),
      workedSunday,
    );
    const pausedOnce = then(kept, paused('2026-06-16T10:00'), workedSunday);
    expect(then(pausedOnce, resumed('2026-06-18T10:00'), workedSunday).dueOn).toBe('2026-06-18');
    expect(then(kept, extended('2026-06-16T10:00', 1), workedSunday).dueOn).toBe('2026-06-17');
    expect(then(kept, urgency('2026-06-16T10:00', 'raised', hours(2)), workedSunday)).toMatchObject({
      ...{ dueOn: '2026-06-16', dueAt: at('2026-06-16T12:00') },
    });
  });

  it('T13: a paused clock keeps its date where it would have been overdue before the pause', () => {
    const clock = clockOf(started('2026-06-12T09:00', days(2)), paused('2026-06-16T09:00'));
    const recounted = then(clock, changed('2026-06-25T09:00'), workedSunday);
    const again = then(recounted, resumed('2026-06-26T09:00'), workedSunday);
    expect(again.dueOn).toBe('2026-06-26');
    expect(read(again, '2026-06-26T09:00', workedSunday).overdue).toBe(false);
  });

  it('T2, T13: of working hours the very moment is kept', () => {
    const clock = clockOf(started('2026-06-12T17:00', hours(2)));
    expect(dueAt(clock)).toBe('2026-06-15T10:00');
    const kept = then(clock, changed('2026-06-15T09:00'), workedSunday);
    expect([kept.dueOn, dueAt(kept)]).toEqual(['2026-06-15', '2026-06-15T10:00']);
  });

  it('T13: what is closed keeps its judgement and its figures', () => {
    const late = then(acrossTheYear, closed('2027-01-07T09:00'));
    expect(late.closed).toMatchObject({ judgement: 'late', overdueDays: 1, used: 6 });
    expect(read(late, '2027-02-01T09:00', published)).toMatchObject({
      overdue: true,
      overdueDays: 1,
      used: 6,
    });
  });
});

describe('found by random stories', () => {
  it('T9, T14: a cap is no part of how long another limit would have been', () => {
    const events = [
      ...[capped('2026-12-25T10:00', '2026-12-25'), paused('2026-12-28T10:00', CYCLE)],
      ...[resumed('2026-12-28T10:00', '2026-12-31')],
      ...[urgency('2026-12-28T11:00', 'lengthened', calendarDays(9)), capped('2027-01-08T10:00', null)],
    ];
    const clock = events.reduce((so, one) => then(so, one), clockOf(started('2026-12-17T10:00', days(1))));
    expect(clock.dueOn).toBe('2026-12-31');
  });

  it('T4, T8: no day between cycles is taken from the overdue days twice', () => {
    const limit = { amount: 1, unit: 'workingDays', onRestDays: true } as const;
    const events = [
      ...[capped('2026-09-15T10:00', '2026-09-11'), paused('2026-09-16T05:00', CYCLE)],
      ...[resumed('2026-09-16T12:00', '2026-09-19'), paused('2026-09-16T12:00', CYCLE)],
      ...[urgency('2026-09-26T16:00', 'raised', limit), resumed('2026-09-26T23:00', '2026-09-30')],
    ];
    const begun = clockOf(started('2026-09-14T20:00', limit, '2026-09-15'));
    const clock = events.reduce((so, one) => then(so, one), begun);
    expect(read(clock, '2026-09-28T06:00').overdueDays).toBe(1);
  });
});

describe('urgency (T14)', () => {
  it('T14: top urgent on a Saturday it is due at 24:00 of that day, and people are told on Sunday', () => {
    const clock = clockOf(started('2026-06-13T15:00', TOP_URGENT));
    expect([clock.dueOn, dueAt(clock)]).toEqual(['2026-06-13', '2026-06-14T00:00']);
    expect(told(clock)).toEqual(['fallDue 06-14 00:00', 'tellOverdue 06-14 00:00', 'escalate 06-15 00:00']);
    expect(lights(clock, '2026-06-13T16:00', '2026-06-14T00:00')).toEqual(['yellow', 'red']);
    expect(read(clock, '2026-06-14T12:00').overdueDays).toBe(0);
  });

  const ordinary = clockOf(started('2026-06-01T09:00', days(10)));

  it('T14: raised, it is due by the new limit from that day, where that is earlier', () => {
    expect(ordinary.dueOn).toBe('2026-06-15');
    expect(then(ordinary, urgency('2026-06-03T09:00', 'raised', days(3))).dueOn).toBe('2026-06-08');
    const lateRaise = then(ordinary, urgency('2026-06-12T09:00', 'raised', days(3)));
    expect([lateRaise.dueOn, lateRaise.limit]).toEqual(['2026-06-15', days(10)]);
    expect(then(ordinary, urgency('2026-06-06T09:00', 'raised', TOP_URGENT)).dueOn).toBe('2026-06-06');
  });

  it('T14: what is used and what remains is by the limit that it is due by, from the raise', () => {
    const longer = then(ordinary, extended('2026-06-02T09:00', 5));
    const raised = then(longer, urgency('2026-06-05T09:00', 'raised', days(3)));
    expect(read(raised, '2026-06-08T12:00')).toMatchObject({ used: 1, elapsed: 1, remaining: 2 });
    expect([raised.limit, raised.extended]).toEqual([days(3), undefined]);
    const tooLate = then(ordinary, urgency('2026-06-12T09:00', 'raised', days(3)));
    expect(read(tooLate, '2026-06-12T12:00')).toMatchObject({ used: 9, remaining: 1 });
  });

  it('T14: raised to hours, it counts hours; where they end later, days as before', () => {
    const inHours = then(ordinary, urgency('2026-06-03T16:30', 'raised', hours(4)));
    expect(dueAt(inHours)).toBe('2026-06-04T11:30');
    const inTime = then(ordinary, urgency('2026-06-15T16:30', 'raised', hours(24)));
    expect(dueAt(inTime)).toBe('2026-06-16T00:00');
    expect(dueAt(then(inTime, extended('2026-06-15T17:00', 1)))).toBe('2026-06-17T00:00');
  });

  it('T14: lowered, the old due date stays; with a word about it, it has the new limit from the start', () => {
    const urgent = clockOf(started('2026-06-01T09:00', days(3)));
    expect(then(urgent, urgency('2026-06-03T09:00', 'lowered', days(10)))).toMatchObject({
      ...{ dueOn: '2026-06-04', limit: days(3) },
    });
    expect(then(urgent, urgency('2026-06-03T09:00', 'lengthened', days(10))).dueOn).toBe('2026-06-15');
  });

  it('T14: raised and lengthened again, it is due as if it had had the new limit from its day 0', () => {
    const raised = then(ordinary, urgency('2026-06-03T09:00', 'raised', days(3)));
    const again = then(raised, urgency('2026-06-04T09:00', 'lengthened', days(10)));
    expect(again.dueOn).toBe('2026-06-15');
    const rested = [paused('2026-06-04T10:00'), resumed('2026-06-08T10:00')].reduce(
      (so, one) => then(so, one),
      raised,
    );
    expect(then(rested, urgency('2026-06-09T09:00', 'lengthened', days(10))).dueOn).toBe('2026-06-17');
  });

  it('T1, T14: raised on a rest day before its day 0, and lengthened again, it waits for that day 0 as before', () => {
    const monday = clockOf(started('2026-06-13T09:00', days(1), '2026-06-15'));
    const raised = then(monday, urgency('2026-06-13T10:00', 'raised', TOP_URGENT));
    expect(raised.dueOn).toBe('2026-06-13');
    const again = then(raised, urgency('2026-06-13T11:00', 'lengthened', days(1)));
    expect(again.dueOn).toBe('2026-06-16');
    expect(read(again, '2026-06-13T12:00')).toMatchObject({ used: 0, remaining: 1 });
    expect(read(again, '2026-06-16T12:00')).toMatchObject({ used: 1, remaining: 0 });
  });

  it('T6, T14: raised while it is paused, the days of the pause do not count against the new limit', () => {
    const resting = then(ordinary, paused('2026-06-03T09:00'));
    const raised = then(resting, urgency('2026-06-10T09:00', 'raised', days(3)));
    expect(read(raised, '2026-06-10T09:00').remaining).toBe(3);
    expect(then(raised, resumed('2026-06-12T09:00')).dueOn).toBe('2026-06-17');
  });

  it('T8, T14: raised before a day 0 that is still to come, what remains counts from the raise', () => {
    const events = [paused('2026-06-12T11:00', CYCLE), resumed('2026-06-13T10:00', '2026-06-15')];
    const comes = events.reduce((so, one) => then(so, one), clockOf(started('2026-06-12T10:00', days(5))));
    const urgent = { amount: 3, unit: 'calendarDays', onRestDays: true } as const;
    const raised = then(comes, urgency('2026-06-13T12:00', 'raised', urgent));
    expect(raised.dueOn).toBe('2026-06-16');
    expect(read(raised, '2026-06-13T12:00').remaining).toBe(3);
    expect(read(raised, '2026-06-15T12:00')).toMatchObject({ used: 0, remaining: 1 });
    // Paused again before that day 0: nothing of it is deducted twice.
    const resting = then(raised, paused('2026-06-14T10:00', CYCLE));
    expect(read(resting, '2026-06-16T12:00')).toMatchObject({ used: 0, remaining: 2 });
    expect(then(resting, resumed('2026-06-16T12:00')).dueOn).toBe('2026-06-18');
  });
});

it('a policy without kinds rings for nothing', () => {
  expect(foldClock(china, [started('2026-06-15T16:00', days(3))], { ...POLICY, kinds: [] }).alarms).toEqual(
    [],
  );
});
