import { addDays, isProvisional, type Calendar } from '@countersign/calendar';
import type { Clock, ClockEvent } from '../model.js';
import { armed, waitingAt, yellowFrom, type AlarmPolicy } from './alarms.js';
import { courseOf, dueOf } from './course.js';
import { closingOf } from './read-clock.js';

/**
 * A clock's whole state, from what happened to it and a calendar: nothing else goes in. Folding a prefix and then the
 * rest (`stepClock`) gives the same as folding all, under one calendar; under a new one (T13) all of it is counted
 * again, but what is closed was judged by the calendar of its day and is not folded anew.
 *
 * Due, in working days: day (limit + extension + days paused) counted from day 0; then no later than the
 * submission's (T9), and never before the day it opened on.
 *
 * @param events - in order; the first is `started`, nothing follows `closed` but `reopened`
 * @throws Error for events in an order that no act allows: a bug
 *
 * Source: T1, T2, T4, T6 to T9, T13, T14.
 */
export function foldClock(calendar: Calendar, events: readonly ClockEvent[], policy: AlarmPolicy): Clock {
  const [first, ...rest] = events;
  if (!first) throw new Error('a clock begins by being started');
  const opened = counting(calendar, null, [first], policy);
  return rest.reduce((clock, event) => stepClock(calendar, clock, event, policy), opened);
}

/**
 * One event more.
 *
 * @param calendar - the one in force; where the event is `calendarChanged`, the new one. A clock that was closed under
 *   an earlier one and is `reopened` changes to it at once
 */
export function stepClock(calendar: Calendar, clock: Clock, event: ClockEvent, policy: AlarmPolicy): Clock {
  if (event.type === 'closed') return closing(calendar, clock, event);
  const made = counting(calendar, clock, [...clock.events, event], policy);
  switch (event.type) {
    case 'calendarChanged':
      return event.from === undefined ? recounted(calendar, clock, event, policy) : made;
    case 'reopened': {
      const { at, on } = event;
      if (clock.calendar === calendar.version) return made;
      const { calendar: from, dueOn, dueAt } = clock;
      const was = { ...made, calendar: from, dueOn, dueAt };
      return recounted(calendar, was, { type: 'calendarChanged', at, on, version: calendar.version }, policy);
    }
    default:
      return made;
  }
}

/** Closing moves nothing. Alarms that had not rung are kept, asleep, for a signature that is taken back. */
function closing(calendar: Calendar, clock: Clock, event: ClockEvent & { type: 'closed' }): Clock {
  if (clock.closed || event.at < clock.events.at(-1)!.at) throw new Error('what runs is closed, and once');
  const closed = closingOf(calendar, clock, event);
  return { ...clock, events: [...clock.events, event], alarms: waitingAt(clock, event), closed };
}

/**
 * T13: counted anew, but nothing becomes overdue after the fact: where the new due moment has passed already, the old
 * one stays. A paused clock's would have passed where it lies before the pause.
 */
function recounted(
  calendar: Calendar,
  clock: Clock,
  event: ClockEvent & { type: 'calendarChanged' },
  policy: AlarmPolicy,
): Clock {
  const changed = { ...event, from: clock.calendar };
  const made = counting(calendar, clock, [...clock.events, changed], policy);
  const isPast = made.dueAt <= (clock.paused ?? event).at;
  if (!isPast || made.dueAt === clock.dueAt) return made;
  const kept = { at: clock.dueAt, on: clock.dueOn };
  return counting(calendar, clock, [...clock.events, { ...changed, kept }], policy);
}

/** A clock that counts, or rests; `before` is the clock without the last event. */
function counting(
  calendar: Calendar,
  before: Clock | null,
  events: readonly ClockEvent[],
  policy: AlarmPolicy,
): Clock {
  const course = courseOf(calendar, events);
  const { limit, extended, paused } = course;
  const startedOn = course.start.on;
  const { on: dueOn, at: dueAt } = dueOf(calendar, course);
  const yellowOn = yellowFrom(calendar, course, startedOn, dueOn, policy.warnAt);
  const due = { limit, startedOn, dueOn, dueAt, yellowOn };
  // Hours count on day 0 too, so that its year is part of what was counted.
  const uncounted = limit.unit === 'workingHours' ? addDays(startedOn, -1) : startedOn;
  return {
    events,
    calendar: calendar.version,
    ...due,
    ...(extended !== undefined && { extended }),
    provisional: isProvisional(calendar, uncounted, dueOn),
    alarms: paused ? [] : armed(calendar, before, due, events.at(-1)!, policy),
    ...(paused && { paused }),
  };
}
