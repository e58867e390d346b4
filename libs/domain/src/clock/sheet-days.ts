import {
  addDays,
  dayOf,
  endOfDay,
  localDateOf,
  weekday,
  type Calendar,
  type DayKind,
  type LocalDate,
} from '@countersign/calendar';
import type { Clock, ClockEvent, ClockLimit, DayZeroCause, PauseCause } from '../model.js';
import { courseOf, rolledFrom, type Count as Counting, type Rest } from './course.js';
import { restsOf, usedAt } from './read-clock.js';

/** What happened on a day, or what it is. */
const MARKS = [
  'received',
  'arrived',
  'accepted',
  'acceptedBySilence',
  'opened',
  'paused',
  'resumed',
  'sentBack',
  'resubmitted',
  'extended',
  'urgency',
  'cap',
  'calendar',
  'closed',
  'reopened',
  'due',
  'today',
] as const;
export type DayMark = (typeof MARKS)[number];

const MARK: Readonly<Record<ClockEvent['type'], DayMark>> = {
  started: 'opened',
  paused: 'paused',
  resumed: 'resumed',
  extended: 'extended',
  urgencyChanged: 'urgency',
  capped: 'cap',
  calendarChanged: 'calendar',
  closed: 'closed',
  reopened: 'reopened',
};

/** A day of a sheet: counted or not, and why. */
export type SheetDay = {
  readonly on: LocalDate;
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /**
   * Limits in working hours know no day 0: their first day counts from the moment it opened. A raise that the due date is
   * counted from has a day 0 of its own (T14).
   */
  readonly count: 'dayZero' | 'counted' | 'notCounted';
  /** Counted days only: 1, 2, 3 …, which is `used` on that day. Never for limits in working hours. */
  readonly n?: number;
  /** Limits in working hours: business time of this day that counts, and the sum with the days before. */
  readonly workingMs?: number;
  readonly sumMs?: number;
  readonly kind: DayKind;
  /** The holiday it is off or made up for, or an override's reason. */
  readonly name?: string;
  /** Its year has no notice (T13). */
  readonly provisional: boolean;
  /** It lies in a pause, the day of resumption included (T6), or between cycles (T8). */
  readonly paused?: PauseCause;
  /** Working days after the due date: 1, 2, 3 … (T4). */
  readonly overdueDay?: number;
  /** Counted by a limit that a raise has taken the place of: no part of what adds up to the due date (T14). */
  readonly superseded?: true;
  /** Calendar days: after the last one, a rest day, on to the next working day (T2). */
  readonly rolled?: true;
  /** What decides about the day. */
  readonly rule: 'T1' | 'T2' | 'T3' | 'T6' | 'T8' | 'T14';
  /** In the order of MARKS, each once. */
  readonly marks: readonly DayMark[];
};

type Count = Pick<SheetDay, 'count' | 'rule' | 'n' | 'workingMs' | 'sumMs'>;
/** How a day counts, by what is used before it. */
type CountOn = (day: Pick<SheetDay, 'on' | 'paused'> & { readonly working: boolean }, used: number) => Count;

/** The days of `explainClock`. */
export function sheetDays(calendar: Calendar, clock: Clock, until?: LocalDate): readonly SheetDay[] {
  const lastOn = endsOn(clock, until);
  const course = courseOf(calendar, clock.events);
  const { earlier, limit, from } = course;
  const rollsFrom = rolledFrom(calendar, course);
  const counts = [...earlier, { limit, from }].map((by) => ({
    by,
    on: countsOn(calendar, clock, by),
  }));
  const rests = restsOf(calendar, clock);
  // A raise may not await a day 0 that is still to come (T14).
  const firstOn = from.on < clock.startedOn ? from.on : clock.startedOn;
  const marks = marksOf(calendar, clock, [firstOn, lastOn], until);
  const days: SheetDay[] = [];
  let [used, overdue, at] = [0, 0, 0];
  for (let on = firstOn; on <= lastOn; on = addDays(on, 1)) {
    for (; counts[at + 1] && counts[at + 1]!.by.from.on <= on; used = 0) at++;
    const { limit } = counts[at]!.by;
    const { working, ...day } = dayOf(calendar, on);
    const paused = restOn(limit, rests, on);
    const count = counts[at]!.on({ on, working, ...(paused && { paused }) }, used);
    used = count.n ?? count.sumMs ?? used;
    const isOverdue = working && !paused && on > clock.dueOn;
    days.push({
      ...day,
      weekday: weekday(on),
      ...count,
      ...(paused && { paused }),
      ...(isOverdue && { overdueDay: ++overdue }),
      ...(at < counts.length - 1 && { superseded: true }),
      ...(rollsFrom !== null && on > rollsFrom && on <= clock.dueOn && { rolled: true }),
      marks: MARKS.filter((mark) => marks.some((one) => one.mark === mark && one.on === on)),
    });
  }
  return days;
}

