import {
  compileCalendar,
  localDate,
  localDateOf,
  parseInstant,
  type Calendar,
  type CalendarData,
} from '@countersign/calendar';
import { dataOf } from '../../calendar/test/calendars.js';
import type { AlarmPolicy } from '../src/clock/alarms.js';
import { foldClock, stepClock } from '../src/clock/fold-clock.js';
import type { Clock, ClockEvent, ClockLimit, PauseCause } from '../src/model.js';

/** 2026 as published, nothing after it; half past eight to twelve, two to half past five. */
export const china = compileCalendar(dataOf());

/** The next version, with a notice for 2027 or with days that were decided locally. */
export const chinaWith = (changes: Partial<CalendarData>, version = 2): Calendar =>
  compileCalendar(dataOf({ version, ...changes }));

/** An invented notice: New Year's Day to Monday, 4 January, made up for on Sunday, 10 January. */
export const NOTICE_2027 = {
  ...{ year: 2027, title: 'invented' },
  off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map((on) => ({ on, name: '元旦' })),
  work: [{ on: '2027-01-10', name: '元旦' }],
};

/** Shanghai time: `2026-06-15T09:00`. */
export const at = (time: string) => parseInstant(`${time}:00+08:00`);
const moment = (time: string) => ({ at: at(time), on: localDateOf(china, at(time)) });

export const POLICY: AlarmPolicy = {
  warnAt: 1,
  kinds: ['warn', 'fallDue', 'tellOverdue', 'escalate'],
  actOn: 2,
};

export const days = (amount: number): ClockLimit => ({ amount, unit: 'workingDays' });
export const calendarDays = (amount: number): ClockLimit => ({ amount, unit: 'calendarDays' });
export const hours = (amount: number): ClockLimit => ({ amount, unit: 'workingHours' });
/** 特急: 24:00 of the day itself, rest day or not. */
export const TOP_URGENT: ClockLimit = { amount: 0, unit: 'workingDays', onRestDays: true };

const HEARING: PauseCause = { of: 'pause', reason: 'hearing' };
/** Sent back to the submitter (T8). */
export const CYCLE: PauseCause = { of: 'cycle' };

/** What may happen to a clock, by the time at which it happens. */
export const started = (time: string, limit: ClockLimit, dayZero?: string): ClockEvent => ({
  ...{ type: 'started', limit },
  ...moment(time),
  ...(dayZero !== undefined && { on: localDate(dayZero) }),
});
export const paused = (time: string, cause: PauseCause = HEARING): ClockEvent => ({
  type: 'paused',
  cause,
  ...moment(time),
});
export const resumed = (time: string, on?: string): ClockEvent => ({
  type: 'resumed',
  ...moment(time),
  ...(on !== undefined && { on: localDate(on) }),
});
export const extended = (time: string, amount: number): ClockEvent => ({
  ...{ type: 'extended', amount },
  ...moment(time),
});
export const urgency = (
  time: string,
  how: 'raised' | 'lowered' | 'lengthened',
  limit: ClockLimit,
): ClockEvent => ({ type: 'urgencyChanged', how, limit, ...moment(time) });
export const capped = (time: string, cap: string | null): ClockEvent => ({
  ...{ type: 'capped', cap: cap === null ? null : localDate(cap) },
  ...moment(time),
});
export const changed = (time: string, version = 2): ClockEvent => ({
  ...{ type: 'calendarChanged', version },
  ...moment(time),
});
export const closed = (time: string, judged = true): ClockEvent => ({
  type: 'closed',
  judged,
  ...moment(time),
});
export const reopened = (time: string): ClockEvent => ({ type: 'reopened', ...moment(time) });

export const clockOf = (...events: readonly ClockEvent[]): Clock => foldClock(china, events, POLICY);
/** One event more, under another calendar where one is given. */
export const then = (clock: Clock, event: ClockEvent, calendar: Calendar = china): Clock =>
  stepClock(calendar, clock, event, POLICY);
