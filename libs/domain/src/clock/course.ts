import { endOfDay, onOrNextWorkingDay, type Calendar, type LocalDate } from '@countersign/calendar';
import type { Clock, ClockEvent, ClockLimit, PauseCause } from '../model.js';
import { amountOf, counted, latest, momentOf, onward, type Moment } from './counted.js';

/** Why a due date is what it is; see `DaySheet`. */
export type DueBy = 'counted' | 'raised' | 'capped' | 'opened' | 'kept';

/** Where it stood still: from a pause to its resumption; null in the last until it is over. */
export type Rest = { readonly cause: PauseCause; readonly from: Moment; readonly to: Moment | null };

/** What the events say of when it is due, before any light or alarm. */
export type Course = {
  /** What its end is counted by. Another urgency's limit that ends no earlier changes nothing but whether rest days are told. */
  readonly limit: ClockLimit;
  /** Since `from`. */
  readonly extended?: number;
  /** Day 0. */
  readonly start: Moment;
  /** From where `limit` is counted: day 0, or the day of the raise that its end comes of (T14). */
  readonly from: Moment;
  /** What it was counted by before that, in order. */
  readonly earlier: readonly Count[];
  /** From where it runs: day 0, its last resumption, a raise; the first two may be days of receipt still to come. */
  readonly since: Moment;
  readonly paused?: NonNullable<Clock['paused']>;
  /** That are over. */
  readonly rests: readonly Rest[];
  readonly closed: boolean;
  /** Its own end, less the pause that it is in. Calendar days that end on a rest day still have to roll, unless `exact`. */
  readonly end: Moment & { readonly exact?: true };
  readonly by: 'counted' | 'raised' | 'kept' | 'opened';
  /** T9: it is due no later. `opened`: the submission was due before anybody could act on this. */
  readonly cap: { readonly on: LocalDate; readonly by: 'capped' | 'opened' } | null;
};

/** A limit, and from where it is counted. */
export type Count = Pick<Course, 'limit' | 'from'>;

type Of<Type extends ClockEvent['type']> = ClockEvent & { readonly type: Type };

/** Counts all of it under one calendar: what an event meant may have changed with it (T13). */
export function courseOf(calendar: Calendar, events: readonly ClockEvent[]): Course {
  const [first, ...rest] = events;
  if (first?.type !== 'started') throw new Error('a clock begins by being started');
  const { limit } = first;
  const start = momentOf(calendar, first);
  const end = endFrom(calendar, limit, start);
  const started: Course = {
    ...{ limit, start, from: start, earlier: [], since: start, rests: [], closed: false },
    ...{ end, by: 'counted', cap: null },
  };
  // What a calendar kept, it kept until the next one counted all of it anew.
  const last = rest.findLastIndex(({ type }) => type === 'calendarChanged');
  return rest.reduce(
    (course, event, index) =>
      event.type === 'calendarChanged' && index < last
        ? course
        : moved(calendar, course, event, events.slice(0, index + 1)),
    started,
  );
}

function moved(calendar: Calendar, course: Course, event: ClockEvent, before: readonly ClockEvent[]): Course {
  if (event.at < before.at(-1)!.at) throw new Error('time does not run backwards');
  if (course.closed !== (event.type === 'reopened'))
    throw new Error(`${event.type}: only what is closed is reopened`);
  switch (event.type) {
    case 'started':
      throw new Error('a clock is started once');
    case 'paused': {
      if (course.paused) throw new Error('what is paused already cannot be paused');
      return { ...course, paused: { ...momentOf(calendar, event), cause: event.cause } };
    }
    case 'resumed':
      return resumed(calendar, course, event);
    case 'extended': {
      const more = amountOf({ ...course.limit, amount: event.amount });
      return { ...lengthened(calendar, course, more), extended: (course.extended ?? 0) + event.amount };
    }
    case 'urgencyChanged':
      return urgencyChanged(calendar, course, event, before);
    case 'capped':
      return { ...course, cap: capFrom(calendar, course, event) };
    case 'calendarChanged':
      return event.kept ? keeping(course, event.kept) : course;
    case 'closed':
      return { ...course, closed: true };
    case 'reopened':
      return { ...course, closed: false };
  }
}

/** The end of a limit that is counted from a day 0. */
function endFrom(calendar: Calendar, limit: ClockLimit, { at, on }: Moment): Moment {
  const from = limit.unit === 'workingHours' ? { at, on } : { at: endOfDay(calendar, on), on };
  return onward(calendar, limit.unit, from, amountOf(limit));
}

const lengthened = (calendar: Calendar, course: Course, more: number): Course => ({
  ...course,
  end: more === 0 ? course.end : onward(calendar, course.limit.unit, course.end, more),
});

/**
 * T6: the day of the pause is used, the day of resumption is not. Nor is it late before anybody could act: what has
 * nothing left, or is capped by what has passed meanwhile, is due on the day of resumption (as at T9). What was overdue
 * before it waited for the next cycle fell due when it did, and goes on being overdue (T8).
 */
