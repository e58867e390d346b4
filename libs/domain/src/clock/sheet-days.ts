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
import type { Clock, ClockEvent, PauseCause } from '../model.js';
import type { Rest } from './course.js';
import { restsOf, usedAt } from './read-clock.js';

/** What happened on a day, or what it is. */
const MARKS = [
  'opened',
  'paused',
  'resumed',
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
  /** Limits in working hours know no day 0: their first day counts from the moment it opened. */
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
  /** What decides about the day. */
  readonly rule: 'T1' | 'T2' | 'T3' | 'T6' | 'T8';
  /** In the order of MARKS, each once. */
  readonly marks: readonly DayMark[];
};

type Count = Pick<SheetDay, 'count' | 'rule' | 'n' | 'workingMs' | 'sumMs'>;
/** How a day counts, by what is used before it. */
type CountOn = (day: Pick<SheetDay, 'on' | 'paused'> & { readonly working: boolean }, used: number) => Count;

/** The days of `explainClock`. */
export function sheetDays(calendar: Calendar, clock: Clock, until?: LocalDate): readonly SheetDay[] {
  const lastOn = endsOn(clock, until);
  const countOn = clock.limit.unit === 'workingHours' ? hoursOf(calendar, clock, lastOn) : daysOf(clock);
  const rests = restsOf(calendar, clock);
  const marks = marksOf(calendar, clock, lastOn, until);
  const days: SheetDay[] = [];
  let [used, overdue] = [0, 0];
  for (let on = clock.startedOn; on <= lastOn; on = addDays(on, 1)) {
    const { working, ...day } = dayOf(calendar, on);
    const paused = restOn(clock, rests, on);
    const count = countOn({ on, working, ...(paused && { paused }) }, used);
    used = count.n ?? count.sumMs ?? used;
    const isOverdue = working && !paused && on > clock.dueOn;
    days.push({
      ...day,
      weekday: weekday(on),
      ...count,
      ...(paused && { paused }),
      ...(isOverdue && { overdueDay: ++overdue }),
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

function daysOf({ startedOn, limit }: Clock): CountOn {
  const rule = limit.unit === 'calendarDays' ? 'T2' : 'T3';
  return ({ on, working, paused }, used) => {
    if (on === startedOn) return { count: 'dayZero', rule: 'T1' };
    if (paused) return { count: 'notCounted', rule: ruleOf(paused) };
    if (!working && rule === 'T3') return { count: 'notCounted', rule };
    return { count: 'counted', n: used + 1, rule };
  };
}

function hoursOf(calendar: Calendar, clock: Clock, lastOn: LocalDate): CountOn {
  const { closed, dueOn, dueAt } = clock;
  const stop = closed ?? { on: lastOn, at: lastOn === dueOn ? dueAt : endOfDay(calendar, lastOn) };
  return ({ on, working, paused }, used) => {
    const end = { on, at: endOfDay(calendar, on) };
    const sumMs = usedAt(calendar, clock, end.at < stop.at ? end : stop);
    const workingMs = sumMs - used;
    if (workingMs > 0) return { count: 'counted', rule: 'T2', workingMs, sumMs };
    const rule = paused ? ruleOf(paused) : working ? 'T2' : 'T3';
    return { count: 'notCounted', rule, workingMs, sumMs };
  };
}

const ruleOf = ({ of }: PauseCause) => (of === 'pause' ? 'T6' : 'T8');

/** Days rest after the day of the pause, which is used, to that of resumption, which is not; of hours, a part of either. */
function restOn({ limit }: Clock, rests: readonly Rest[], on: LocalDate): PauseCause | undefined {
  const isAfter = ({ from }: Rest) => (limit.unit === 'workingHours' ? on >= from.on : on > from.on);
  return rests.find((rest) => isAfter(rest) && (!rest.to || on <= rest.to.on))?.cause;
}

/** What lies beside the sheet, such as a filing on the Saturday before day 0, is marked on its first or last day. */
function marksOf(calendar: Calendar, clock: Clock, lastOn: LocalDate, until: LocalDate | undefined) {
  const { startedOn, dueOn, paused } = clock;
  const onSheet = (on: LocalDate) => (on < startedOn ? startedOn : on > lastOn ? lastOn : on);
  const events = clock.events.map((event) => ({
    mark: MARK[event.type],
    on: onSheet(event.type === 'started' ? localDateOf(calendar, event.at) : event.on),
  }));
  return [
    ...events,
    ...(paused ? [] : [{ mark: 'due', on: dueOn }]),
    ...(until === undefined ? [] : [{ mark: 'today', on: until }]),
  ] as readonly { readonly mark: DayMark; readonly on: LocalDate }[];
}
