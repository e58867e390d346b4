import type { BusinessHours, CalendarData } from '@countersign/calendar';
import { isWorking } from '../../calendar/test/calendars.js';
import type { ClockEvent, ClockLimit } from '../src/model.js';

/**
 * A clock counted by hand: from the notices, one day after the other (or one quarter of an hour), each looked up, none
 * calculated. Slow and obvious, and written apart from the production arithmetic: it shares nothing with it but the
 * shape of the events. Rules T1 to T4, T6 to T9, T13, T14.
 *
 * It walks over steps: days for limits in days, quarters of an hour for those in working hours. A position is the number
 * of steps since 1970 in the calendar's zone. What happens on a day happens for a clock that counts days at that day's
 * end: so the first step counted after day 0 is the next day, a day of pause is used, and one of resumption is not.
 */
export type HandCount = {
  readonly used: number;
  readonly elapsed: number;
  readonly remaining: number;
  readonly dueOn: string | null;
  readonly overdueDays: number;
  readonly overdue: boolean;
  readonly light: 'green' | 'yellow' | 'red' | 'grey';
};

/** An event, and the version of the calendar that was in force when it happened: for `calendarChanged`, the new one. */
export type Happening = { readonly event: ClockEvent; readonly version: number };

const { ceil, floor, max, min } = Math;
const QUARTER = 15 * 60_000;
const QUARTERS = 96;
const DAY = QUARTERS * QUARTER;

/** What a person has on the desk: the notices, looked up once a day and noted, and which quarters of a day are open. */
export type Desk = {
  readonly data: CalendarData;
  readonly noted: boolean[];
  readonly open: readonly boolean[];
};

export function deskOf(data: CalendarData): Desk {
  const quarters = Array.from({ length: QUARTERS }, (_, quarter) => isOpen(data.businessHours, quarter));
  return { data, noted: [], open: quarters };
}

const { parse } = Date;
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (on: string) => parse(on) / DAY;

function works({ data, noted }: Desk, day: number): boolean {
  return (noted[day - NOTED_FROM] ??= isWorking(data, dateOf(day)));
}
const NOTED_FROM = dayOf('2025-01-01');

const timeOf = (text: string) => Number(text.slice(0, 2)) * 4 + Number(text.slice(3)) / 15;
const isOpen = (hours: readonly BusinessHours[], quarter: number) =>
  hours.some(({ opens, closes }) => quarter >= timeOf(opens) && quarter < timeOf(closes));

/** How a clock counts: whether a step counts for it, and where on the steps a moment is. */
type Steps = {
  readonly counts: (step: number) => boolean;
  readonly at: (moment: { readonly at: number; readonly on: string }) => number;
  /** The day that ends at a position or holds what comes before it, and the day of what happens there. */
  readonly dayOf: (position: number) => number;
  readonly on: (position: number) => number;
  readonly ends: (day: number) => number;
  readonly instant: (position: number) => number;
};

function stepsOf(desk: Desk, { unit }: ClockLimit): Steps {
  const ahead = desk.data.utcOffsetMinutes * 60_000;
  const dayAt = (at: number) => floor((at + ahead) / DAY);
  if (unit === 'workingHours')
    return {
      counts: (step) => desk.open[step % QUARTERS]! && works(desk, floor(step / QUARTERS)),
      at: ({ at, on }) => (dateOf(dayAt(at)) === on ? (at + ahead) / QUARTER : dayOf(on) * QUARTERS),
      // What ends at a close belongs to the day that closes.
      dayOf: (position) => floor((position - 1) / QUARTERS),
      on: (position) => floor(position / QUARTERS),
      ends: (day) => (day + 1) * QUARTERS,
      instant: (position) => position * QUARTER - ahead,
    };
  return {
    counts: (step) => unit === 'calendarDays' || works(desk, step),
    at: ({ on }) => dayOf(on) + 1,
    dayOf: (position) => position - 1,
    on: (position) => position - 1,
    ends: (day) => day + 1,
    instant: (position) => position * DAY - ahead,
  };
}

const perHour = ({ unit }: ClockLimit) => (unit === 'workingHours' ? 4 : 1);

/** On from a position until so many steps have counted. */
function walk({ counts }: Steps, from: number, amount: number): number {
  let position = from;
  for (let left = amount; left > 0; position++) if (counts(position)) left--;
  return position;
}

