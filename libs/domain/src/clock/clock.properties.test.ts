import {
  addDays,
  instant,
  isWorkingDay,
  localDateOf,
  startOfDay,
  type Calendar,
  type Instant,
} from '@countersign/calendar';
import fc from 'fast-check';
import {
  chanceOf,
  KINDS,
  storyFrom,
  storyOf,
  versionsOf,
  type ClockStory,
} from '../../test/clock-stories.js';
import { notPlain } from '../../test/freeze.js';
import type { Clock, ClockEvent, ClockLimit } from '../model.js';
import { alarmsOf, type AlarmPolicy } from './alarms.js';
import { foldClock, stepClock } from './fold-clock.js';
import { readClock, restedAt } from './read-clock.js';

/** A story told anew each time from its seed. */
const anyStory = fc
  .integer({ min: 0, max: 2 ** 31 - 1 })
  .map((seed): ClockStory & { readonly seed: number; readonly [fc.toStringMethod]: () => string } => {
    const story = storyFrom(seed, KINDS);
    const shown = JSON.stringify({ seed, happenings: story.happenings, policy: story.policy });
    return { ...story, seed, [fc.toStringMethod]: () => shown };
  });

const QUARTER = 15 * 60_000;
/** Quarters of an hour until something more happens. */
const later = fc.oneof(fc.nat(8), fc.nat(96), fc.nat(20 * 96));
const after = (at: Instant, quarters: number) => instant(at + quarters * QUARTER);
const lastOf = ({ events }: Pick<Clock, 'events'>) => events.at(-1)!.at;
const isInTime = (clock: Clock, at: Instant) => !clock.closed && !clock.paused && at < clock.dueAt;
/** T8: overdue before it waited for the next cycle. */
const isOverdueAtRest = ({ paused: rest, dueAt }: Clock) => rest !== undefined && rest.at >= dueAt;
const has = (clock: Clock, ...types: readonly ClockEvent['type'][]) =>
  clock.events.some(({ type }) => types.includes(type));

const moment = (calendar: Calendar, at: Instant) => ({ at, on: localDateOf(calendar, at) });
const paused = (calendar: Calendar, at: Instant): ClockEvent => ({
  ...{ type: 'paused', cause: { of: 'pause', reason: 'hearing' } },
  ...moment(calendar, at),
});
const resumed = (calendar: Calendar, at: Instant): ClockEvent => ({
  type: 'resumed',
  ...moment(calendar, at),
});
const stepAll = (
  { calendar, clock, policy }: ClockStory,
  events: readonly ClockEvent[],
  from: Clock = clock,
) => events.reduce((so, event) => stepClock(calendar, so, event, policy), from);

/** What a clock comes to, without the way that led there. */
const outcome = ({ limit, extended, startedOn, dueOn, dueAt, yellowOn, provisional }: Clock) => ({
  ...{ limit, extended, startedOn, dueOn, dueAt, yellowOn, provisional },
});
const ofHand = (clock: Clock) => ({ ...outcome(clock), paused: clock.paused, closed: clock.closed });