/** Overdue, it goes on to `until`, and paused as well: what the pause has taken so far is part of the account. */
function endsOn({ startedOn, dueOn, closed, paused }: Clock, until: LocalDate | undefined): LocalDate {
  const end = closed?.on ?? paused?.on ?? dueOn;
  const last = !closed && until !== undefined && until > end ? until : end;
  return last < startedOn ? startedOn : last;
}

const countsOn = (calendar: Calendar, clock: Clock, by: Counting): CountOn =>
  by.limit.unit === 'workingHours' ? hoursOf(calendar, clock, by) : daysOf(clock, by);

function daysOf({ startedOn }: Clock, { limit, from }: Counting): CountOn {
  const rule = limit.unit === 'calendarDays' ? 'T2' : 'T3';
  return ({ on, working, paused }, used) => {
    if (on === from.on) return { count: 'dayZero', rule: on === startedOn ? 'T1' : 'T14' };
    if (paused) return { count: 'notCounted', rule: ruleOf(paused) };
    if (!working && rule === 'T3') return { count: 'notCounted', rule };
    return { count: 'counted', n: used + 1, rule };
  };
}

function hoursOf(calendar: Calendar, clock: Clock, by: Counting): CountOn {
  const { closed, dueOn, dueAt } = clock;
  // What is overdue counts no further.
  const due = { on: dueOn, at: dueAt };
  const stop = closed && closed.at < dueAt ? closed : due;
  return ({ on, working, paused }, used) => {
    const end = { on, at: endOfDay(calendar, on) };
    const sumMs = usedAt(calendar, clock, end.at < stop.at ? end : stop, by);
    const workingMs = sumMs - used;
    if (workingMs > 0) return { count: 'counted', rule: 'T2', workingMs, sumMs };
    const rule = paused ? ruleOf(paused) : working ? 'T2' : 'T3';
    return { count: 'notCounted', rule, workingMs, sumMs };
  };
}

const ruleOf = ({ of }: PauseCause) => (of === 'pause' ? 'T6' : 'T8');

/** Days rest after the day of the pause, which is used, to that of resumption, which is not; of hours, a part of either. */
function restOn({ unit }: ClockLimit, rests: readonly Rest[], on: LocalDate): PauseCause | undefined {
  const isAfter = ({ from }: Rest) => (unit === 'workingHours' ? on >= from.on : on > from.on);
  return rests.find((rest) => isAfter(rest) && (!rest.to || on <= rest.to.on))?.cause;
}

/** Why day 0 is another day than the one on which it was opened; `receipt`: filed on a rest day (T1, T5, T8). */
export function dayZeroCause(calendar: Calendar, event: ClockEvent): DayZeroCause | 'receipt' | undefined {
  if (event.type !== 'started' && event.type !== 'resumed') return undefined;
  return event.on > localDateOf(calendar, event.at) ? 'receipt' : event.because;
}

function dayZeroMarks(calendar: Calendar, event: ClockEvent): readonly { mark: DayMark; on: LocalDate }[] {
  const { on, at } = event;
  const cause = dayZeroCause(calendar, event);
  if (cause === undefined) return [];
  if (cause === 'receipt') return [{ mark: 'received', on }];
  const [then, now] = DAY_ZERO[cause];
  return [
    { mark: then, on },
    { mark: now, on: localDateOf(calendar, at) },
  ];
}

const DAY_ZERO = {
  silence: ['received', 'acceptedBySilence'],
  completed: ['arrived', 'accepted'],
} as const satisfies Readonly<Record<DayZeroCause, readonly [DayMark, DayMark]>>;

/** Between cycles it is not paused (T8): it was sent back, and is resubmitted. */
function markOf(event: ClockEvent, before: readonly ClockEvent[]): DayMark {
  const rest = event.type === 'resumed' ? before.findLast(({ type }) => type === 'paused') : event;
  const isCycle = rest?.type === 'paused' && rest.cause.of === 'cycle';
  if (!isCycle) return MARK[event.type];
  return event.type === 'resumed' ? 'resubmitted' : 'sentBack';
}

/** What lies beside the sheet, such as a filing on the Saturday before day 0, is marked on its first or last day. */
function marksOf(
  calendar: Calendar,
  clock: Clock,
  [firstOn, lastOn]: readonly [LocalDate, LocalDate],
  until: LocalDate | undefined,
) {
  const { dueOn, paused } = clock;
  const onSheet = (on: LocalDate) => (on < firstOn ? firstOn : on > lastOn ? lastOn : on);
  const events = clock.events.flatMap((event, index) =>
    [
      { mark: markOf(event, clock.events.slice(0, index)), on: event.on },
      ...dayZeroMarks(calendar, event),
    ].map(({ mark, on }) => ({
      ...{ mark, on: onSheet(on) },
    })),
  );
  return [
    ...events,
    ...(paused ? [] : [{ mark: 'due', on: dueOn }]),
    ...(until === undefined ? [] : [{ mark: 'today', on: until }]),
  ] as readonly { readonly mark: DayMark; readonly on: LocalDate }[];
}