function countIn(
  { counts }: Steps,
  from: number,
  to: number,
  except: (step: number) => boolean = () => false,
): number {
  let count = 0;
  for (let step = from; step < to; step++) if (counts(step) && !except(step)) count++;
  return count;
}

type Story = readonly ClockEvent[];
type Moment = { readonly at: number; readonly on: string };
type Rest = { readonly from: Moment; readonly to: Moment };
type Own = { readonly end: number; readonly rolls: boolean };

/** Where the story has led: when it is due, as it stands, and what has rested. */
type Standing = {
  readonly steps: Steps;
  readonly limit: ClockLimit;
  /** From where the limit is counted: day 0, or a raise that it was due earlier by. */
  readonly start: Moment;
  readonly rests: readonly Rest[];
  readonly paused: Moment | null;
  /** From where it runs. */
  readonly since: Moment;
  /** What it was extended by. */
  readonly more: number;
  readonly own: Own;
  readonly due: number;
};
type Kept = { readonly index: number; readonly due: number } | null;

function standing(desk: Desk, story: Story, kept: Kept): Standing {
  const first = story[0] as ClockEvent & { type: 'started' };
  let limit = first.limit;
  let start: Moment = first;
  let own: Own = {
    end: walk(stepsOf(desk, limit), stepsOf(desk, limit).at(start), limit.amount * perHour(limit)),
    rolls: true,
  };
  let more = 0;
  let cap: number | null = null;
  let paused: Moment | null = null;
  const rests: Rest[] = [];
  const steps = () => stepsOf(desk, limit);
  /** By the day, and within it by the moment: a rest in days that began and ended on one day still took hours. */
  const later = (one: Moment, other: Moment) =>
    other.on > one.on || (other.on === one.on && other.at > one.at) ? other : one;
  /** Day 0, the last resumption, a raise: the first two may be days of receipt still to come. */
  let since: Moment = start;
  /** T2: a limit in calendar days ends on a working day. */
  const ownDue = () => {
    let { end } = own;
    if (limit.unit === 'calendarDays' && !limit.onRestDays && own.rolls) while (!works(desk, end - 1)) end++;
    return end;
  };
  /** T9. */
  const due = () => (cap !== null && steps().dayOf(ownDue()) > cap ? steps().ends(cap) : ownDue());
  const longer = (by: number) => {
    if (by > 0) own = { end: walk(steps(), own.end, by), rolls: true };
  };
  story.forEach((event, index) => {
    if (kept?.index === index) {
      own = { end: kept.due, rolls: false };
      if (cap !== null) cap = max(cap, steps().dayOf(kept.due));
    }
    if (event.type === 'paused') paused = event;
    if (event.type === 'resumed') {
      const pausedMs = paused!.at;
      const rest = { from: later(paused!, since), to: later(since, event) };
      const [from, to] = [steps().at(rest.from), steps().at(rest.to)];
      since = rest.to;
      rests.push(rest);
      paused = null;
      // Overdue before, between the cycles: it fell due when it did (T8).
      const wasLate = steps().instant(due()) <= pausedMs;
      // Each day that would have counted, and did not, moves the end on by one that counts.
      if (steps().instant(ownDue()) > pausedMs)
        for (let step = from; step < to; step++) if (steps().counts(step)) longer(1);
      const today = dayOf(event.on);
      // Nothing is left: to the end of this day.
      const isOver = limit.unit === 'workingHours' ? ownDue() <= to : steps().dayOf(ownDue()) < today;
      if (isOver && !wasLate) own = { end: steps().ends(today), rolls: true };
      if (cap !== null && cap < today && !wasLate) cap = today;
    }
    if (event.type === 'extended') {
      longer(event.amount * perHour(limit));
      more += event.amount;
    }
    if (event.type === 'urgencyChanged' && event.how !== 'lowered') {
      const due = steps().instant(ownDue());
      const stays = { limit, own, start, more };
      const fixed = { end: ownDue(), rolls: false };
      if (event.how === 'raised') {
        limit = event.limit;
        const today = paused ?? event;
        start = limit.onRestDays ? today : later(today, since);
        own = { end: walk(steps(), steps().at(start), limit.amount * perHour(limit)), rolls: true };
        more = 0;
      } else {
        const asIf = story
          .slice(0, index)
          .filter(({ type }) => type !== 'urgencyChanged' && type !== 'capped');
        const other = standing(desk, [{ ...first, limit: event.limit }, ...asIf.slice(1)], null);
        ({ limit, own, start, more } = other);
      }
      const instant = steps().instant(ownDue());
      if (event.how === 'raised' ? instant < due : instant > due) {
        if (event.how === 'raised') since = start;
      } else {
        // No earlier, or no later: only whether it runs on rest days is another matter now.
        ({ limit, own, start, more } = stays);
        if (limit.onRestDays !== event.limit.onRestDays) own = fixed;
        const { amount, unit } = limit;
        limit = { amount, unit, ...(event.limit.onRestDays && { onRestDays: true }) };
      }
    }
    if (event.type === 'capped') {
      const today = dayOf(event.on);
      const stands = steps().dayOf(due());
      // Nothing that was in time until today is late because of it.
      cap = event.cap === null ? null : max(dayOf(event.cap), min(stands, today), dayOf(first.on));
    }
  });
  return { steps: steps(), limit, start, rests, paused, since, own, more, due: due() };
}

