import {
  addDays,
  addWorkingDays,
  daysBetween,
  dueOf,
  endOfDay,
  isProvisional,
  isWorkingDay,
  localDateOf,
  onOrNextWorkingDay,
  startOfDay,
  workingDaysBetween,
  type Calendar,
  type Instant,
  type Limit,
  type LocalDate,
} from '@countersign/calendar';
import type { Alarm, Clock, ClockClosing, Light } from '../model.js';

/** When the light turns yellow and when a leader is told; from the definition's `late`. Working days. */
export type LatePolicy = { readonly warnAt: number; readonly escalateOn: number };

export type ClockOpening = {
  readonly limit: Limit;
  /** The instant it opens. */
  readonly at: Instant;
  /** Day 0: the day of `at`, or a later day of receipt (T1). */
  readonly startedOn: LocalDate;
  /** The submission's own due date, which no stage's may pass (T9). */
  readonly notAfter?: LocalDate;
};

/**
 * Starts a clock on day 0 and fixes its due date and its alarms.
 *
 * A due date is never after `notAfter`, but never before day 0 either: where the whole is overdue already, a piece
 * that opens is due on the day it opens, and is not late before anybody could touch it.
 * An alarm whose moment is not after `at` is not armed: who is assigned is told the due date anyway. Nor is a warning
 * where the light is yellow from the start.
 *
 * Source: T1 (day 0), T2 (24:00), T9 (min of own and overall), T10 (yellow; limits of a day or less), T12 (moments).
 */
export function openClock(calendar: Calendar, opening: ClockOpening, late: LatePolicy): Clock {
  const { limit, at, startedOn, notAfter } = opening;
  const start = at > startOfDay(calendar, startedOn) ? at : startOfDay(calendar, startedOn);
  const own = dueOf(calendar, limit, start);
  const isCapped = notAfter !== undefined && notAfter < own.dueOn;
  const dueOn = !isCapped ? own.dueOn : notAfter < startedOn ? startedOn : notAfter;
  const dueAt = isCapped ? endOfDay(calendar, dueOn) : own.dueAt;
  const yellowOn = yellowFrom(calendar, limit, startedOn, dueOn, late.warnAt);
  return {
    limit: { amount: limit.amount, unit: limit.unit },
    startedOn,
    dueOn,
    dueAt,
    yellowOn,
    provisional: isProvisional(calendar, startedOn, dueOn),
    alarms: armed(alarmsOf(calendar, dueOn, dueAt, yellowOn, late), dueAt).filter(
      (alarm) => alarm.at > at && (alarm.kind !== 'warn' || localDateOf(calendar, at) < yellowOn),
    ),
  };
}

/** T10: from the day on which `warnAt` working days remain; for limits of one day or less, the due date only. */
function yellowFrom(
  calendar: Calendar,
  limit: Limit,
  startedOn: LocalDate,
  dueOn: LocalDate,
  warnAt: number,
): LocalDate {
  const isShort = limit.unit === 'workingHours' || limit.amount <= 1;
  if (isShort) return dueOn;
  const day = addWorkingDays(calendar, dueOn, -warnAt);
  return day < startedOn ? startedOn : day;
}

/**
 * What happens by itself, earliest first. It falls due at its own instant, rest day or not; people are told on
 * working days only (T10, T12): that it is overdue on the next one, a leader on the second overdue one.
 */
function alarmsOf(
  calendar: Calendar,
  dueOn: LocalDate,
  dueAt: Instant,
  yellowOn: LocalDate,
  late: LatePolicy,
): readonly Alarm[] {
  const tellOn = startOfDay(calendar, onOrNextWorkingDay(calendar, addDays(dueOn, 1)));
  const escalateOn = startOfDay(calendar, addWorkingDays(calendar, dueOn, late.escalateOn));
  return [
    { kind: 'warn', at: startOfDay(calendar, onOrNextWorkingDay(calendar, yellowOn)) },
    { kind: 'fallDue', at: dueAt },
    { kind: 'tellOverdue', at: tellOn },
    { kind: 'escalate', at: escalateOn },
  ];
}