function resumed(calendar: Calendar, { paused, ...course }: Course, event: Of<'resumed'>): Course {
  if (!paused) throw new Error('what is resumed was paused');
  const until = momentOf(calendar, event);
  const since = latest(course.since, until);
  const from = latest(paused, course.since);
  const going = { ...course, since, rests: [...course.rests, { cause: paused.cause, from, to: since }] };
  if (ownDue(calendar, course).at <= paused.at) return going;
  const rested = counted(calendar, course.limit.unit, from, until);
  const later = lengthened(calendar, going, rested);
  if (dueOf(calendar, course).at <= paused.at) return later;
  const { on } = until;
  return {
    ...later,
    ...(ownDue(calendar, later).at <= until.at && {
      ...{ end: { on, at: endOfDay(calendar, on) }, by: 'opened' as const },
    }),
    ...(course.cap && course.cap.on < on && { cap: { on, by: 'opened' as const } }),
  };
}

/** T14. Raised: the new limit from this day, where that ends earlier. Lowered: the old due date stays. */
function urgencyChanged(
  calendar: Calendar,
  course: Course,
  event: Of<'urgencyChanged'>,
  before: readonly ClockEvent[],
): Course {
  const { limit, how } = event;
  if (how === 'lowered') return course;
  if (how === 'lengthened') {
    const other = courseAsIf(calendar, limit, before);
    const isLater = ownDue(calendar, other).at > ownDue(calendar, course).at;
    // It runs from where it would have: a raise before a day 0 still to come had not awaited that.
    return isLater ? { ...countedBy(course, other), since: other.since } : inForce(calendar, course, limit);
  }
  // Nothing goes by in the pause that it is in, nor before a day 0 still to come, which a top urgent one does not await.
  const now = course.paused ?? event;
  const since = limit.onRestDays ? now : latest(now, course.since);
  const end = endFrom(calendar, limit, since);
  const earlier = [...course.earlier, { limit: course.limit, from: course.from }];
  const raised = { ...countedBy(course, { limit, from: since, earlier, end, by: 'raised' }), since };
  return ownDue(calendar, raised).at < ownDue(calendar, course).at
    ? raised
    : inForce(calendar, course, limit);
}

type Counting = Pick<Course, 'limit' | 'extended' | 'from' | 'earlier' | 'end' | 'by'>;

/** The same course, counted by another limit: what the old one was extended by went with it. */
function countedBy({ extended: _, ...course }: Course, counting: Counting): Course {
  const { limit, extended, from, earlier, end, by } = counting;
  return { ...course, limit, from, earlier, end, by, ...(extended !== undefined && { extended }) };
}

/** What is no pause and no extension of its own. */
const OTHERS: ReadonlySet<ClockEvent['type']> = new Set(['urgencyChanged', 'calendarChanged', 'capped']);

/** As if it had had this limit from its day 0, with the pauses and extensions that it had. */
function courseAsIf(calendar: Calendar, limit: ClockLimit, events: readonly ClockEvent[]): Course {
  const kept = events.filter(({ type }) => !OTHERS.has(type));
  return courseOf(
    calendar,
    kept.map((event) => (event.type === 'started' ? { ...event, limit } : event)),
  );
}

/** The same limit and end; of the new urgency, only whether rest days are told. The end is fixed: it does not roll otherwise. */
function inForce(calendar: Calendar, course: Course, { onRestDays }: ClockLimit): Course {
  const { amount, unit } = course.limit;
  if (onRestDays === course.limit.onRestDays) return course;
  const limit = { amount, unit, ...(onRestDays && { onRestDays }) };
  return { ...course, limit, end: { ...ownDue(calendar, course), exact: true } };
}

/** T9. What became due before this day through no doing of its own is due today: not late before anybody could act. */
function capFrom(calendar: Calendar, course: Course, { on, cap }: Of<'capped'>): Course['cap'] {
  if (cap === null) return null;
  const due = dueOf(calendar, course).on;
  const least = due < on ? due : on;
  const floor = least < course.start.on ? course.start.on : least;
  return cap < floor ? { on: floor, by: 'opened' } : { on: cap, by: 'capped' };
}

/** T13: what it was due at, capped or not, it is due at yet. */
function keeping(course: Course, kept: Moment): Course {
  const { cap } = course;
  const end = { ...kept, exact: true as const };
  return { ...course, end, by: 'kept', cap: cap && cap.on < kept.on ? { ...cap, on: kept.on } : cap };
}

/** When it is due, and by what. */
export function dueOf(calendar: Calendar, course: Course): Moment & { readonly by: DueBy } {
  const own = ownDue(calendar, course);
  const { cap, by } = course;
  if (cap === null || cap.on >= own.on) return { ...own, by };
  return { on: cap.on, at: endOfDay(calendar, cap.on), by: cap.by };
}

/** T2: the last of the calendar days, where it is a rest day and the due date another; null otherwise. */
export function rolledFrom(calendar: Calendar, course: Course): LocalDate | null {
  const { by } = dueOf(calendar, course);
  const isCounted = by === 'counted' || by === 'raised';
  return isCounted && ownDue(calendar, course).on !== course.end.on ? course.end.on : null;
}

/** T2: calendar days that end on a rest day roll to the next working day. */
function ownDue(calendar: Calendar, { limit, end }: Course): Moment {
  const { at, on, exact } = end;
  if (exact || limit.unit !== 'calendarDays' || limit.onRestDays) return { at, on };
  const day = onOrNextWorkingDay(calendar, on);
  return day === on ? { at, on } : { on: day, at: endOfDay(calendar, day) };
}
