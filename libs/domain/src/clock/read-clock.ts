import {
  localDateOf,
  workingDaysBetween,
  type Calendar,
  type Instant,
  type LocalDate,
} from '@countersign/calendar';
import type { Clock, ClockClosing, ClockEvent, Light } from '../model.js';
import { counted, latest, momentOf, MS_PER_HOUR, type Moment } from './counted.js';
import { courseOf, type Count, type Course, type Rest } from './course.js';

/** A clock at a moment, as people read it (T4). Counts are in the limit's unit: working days, calendar days, hours. */
export type ClockReading = {
  readonly used: number;
  /** `used` without the deduction of pauses; it goes on while the clock is paused. */
  readonly elapsed: number;
  readonly remaining: number;
  /** Null while paused: no due date is shown. */
  readonly dueOn: LocalDate | null;
  /** Working days after the due date, less those between cycles (T8); 0 on the rest days that follow it, though it is overdue. */
  readonly overdueDays: number;
  readonly overdue: boolean;
  readonly light: Light;
};

/** @param at - the moment of reading; a closed clock reads as at its closing, and `used` and `remaining` stand while paused */
export function readClock(calendar: Calendar, clock: Clock, at: Instant): ClockReading {
  const { closed, paused } = clock;
  const now = closed ?? { at, on: localDateOf(calendar, at) };
  const overdue = !paused && now.at >= clock.dueAt;
  return {
    used: closed?.used ?? floored(clock, usedAt(calendar, clock, now)),
    elapsed: closed?.elapsed ?? floored(clock, elapsed(calendar, clock, now)),
    remaining: remaining(calendar, clock, paused ?? now),
    dueOn: paused ? null : clock.dueOn,
    overdueDays: closed?.overdueDays ?? (paused ? 0 : daysOverdue(calendar, clock, now)),
    overdue,
    light: closed || paused ? 'grey' : overdue ? 'red' : now.on >= clock.yellowOn ? 'yellow' : 'green',
  };
}

/** T4: fixed at the moment of closing. */
export function closingOf(
  calendar: Calendar,
  clock: Clock,
  { at, on, judged, deemed }: ClockEvent & { type: 'closed' },
): ClockClosing {
  const { used, elapsed } = readClock(calendar, clock, at);
  const figures = { at, on, used, elapsed, overdueDays: daysOverdue(calendar, clock, { at, on }) };
  if (!judged) return figures;
  return { ...figures, judgement: isLate(clock, at) ? 'late' : 'onTime', ...(deemed && { deemed }) };
}

/** In a pause it does not fall due; what was overdue before it waited for the next cycle is late (T8). */
export const isLate = ({ paused, dueAt }: Pick<Clock, 'paused' | 'dueAt'>, at: Instant): boolean =>
  (paused?.at ?? at) >= dueAt;

function daysOverdue(calendar: Calendar, clock: Clock, now: Moment): number {
  if (!isLate(clock, now.at)) return 0;
  const late = (to: LocalDate) => workingDaysBetween(calendar, clock.dueOn, to);
  const lateBy = (to: Moment | null) => late(to && to.on < now.on ? to.on : now.on);
  return restedOnce(calendar, clock).reduce(
    (days, { from, to }) => days - Math.max(0, lateBy(to) - lateBy(from)),
    late(now.on),
  );
}

/** T4, T6: what the pauses took, up to a moment, the one that it is in as well; in the limit's unit. */
export function restedAt(calendar: Calendar, clock: Clock, now: Moment): number {
  return floored(clock, rested(calendar, clock, now, countOf(calendar, clock)));
}

/** T4: whole days, or milliseconds of working time, less the pauses; by another count, what was used of that (T14). */
export function usedAt(
  calendar: Calendar,
  clock: Clock,
  now: Moment,
  by: Count = countOf(calendar, clock),
): number {
  return counted(calendar, by.limit.unit, by.from, now) - rested(calendar, clock, now, by);
}

/** What the due date is counted by. */
const countOf = (calendar: Calendar, clock: Clock): Count => ({
  limit: clock.limit,
  from: running(calendar, clock).from,
});

/** In order. */
export function restsOf(calendar: Calendar, clock: Clock): readonly Rest[] {
  const { rests, paused, since } = running(calendar, clock);
  return paused ? [...rests, { cause: paused.cause, from: latest(paused, since), to: null }] : rests;
}

/** Most have never been anything but started: what they run from need not be counted. */
function running(calendar: Calendar, { events }: Clock): Pick<Course, 'from' | 'since' | 'rests' | 'paused'> {
  const isMoved = events.some(({ type }) => type === 'paused' || type === 'urgencyChanged');
  if (isMoved) return courseOf(calendar, events);
  const start = momentOf(calendar, events[0]!);
  return { from: start, since: start, rests: [] };
}

/** Each moment once: a raise may bring forward what had rested until a day 0 that was still to come (T8, T14). */
function restedOnce(calendar: Calendar, clock: Clock): readonly Pick<Rest, 'from' | 'to'>[] {
  const rests = [...restsOf(calendar, clock)].sort((one, other) => one.from.at - other.from.at);
  const once: Pick<Rest, 'from' | 'to'>[] = [];
  for (const { from, to } of rests) {
    const last = once.at(-1);
    if (last?.to === null) break;
    const begin = last?.to ? latest(from, last.to) : from;
    if (!to || to.at > begin.at) once.push({ from: begin, to });
  }
  return once;
}

/** Before what it is counted from nothing is used, so nothing is deducted (T1, T8, T14). */
function rested(
  calendar: Calendar,
  clock: Clock,
  now: Moment,
  { limit: { unit }, from: start }: Count,
): number {
  return restedOnce(calendar, clock).reduce((sum, { from, to }) => {
    const begin = latest(from, start);
    const soFar = counted(calendar, unit, begin, now);
    return sum + (to ? Math.min(soFar, counted(calendar, unit, begin, to)) : soFar);
  }, 0);
}

function elapsed(calendar: Calendar, clock: Clock, now: Moment): number {
  const { limit, from } = countOf(calendar, clock);
  return counted(calendar, limit.unit, from, now);
}

/** Received on a coming working day: before that day 0, nothing of what remains goes by (T1, T8). */
function remaining(calendar: Calendar, clock: Clock, now: Moment): number {
  const due = { at: clock.dueAt, on: clock.dueOn };
  const from = latest(now, running(calendar, clock).since);
  const left = counted(calendar, clock.limit.unit, from, due);
  return clock.limit.unit === 'workingHours' ? Math.ceil(left / MS_PER_HOUR) : left;
}

/** An hour begun is not used up, and is still counted among those left. */
const floored = ({ limit }: Clock, amount: number) =>
  limit.unit === 'workingHours' ? Math.floor(amount / MS_PER_HOUR) : amount;