/** In order; a warning that could be given only once the due moment is past, since rest days lie before, is dropped. */
function armed(alarms: readonly Alarm[], dueAt: Instant): readonly Alarm[] {
  return alarms
    .filter((alarm) => alarm.kind !== 'warn' || alarm.at < dueAt)
    .sort((one, other) => one.at - other.at);
}

/** Keeps only the alarms that a stage's or a submission's clock has: it falls due, and somebody is told. */
export function withAlarms(clock: Clock, ...kinds: readonly Alarm['kind'][]): Clock {
  return { ...clock, alarms: clock.alarms.filter(({ kind }) => kinds.includes(kind)) };
}

/**
 * Fixes what compliance figures are made of (A5, T4): used and overdue days, and the judgement.
 * @param judged - false for work that was not needed or was cancelled: it is not late (O3)
 */
export function closeClock(
  calendar: Calendar,
  clock: Clock,
  at: Instant,
  judged: boolean,
): Clock & { closed: ClockClosing } {
  const on = localDateOf(calendar, at);
  const closed = {
    at,
    on,
    used: daysUsed(calendar, clock, on),
    overdueDays: workingDaysBetween(calendar, clock.dueOn, on),
  };
  if (!judged) return { ...clock, closed };
  return { ...clock, closed: { ...closed, judgement: at < clock.dueAt ? 'onTime' : 'late' } };
}

/**
 * A signature was taken back: the clock runs again as if it had not stopped, with the alarms it still had. Those whose
 * moment has passed ring now; on a rest day people are told on the next working day (T10).
 */
export function reopenClock(calendar: Calendar, { closed: _, ...clock }: Clock, at: Instant): Clock {
  const on = localDateOf(calendar, at);
  if (isWorkingDay(calendar, on)) return clock;
  const tellAt = startOfDay(calendar, addWorkingDays(calendar, on, 1));
  const alarms = clock.alarms.map((alarm) =>
    alarm.kind === 'fallDue' || alarm.at > at ? alarm : { ...alarm, at: tellAt },
  );
  return { ...clock, alarms: armed(alarms, clock.dueAt) };
}

/** A clock on a day, as people read it (T4). Days are working days, calendar days where the limit is in those. */
export type ClockReading = {
  readonly used: number;
  readonly remaining: number;
  /** Working days after the due date; 0 on the rest days that follow it, though it is overdue (T4). */
  readonly overdueDays: number;
  readonly overdue: boolean;
  readonly light: Light;
};

/** @param at - the moment of reading; a closed clock reads as at its closing */
export function readClock(calendar: Calendar, clock: Clock, at: Instant): ClockReading {
  const { closed } = clock;
  const on = closed?.on ?? localDateOf(calendar, at);
  const overdue = (closed?.at ?? at) >= clock.dueAt;
  return {
    used: closed?.used ?? daysUsed(calendar, clock, on),
    // Received on a coming working day: nothing is used before its day 0 (T1).
    remaining: countDays(calendar, clock, on > clock.startedOn ? on : clock.startedOn, clock.dueOn),
    overdueDays: closed?.overdueDays ?? workingDaysBetween(calendar, clock.dueOn, on),
    overdue,
    light: closed ? 'grey' : overdue ? 'red' : on >= clock.yellowOn ? 'yellow' : 'green',
  };
}

function daysUsed(calendar: Calendar, clock: Clock, on: LocalDate): number {
  return countDays(calendar, clock, clock.startedOn, on);
}

/** Days in (from, to], in the limit's unit; 0 when `to` is not after `from`. */
function countDays(calendar: Calendar, { limit }: Clock, from: LocalDate, to: LocalDate): number {
  if (limit.unit === 'calendarDays') return to > from ? daysBetween(from, to) : 0;
  return workingDaysBetween(calendar, from, to);
}
