import {
  addDays,
  compileCalendar,
  instant,
  localDate,
  localDateOf,
  onOrNextWorkingDay,
  type Calendar,
  type CalendarData,
  type Instant,
  type LocalDate,
} from '@countersign/calendar';
import { dataOf, notice2026 } from '../../calendar/test/calendars.js';
import { foldClock, stepClock } from '../src/clock/fold-clock.js';
import type { AlarmPolicy } from '../src/clock/alarms.js';
import type { Clock, ClockEvent, ClockLimit } from '../src/model.js';
import type { Happening } from './clock-oracle.js';

/** Whole numbers from 0 to n - 1. The same seed gives the same ones. */
export type Chance = (n: number) => number;

const { imul } = Math;

/** A small generator of numbers (mulberry32): the same story for the same seed, on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

const pick = <T>(chance: Chance, from: readonly T[]): T => from[chance(from.length)]!;
const maybe = (chance: Chance, percent: number) => chance(100) < percent;
const MS_PER_QUARTER = 15 * 60_000;

/** Spring Festival, summer, National Day, the year's end with a year after it that may have no notice. */
const SEASONS = ['2026-02-01', '2026-06-08', '2026-09-14', '2026-12-10', '2027-01-20'].map(localDate);
const HOURS = [
  [
    { opens: '08:30', closes: '12:00' },
    { opens: '14:00', closes: '17:30' },
  ],
  [{ opens: '09:00', closes: '17:00' }],
  [{ opens: '00:00', closes: '24:00' }],
  [
    { opens: '00:00', closes: '01:15' },
    { opens: '22:30', closes: '24:00' },
  ],
];

/** Versions 1, 2, 3 of one calendar around a season. */
export type Versions = {
  readonly season: LocalDate;
  readonly data: readonly CalendarData[];
  readonly calendars: readonly Calendar[];
};

export function versionsOf(chance: Chance): Versions {
  const season = pick(chance, SEASONS);
  const utcOffsetMinutes = pick(chance, [480, 480, 0, -420, 765]);
  const businessHours = pick(chance, HOURS);
  const data = [1, 2, 3].map((version) =>
    dataOf({
      ...{ version, utcOffsetMinutes, businessHours },
      notices: [notice2026, ...(maybe(chance, 40) ? [invented2027(chance)] : [])],
      overrides: daysAround(chance, season, pick(chance, [0, 3, 25])).map((on) => ({
        ...{ on, working: maybe(chance, 40), reason: 'by the county' },
      })),
    }),
  );
  return { season, data, calendars: data.map(compileCalendar) };
}

function invented2027(chance: Chance) {
  const days = daysAround(chance, localDate('2027-01-25'), 30).filter((on) => on.startsWith('2027'));
  const isWeekend = (on: string) => [0, 6].includes(new Date(on).getUTCDay());
  const named = (on: string) => ({ on, name: 'invented' });
  return {
    ...{ year: 2027, title: 'invented' },
    off: days.filter((on) => !isWeekend(on)).map(named),
    work: days.filter(isWeekend).map(named),
  };
}

const daysAround = (chance: Chance, day: LocalDate, count: number): LocalDate[] => [
  ...new Set(Array.from({ length: count }, () => addDays(day, chance(60) - 10))),
];

/** What happened, and the clock that came of it. */
export type ClockStory = {
  readonly versions: Versions;
  readonly policy: AlarmPolicy;
  readonly happenings: readonly Happening[];
  readonly clock: Clock;
  /** The calendar in force in the end. */
  readonly calendar: Calendar;
};

export const KINDS = ['warn', 'fallDue', 'tellOverdue', 'escalate'] as const;
const WARNINGS = [1, 1, 0, 2, 5];

/** A story that the acts allow: nothing overdue or paused is paused, nothing but what is closed is reopened ... */
export function storyOf(chance: Chance, versions: Versions, kinds: AlarmPolicy['kinds']): ClockStory {
  const policy = { kinds, warnAt: pick(chance, WARNINGS), actOn: 1 + chance(3) };
  let [version, at] = [1, momentIn(chance, versions)];
  const calendarNow = () => versions.calendars[version - 1]!;
  const first = started(chance, calendarNow(), at);
  const happenings: Happening[] = [{ event: first, version }];
  let clock = foldClock(calendarNow(), [first], policy);
  for (let left = chance(7); left > 0; left--) {
    at = instant(at + passing(chance) * MS_PER_QUARTER);
    const next = happening(chance, calendarNow(), clock, at);
    if (next.type === 'calendarChanged' || (next.type === 'reopened' && maybe(chance, 30))) {
      // Whether it turned to hours may depend on the calendar: by hand its end would have no place among the days.
      if (version === 3 || turnsToHours(happenings)) break;
      version += 1;
    }
    const event = next.type === 'calendarChanged' ? { ...next, version } : next;
    clock = stepClock(calendarNow(), clock, event, policy);
    happenings.push({ event, version });
  }
  return { versions, policy, happenings, clock, calendar: calendarNow() };
}

const isInHours = ({ event }: Happening) => 'limit' in event && event.limit.unit === 'workingHours';
const turnsToHours = (happenings: readonly Happening[]) =>
  happenings.some((one) => 'limit' in one.event && isInHours(one) !== isInHours(happenings[0]!));

const SETS = 40;
const sets: Versions[] = [];