describe('pauses (T6)', () => {
  it('property: a pause never moves the due date earlier, nor does resuming make overdue', () => {
    fc.assert(
      fc.property(anyStory, later, later, (story, first, second) => {
        const { calendar, clock } = story;
        const at = after(lastOf(clock), first);
        fc.pre(isInTime(clock, at));
        const on = after(at, second);
        const going = stepAll(story, [paused(calendar, at), resumed(calendar, on)]);
        expect(going.dueAt).toBeGreaterThanOrEqual(clock.dueAt);
        expect(readClock(calendar, going, on).overdue).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('property: used and remaining stand still while it is paused, elapsed goes on, no due date is shown', () => {
    fc.assert(
      fc.property(anyStory, later, later, (story, first, second) => {
        const { calendar, clock } = story;
        const at = after(lastOf(clock), first);
        fc.pre(isInTime(clock, at));
        const before = readClock(calendar, clock, at);
        const resting = stepAll(story, [paused(calendar, at)]);
        const then = readClock(calendar, resting, after(at, second));
        const { used, remaining } = before;
        expect(then).toMatchObject({
          used,
          remaining,
          dueOn: null,
          overdue: false,
          overdueDays: 0,
          light: 'grey',
        });
        expect(resting.alarms).toEqual([]);
        const unpaused = readClock(calendar, clock, after(at, second));
        expect(then.elapsed).toBe(unpaused.elapsed);
        if (clock.limit.unit !== 'workingHours')
          expect(then.used + restedAt(calendar, resting, moment(calendar, after(at, second)))).toBe(
            then.elapsed,
          );
      }),
    );
  });

  it('property: pausing and resuming on one day changes nothing for a limit in days', () => {
    fc.assert(
      fc.property(anyStory, later, later, (story, first, second) => {
        const { calendar, clock } = story;
        const at = after(lastOf(clock), first);
        const end = startOfDay(calendar, addDays(localDateOf(calendar, at), 1));
        const on = instant(Math.min(after(at, second), end - QUARTER));
        fc.pre(isInTime(clock, at) && clock.limit.unit !== 'workingHours');
        // What had rung before another calendar or limit moved its moment is forgotten in a pause.
        fc.pre(clock.events.every(({ type }) => type !== 'calendarChanged' && type !== 'urgencyChanged'));
        const going = stepAll(story, [paused(calendar, at), resumed(calendar, on)]);
        expect(outcome(going)).toEqual(outcome(clock));
        expect(readClock(calendar, going, on)).toEqual(readClock(calendar, clock, on));
        // Nothing rings twice, and nothing is forgotten but a warning that had been put off.
        const own = alarmsOf(calendar, clock, story.policy).map((alarm) => JSON.stringify(alarm));
        const ahead = clock.alarms.filter((alarm) => alarm.at > on && own.includes(JSON.stringify(alarm)));
        expect(going.alarms).toEqual(ahead);
      }),
      { numRuns: 500 },
    );
  });

  it('property: only the days of its pauses matter, not how many pauses they are', () => {
    fc.assert(
      fc.property(anyStory, later, fc.array(later, { minLength: 2, maxLength: 5 }), (story, first, gaps) => {
        const { calendar, clock } = story;
        const at = after(lastOf(clock), first);
        fc.pre(isInTime(clock, at) && clock.limit.unit !== 'calendarDays');
        const ends = gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0));
        const stops = ends.map((sum) => after(at, sum));
        const many = stops.flatMap((stop, index) => [
          paused(calendar, stops[index - 1] ?? at),
          resumed(calendar, stop),
        ]);
        const one = [paused(calendar, at), resumed(calendar, stops.at(-1)!)];
        expect(outcome(stepAll(story, many))).toEqual(outcome(stepAll(story, one)));
      }),
    );
  });
});

const limit: fc.Arbitrary<ClockLimit> = fc.record({
  amount: fc.integer({ min: 1, max: 20 }),
  unit: fc.constantFrom('workingDays' as const, 'workingHours' as const),
});

it('property: an extension gives the same wherever it comes between pauses and resumptions (T6, T7)', () => {
  fc.assert(
    fc.property(
      anyStory,
      limit,
      fc.array(later, { maxLength: 6 }),
      fc.nat(20),
      (story, given, gaps, amount) => {
        const { calendar, policy } = story;
        const [first] = story.clock.events as [ClockEvent & { type: 'started' }];
        const start: ClockEvent = { ...first, limit: given };
        let clock = foldClock(calendar, [start], policy);
        const rests: ClockEvent[] = [];
        let { at } = first;
        for (const gap of gaps) {
          at = after(at, gap);
          if (!clock.paused && at >= clock.dueAt) break;
          const event = clock.paused ? resumed(calendar, at) : paused(calendar, at);
          rests.push(event);
          clock = stepClock(calendar, clock, event, policy);
        }
        const [one, ...others] = [...rests.keys(), rests.length].map((place) => {
          const extended: ClockEvent = {
            ...{ type: 'extended', amount: amount + 1 },
            ...moment(calendar, rests[place - 1]?.at ?? first.at),
          };
          const events = [start, ...rests.slice(0, place), extended, ...rests.slice(place)];
          const made = foldClock(calendar, events, policy);
          return { ...outcome(made), reading: readClock(calendar, made, after(at, 7)) };
        });
        for (const other of others) expect(other).toEqual(one);
      },
    ),
  );
});

it('property: used and remaining make up limit and extension, as long as nothing else sets the due date (T4, T7)', () => {
  fc.assert(
    fc.property(anyStory, later, ({ calendar, clock }, quarters) => {
      const at = after(lastOf(clock), quarters);
      const isKept = clock.events.some((event) => event.type === 'calendarChanged' && event.kept);
      fc.pre(!clock.closed && !has(clock, 'capped', 'urgencyChanged') && !isKept);
      const { used, remaining, overdue } = readClock(calendar, clock, at);
      const whole = clock.limit.amount + (clock.extended ?? 0);
      if (overdue || isOverdueAtRest(clock)) expect(remaining).toBe(0);
      // A limit in calendar days that ends on a rest day is longer than it says (T2).
      else if (clock.limit.unit === 'calendarDays') expect(used + remaining).toBeGreaterThanOrEqual(whole);
      else expect(used + remaining).toBe(whole);
    }),
    { numRuns: 400 },
  );
});

describe('the fold', () => {
  it('property: a prefix and then the rest give the same as the whole, from what is stored as JSON', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(8), ({ clock, policy, calendar }, cut) => {
        const whole = foldClock(calendar, clock.events, policy);
        const stored: Clock = JSON.parse(
          JSON.stringify(foldClock(calendar, clock.events.slice(0, 1 + cut), policy)),
        );
        const rest = clock.events.slice(1 + cut);
        expect(rest.reduce((so, event) => stepClock(calendar, so, event, policy), stored)).toEqual(whole);
        expect(notPlain(whole)).toBeNull();
      }),
    );
  });

  it('A3, property: its events and its calendar give the stored due date again, through all its calendars', () => {
    fc.assert(
      fc.property(anyStory, ({ versions, clock, policy }) => {
        const calendar = versions.calendars[clock.calendar - 1]!;
        const { closed, ...again } = ofHand(foldClock(calendar, clock.events, policy));
        expect({ ...again, closed: clock.closed }).toEqual(ofHand(clock));
        expect(closed === undefined).toBe(clock.closed === undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('property: gives the same in every zone that the server may stand in (T3)', () => {
    const before = process.env['TZ'];
    const inZone = (zone: string, seed: number) => {
      process.env['TZ'] = zone;
      const chance = chanceOf(seed);
      const { clock, calendar } = storyOf(chance, versionsOf(chance), KINDS);
      return { clock, reading: readClock(calendar, clock, after(lastOf(clock), 100)) };
    };
    try {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const [home, ...abroad] = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'].map(
            (zone) => inZone(zone, seed),
          );
          for (const other of abroad) expect(other).toEqual(home);
        }),
      );
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('refuses what no act allows', () => {
    fc.assert(
      fc.property(anyStory, ({ calendar, clock, policy }) => {
        const at = lastOf(clock);
        const next = (type: 'resumed' | 'reopened') => () =>
          stepClock(calendar, clock, { type, ...moment(calendar, at) }, policy);
        const past = () => stepClock(calendar, clock, paused(calendar, instant(at - 1)), policy);
        if (!clock.paused) expect(next('resumed')).toThrow(Error);
        if (clock.paused)
          expect(() => stepClock(calendar, clock, paused(calendar, at), policy)).toThrow(Error);
        if (!clock.closed) expect(next('reopened')).toThrow('only what is closed is reopened');
        expect(past).toThrow(Error);
        expect(() => foldClock(calendar, clock.events.slice(1), policy)).toThrow(
          'a clock begins by being started',
        );
      }),
    );
  });
});

describe('a new calendar (T13)', () => {
  const changed = ({ versions, clock, calendar }: ClockStory, at: Instant) => {
    const next = versions.calendars[calendar.version];
    const version = calendar.version + 1;
    return (
      next && {
        next,
        event: { type: 'calendarChanged', ...moment(calendar, at), version } as const,
        at,
        clock,
      }
    );
  };

  it('property: makes nothing overdue after the fact, and keeps the old due moment only where it would', () => {
    fc.assert(
      fc.property(anyStory, later, (story, quarters) => {
        const { clock, calendar, policy } = story;
        const at = after(lastOf(clock), quarters);
        const change = changed(story, at);
        fc.pre(change !== undefined && !clock.closed);
        const { next, event } = change!;
        const made = stepClock(next, clock, event, policy);
        const last = made.events.at(-1) as ClockEvent & { type: 'calendarChanged' };
        expect(last).toMatchObject({ version: next.version, from: calendar.version });
        if (isInTime(clock, at)) expect(readClock(next, made, at).overdue).toBe(false);
        if (clock.paused && !isOverdueAtRest(clock)) {
          const going = stepClock(next, made, resumed(next, at), policy);
          expect(readClock(next, going, at).overdue).toBe(false);
        }
        const { kept: _, ...plain } = last;
        const counted = foldClock(next, [...clock.events, plain], policy);
        if (last.kept) {
          expect([made.dueAt, made.dueOn]).toEqual([clock.dueAt, clock.dueOn]);
          expect(counted.dueAt).toBeLessThanOrEqual((clock.paused ?? event).at);
        } else expect(outcome(made)).toEqual(outcome(counted));
      }),
      { numRuns: 400 },
    );
  });

  it('property: what is closed keeps its judgement and its figures', () => {
    fc.assert(
      fc.property(anyStory, later, (story, quarters) => {
        const { clock, calendar, policy, versions } = story;
        fc.pre(!clock.closed);
        const at = after(lastOf(clock), quarters);
        const closed = stepClock(
          calendar,
          clock,
          { type: 'closed', ...moment(calendar, at), judged: true },
          policy,
        );
        const was = readClock(calendar, closed, at);
        const isLate = was.overdue || isOverdueAtRest(clock);
        expect(closed.closed).toMatchObject({ judgement: isLate ? 'late' : 'onTime', used: was.used });
        for (const other of versions.calendars) {
          const { remaining: _, ...figures } = readClock(other, closed, after(at, 9_000));
          expect(was).toMatchObject(figures);
        }
      }),
    );
  });
});

it('property: closing fixes what is read; reopened, it runs as if it had not stopped (O10)', () => {
  fc.assert(
    fc.property(anyStory, later, later, (story, first, second) => {
      const { clock, calendar, policy } = story;
      fc.pre(!clock.closed && !isOverdueAtRest(clock));
      const at = after(lastOf(clock), first);
      const closed = stepClock(
        calendar,
        clock,
        { type: 'closed', ...moment(calendar, at), judged: true },
        policy,
      );
      const end = after(at, second);
      const { light: _, ...open } = readClock(calendar, clock, at);
      expect(readClock(calendar, closed, end)).toEqual({ ...open, light: 'grey' });

      const again = stepClock(calendar, closed, { type: 'reopened', ...moment(calendar, end) }, policy);
      expect({ ...outcome(again), paused: again.paused }).toEqual({
        ...outcome(clock),
        paused: clock.paused,
      });
      expect(readClock(calendar, again, end)).toEqual(readClock(calendar, clock, end));
      // What it had not rung for by the closing it rings for yet, each once.
      const kinds = ({ alarms }: Clock) => alarms.map(({ kind }) => kind);
      expect(closed.alarms).toEqual(expect.arrayContaining(clock.alarms.filter((alarm) => alarm.at > at)));
      expect(kinds(closed)).toEqual(expect.arrayContaining(kinds(again)));
      for (const kind of kinds(closed)) if (kind !== 'warn') expect(kinds(again)).toContain(kind);
    }),
    { numRuns: 500 },
  );
});

describe('alarms (T10, T12)', () => {
  const every: AlarmPolicy['kinds'] = [...KINDS, 'deem', 'settle', 'end', 'sendBack', 'hand', 'expire'];
  const AT_ONCE = ['fallDue', 'settle', 'end', 'expire'];

  it('property: ring after what happened last, in order, each once, and disturb nobody on a rest day', () => {
    fc.assert(
      fc.property(anyStory, ({ clock: told, calendar, policy }) => {
        const clock = foldClock(calendar, told.events, { ...policy, kinds: every });
        const last = clock.events.at(-1)!;
        const times = clock.alarms.map(({ at }) => at);
        expect(times).toEqual([...times].sort((one, other) => one - other));
        expect(new Set(clock.alarms.map(({ kind }) => kind)).size).toBe(clock.alarms.length);
        for (const { kind, at } of clock.alarms) {
          expect(at).toBeGreaterThanOrEqual(last.at);
          // At the very moment, a warning that is due by it; and what was put off, or starts overdue.
          const isPlain = kind !== 'warn' && isInTime(clock, last.at) && !has(clock, 'reopened');
          if (isPlain) expect(at).toBeGreaterThan(last.at);
          if (AT_ONCE.includes(kind)) expect(at).toBe(Math.max(clock.dueAt, last.at));
          else if (!clock.limit.onRestDays)
            expect(isWorkingDay(calendar, localDateOf(calendar, at))).toBe(true);
          if (kind === 'warn') expect(at).toBeLessThan(clock.dueAt);
        }
        if (isInTime(clock, last.at))
          expect(clock.alarms.map(({ kind }) => kind)).toEqual(
            expect.arrayContaining(every.filter((kind) => kind !== 'warn')),
          );
      }),
      { numRuns: 400 },
    );
  });

  it('property: warns whoever works, unless the light is yellow from the start or only rest days are left', () => {
    fc.assert(
      fc.property(anyStory, ({ clock: told, calendar, policy }) => {
        const clock = foldClock(calendar, told.events.slice(0, 1), policy);
        const { at } = clock.events[0]!;
        const warned = clock.alarms.find(({ kind }) => kind === 'warn');
        if (warned) expect(readClock(calendar, clock, warned.at).light).toBe('yellow');
        else {
          const today = localDateOf(calendar, at);
          let isWork = false;
          for (
            let day = clock.yellowOn;
            day <= clock.dueOn && day <= addDays(today, 90);
            day = addDays(day, 1)
          )
            isWork ||= isWorkingDay(calendar, day) || clock.limit.onRestDays === true;
          expect(clock.yellowOn <= clock.startedOn || today >= clock.yellowOn || !isWork).toBe(true);
        }
      }),
    );
  });

  it('property: the light goes from green to yellow to red and never back', () => {
    fc.assert(
      fc.property(anyStory, ({ clock, calendar }) => {
        fc.pre(!clock.closed && !clock.paused);
        const order = ['green', 'yellow', 'red'];
        let [level, at] = [0, lastOf(clock)];
        for (let n = 0; n < 60; n++, at = after(at, 50)) {
          const { light, overdue } = readClock(calendar, clock, at);
          expect(order.indexOf(light)).toBeGreaterThanOrEqual(level);
          level = order.indexOf(light);
          expect(overdue).toBe(light === 'red');
        }
      }),
    );
  });
});

it('property: is due no later than it is capped, and never before it opened or could be acted on (T9)', () => {
  fc.assert(
    fc.property(anyStory, fc.integer({ min: -9, max: 30 }), later, (story, distance, quarters) => {
      const { clock, calendar, policy } = story;
      const at = after(lastOf(clock), quarters);
      fc.pre(isInTime(clock, at));
      const { on } = moment(calendar, at);
      const cap = addDays(on, distance);
      const made = stepClock(calendar, clock, { type: 'capped', at, on, cap }, policy);
      expect(readClock(calendar, made, at).overdue).toBe(false);
      if (cap >= on && cap >= clock.startedOn) expect(made.dueOn <= cap).toBe(true);
      if (!clock.limit.onRestDays) expect(made.dueOn >= clock.startedOn).toBe(true);
    }),
    { numRuns: 500 },
  );
});