/** The whole story up to a moment, calendar by calendar. */
export function countByHand(
  desks: ReadonlyMap<number, Desk>,
  happenings: readonly Happening[],
  warnAt: number,
  at: number,
): HandCount {
  const story: ClockEvent[] = [];
  let version = happenings[0]!.version;
  let kept: Kept = null;
  let closing: HandCount | null = null;
  for (const { event, version: now } of happenings) {
    if (event.type === 'reopened') closing = null;
    if (event.type !== 'calendarChanged') story.push(event);
    if (now !== version) {
      const old = standing(desks.get(version)!, story, kept);
      const anew = standing(desks.get(now)!, story, null);
      const isPast = anew.steps.instant(anew.due) <= (anew.paused ?? event).at;
      kept = isPast && anew.due !== old.due ? { index: story.length, due: old.due } : null;
      const { at: when, on } = event;
      story.push({ type: 'calendarChanged', at: when, on, version: now });
      version = now;
    }
    if (event.type === 'closed') closing = read(desks.get(version)!, story, kept, warnAt, event.at, true);
  }
  return closing ? { ...closing, light: 'grey' } : read(desks.get(version)!, story, kept, warnAt, at);
}

function read(desk: Desk, story: Story, kept: Kept, warnAt: number, at: number, closing = false): HandCount {
  const standsAt = standing(desk, story, kept);
  const { steps, limit, paused, more, due } = standsAt;
  const [start, since] = [steps.at(standsAt.start), steps.at(standsAt.since)];
  const rests = standsAt.rests.map(({ from, to }) => ({ from: steps.at(from), to: steps.at(to) }));
  const pausedAt = paused && steps.at(paused);
  const today = floor((at + desk.data.utcOffsetMinutes * 60_000) / DAY);
  const now = steps.at({ at, on: dateOf(today) });
  const isResting = (step: number) =>
    rests.some(({ from, to }) => step >= from && step < to) ||
    (pausedAt !== null && step >= max(pausedAt, since));
  const dueDay = steps.dayOf(due);
  const overdue = paused === null && at >= steps.instant(due);
  const workingIn = (from: number, to: number) => {
    let count = 0;
    for (let day = from + 1; day <= to; day++) if (works(desk, day)) count++;
    return count;
  };
  const isLate = steps.instant(due) <= (paused?.at ?? at);
  const runsFrom = max(pausedAt ?? now, since);
  // Between cycles no day is late, either (T8).
  const isRestDay = (day: number) =>
    [...rests, ...(pausedAt === null ? [] : [{ from: runsFrom, to: Infinity }])].some(
      ({ from, to }) => day > steps.on(from) && day <= steps.on(to),
    );
  const lateIn = (from: number, to: number) => {
    let count = 0;
    for (let day = from + 1; day <= to; day++) if (works(desk, day) && !isRestDay(day)) count++;
    return count;
  };
  const unit = perHour(limit);
  const isShort = limit.unit === 'workingHours' || limit.amount + more <= 1;
  const isYellow = isShort
    ? today >= dueDay
    : today >= dayOf(story[0]!.on) && workingIn(today, dueDay) <= warnAt;
  return {
    used: floor(countIn(steps, start, now, isResting) / unit),
    elapsed: floor(countIn(steps, start, now) / unit),
    remaining: ceil(countIn(steps, runsFrom, due) / unit),
    dueOn: pausedAt === null ? dateOf(dueDay) : null,
    overdueDays: pausedAt === null || (closing && isLate) ? lateIn(dueDay, today) : 0,
    overdue,
    light: pausedAt !== null ? 'grey' : overdue ? 'red' : isYellow ? 'yellow' : 'green',
  };
}