/** The story of a seed, in one of some sets of calendars: to count out a calendar takes longer than to tell a story. */
export function storyFrom(seed: number, kinds: AlarmPolicy['kinds']): ClockStory {
  const set = seed % SETS;
  return storyOf(chanceOf(seed), (sets[set] ??= versionsOf(chanceOf(set))), kinds);
}

/** Replays happenings, for a story that lost some of them. */
export function replay({ versions, policy }: ClockStory, happenings: readonly Happening[]): ClockStory {
  const [first, ...rest] = happenings;
  const mayChange = ({ event }: Happening) => event.type === 'calendarChanged' || event.type === 'reopened';
  if (rest.some((one, index) => one.version !== happenings[index]!.version && !mayChange(one)))
    throw new Error('the calendar does not change by itself');
  const calendarOf = ({ version }: Happening) => versions.calendars[version - 1]!;
  const clock = rest.reduce(
    (so, one) => stepClock(calendarOf(one), so, one.event, policy),
    foldClock(calendarOf(first!), [first!.event], policy),
  );
  return { versions, policy, happenings, clock, calendar: calendarOf(happenings.at(-1)!) };
}

/** Any moment from shortly before the season on. */
function momentIn(chance: Chance, { season, calendars }: Versions): Instant {
  const ahead = calendars[0]!.utcOffsetMinutes * 60_000;
  return instant(Date.parse(season) - ahead + chance(15 * 96) * MS_PER_QUARTER);
}

/** Quarters of an hour until something else happens: none, some of a day, some days. */
const passing = (chance: Chance) =>
  pick(chance, [0, chance(8), chance(96), chance(96), chance(6 * 96), chance(14 * 96)]);

const amountIn = (chance: Chance, unit: ClockLimit['unit']) =>
  unit === 'workingHours'
    ? 1 + chance(24)
    : pick(chance, [0, 1, 1 + chance(5), 1 + chance(12), 1 + chance(25)]);

function limitIn(chance: Chance, unit: ClockLimit['unit']): ClockLimit {
  const onRestDays = maybe(chance, 10);
  return { amount: amountIn(chance, unit), unit, ...(onRestDays && { onRestDays }) };
}

function started(chance: Chance, calendar: Calendar, at: Instant): ClockEvent & { type: 'started' } {
  const today = localDateOf(calendar, at);
  const others = [
    () => today,
    () => onOrNextWorkingDay(calendar, today),
    () => addDays(today, chance(9) - 6),
  ];
  const on = maybe(chance, 40) ? today : pick(chance, others)();
  const unit = pick(chance, UNITS);
  return { type: 'started', at, on, limit: limitIn(chance, unit) };
}

type At = { readonly at: Instant; readonly on: LocalDate };
type Maker = (chance: Chance, clock: Clock, moment: At) => ClockEvent;

function happening(chance: Chance, calendar: Calendar, clock: Clock, at: Instant): ClockEvent {
  const moment = { at, on: localDateOf(calendar, at) };
  if (clock.closed) return { type: 'reopened', ...moment };
  const isInTime = (clock.paused?.at ?? at) < clock.dueAt;
  const [inTime, overdue] = clock.paused ? [PAUSED, SENT_BACK_LATE] : [IN_TIME, OVERDUE];
  return pick(chance, isInTime ? inTime : overdue)(chance, clock, moment);
}

const closed: Maker = (chance, _, moment) => ({ type: 'closed', ...moment, judged: maybe(chance, 80) });
const extended: Maker = (chance, _, moment) => ({ type: 'extended', ...moment, amount: 1 + chance(8) });
/** The version is the teller's. */
const calendarChanged: Maker = (_, __, moment) => ({ type: 'calendarChanged', ...moment, version: 0 });
const pausedFor: Maker = (chance, _, moment) => {
  const cause = maybe(chance, 70)
    ? ({ of: 'pause', reason: 'hearing' } as const)
    : ({ of: 'cycle' } as const);
  return { type: 'paused', ...moment, cause };
};
const capped: Maker = (chance, _, moment) => {
  const cap = maybe(chance, 20) ? null : addDays(moment.on, chance(20) - 4);
  return { type: 'capped', ...moment, cap };
};

/** Between cycles it goes on from the day of receipt, which may still be to come (T8). */
const resumed: Maker = (chance, { paused }, { at, on }) => {
  const isComing = paused!.cause.of === 'cycle' && maybe(chance, 50);
  return { type: 'resumed', at, on: isComing ? addDays(on, chance(4)) : on };
};

const UNITS = ['workingDays', 'workingDays', 'calendarDays', 'workingHours'] as const;

/** Days may become hours and back, in a pause as well. */
const urgencyChanged: Maker = (chance, { limit }, moment) => {
  const unit = maybe(chance, 40) ? pick(chance, UNITS) : limit.unit;
  const how = pick(chance, ['raised', 'raised', 'lowered', 'lengthened'] as const);
  return { type: 'urgencyChanged', ...moment, limit: limitIn(chance, unit), how };
};

/** T8: overdue or not. */
const sentBack: Maker = (_, __, moment) => ({ type: 'paused', ...moment, cause: { of: 'cycle' } });

const EVER = [urgencyChanged, calendarChanged, closed, capped];
const OVERDUE = [...EVER, sentBack];
const IN_TIME = [...EVER, pausedFor, pausedFor, pausedFor, extended];
const SENT_BACK_LATE = [resumed, resumed, resumed, urgencyChanged, calendarChanged, closed];
const PAUSED = [...SENT_BACK_LATE, extended];
