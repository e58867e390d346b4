import { localDateOf, type Calendar, type Instant, type LocalDate } from '@countersign/calendar';
import type { Clock, ClockEvent, ClockLimit, DayZeroCause, PauseCause } from '../model.js';
import { courseOf, dueOf, type DueBy } from './course.js';
import { usedAt } from './read-clock.js';
import { dayZeroCause, sheetDays, type SheetDay } from './sheet-days.js';

/** The rules of RULES.md that a sheet cites. */
export type RuleId = 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9' | 'T11' | 'T13' | 'T14';

/** What happened to a clock, with the due date as people saw it before and after: null before the start and while paused. */
export type SheetEvent = {
  readonly event: ClockEvent;
  /** `resumed` only: what it resumes from. */
  readonly cause?: PauseCause;
  /** Why its day 0 is another day than its own; `receipt`: filed on a rest day (T1, T5, T8). */
  readonly because?: DayZeroCause | 'receipt';
  readonly dueBefore: LocalDate | null;
  readonly dueAfter: LocalDate | null;
  /** `dueAfter` is counted by the present calendar: that of its day was not given. */
  readonly recounted?: true;
};

/** A due date, day by day, as an auditor would count it by hand. */
export type DaySheet = {
  readonly calendar: { readonly id: string; readonly version: number };
  readonly limit: ClockLimit;
  readonly extended?: number;
  readonly startedOn: LocalDate;
  /** Null while paused. */
  readonly dueOn: LocalDate | null;
  readonly dueAt: Instant | null;
  /**
   * Why the due date is what it is; null while paused. `counted`: limit, extension and pauses, from day 0. `raised`: from
   * the day of a raised urgency (T14). `capped`: the submission's (T9). `opened`: that lay before the day on which this
   * opened, was resumed or was capped. `kept`: a calendar would have made it overdue after the fact (T13).
   */
  readonly dueBy: DueBy | null;
  readonly provisional: boolean;
  /** Days, or milliseconds of working time, counted up to the due date, or to where the sheet ends before it. */
  readonly counted: number;
  readonly days: readonly SheetDay[];
  readonly happened: readonly SheetEvent[];
  /** Those that had a part in it, in order. */
  readonly rules: readonly RuleId[];
};

/**
 * Each day from day 0 to the due date, counted or not, and why. A closed clock's sheet ends on the day of closing; a
 * paused one's with the pause, or on `until`; an overdue one's on `until`.
 *
 * @param calendar - that of `clock.calendar`: what is closed was judged by the calendar of its day
 * @param until - today
 * @param earlier - the versions that `calendarChanged` events replaced (`from`), for the due dates of those days
 * @throws Error for another calendar than the clock was counted with: the sheet would not add up
 *
 * Source: T1 to T9, T13, T14.
 */
export function explainClock(
  calendar: Calendar,
  clock: Clock,
  until?: LocalDate,
  earlier: readonly Calendar[] = [],
): DaySheet {
  const { limit, extended, startedOn, dueOn, dueAt, provisional, paused } = clock;
  if (calendar.version !== clock.calendar)
    throw new Error(`counted with version ${clock.calendar} of the calendar, not with ${calendar.version}`);
  const days = sheetDays(calendar, clock, until);
  return {
    calendar: { id: calendar.id, version: calendar.version },
    limit,
    ...(extended !== undefined && { extended }),
    startedOn,
    ...(paused ? { dueOn: null, dueAt: null, dueBy: null } : { dueOn, dueAt, dueBy: byOf(calendar, clock) }),
    provisional,
    counted: countedIn(calendar, clock),
    days,
    happened: happened(calendar, clock, earlier),
    rules: rulesOf(calendar, clock, days),
  };
}

const byOf = (calendar: Calendar, { events }: Clock): DueBy => dueOf(calendar, courseOf(calendar, events)).by;

function countedIn(calendar: Calendar, clock: Clock): number {
  const { closed, paused, dueAt, dueOn } = clock;
  const end = closed ?? paused;
  return usedAt(calendar, clock, end && end.at < dueAt ? end : { at: dueAt, on: dueOn });
}

function happened(calendar: Calendar, { events, calendar: version }: Clock, earlier: readonly Calendar[]) {
  const calendars = new Map([...earlier, calendar].map((one) => [one.version, one]));
  const change = events.find((event) => event.type === 'calendarChanged');
  let inForce = change ? change.from : version;
  let dueBefore: LocalDate | null = null;
  let cause: PauseCause | undefined;
  return events.map((event, index): SheetEvent => {
    if (event.type === 'calendarChanged') inForce = event.version;
    if (event.type === 'paused') cause = event.cause;
    const then = inForce === undefined ? undefined : calendars.get(inForce);
    const dueAfter = shownDue(then ?? calendar, events.slice(0, index + 1));
    const because = dayZeroCause(calendar, event);
    const row = {
      ...{ event, dueBefore, dueAfter },
      ...(event.type === 'resumed' && cause && { cause }),
      ...(because && { because }),
    };
    dueBefore = dueAfter;
    return then ? row : { ...row, recounted: true };
  });
}

function shownDue(calendar: Calendar, events: readonly ClockEvent[]): LocalDate | null {
  const course = courseOf(calendar, events);
  return course.paused ? null : dueOf(calendar, course).on;
}

function rulesOf(
  calendar: Calendar,
  { events, limit, provisional, closed }: Clock,
  days: readonly SheetDay[],
) {
  const has = (test: (event: ClockEvent) => boolean) => events.some(test);
  const applies: Readonly<Record<RuleId, boolean>> = {
    // Hours count from the moment on: there is no day 0.
    T1: limit.unit !== 'workingHours',
    T2: true,
    T3: true,
    T4: closed !== undefined || days.some(({ overdueDay }) => overdueDay !== undefined),
    T5: events[0]!.on < localDateOf(calendar, events[0]!.at),
    T6: has((event) => event.type === 'paused' && event.cause.of === 'pause'),
    T7: has(({ type }) => type === 'extended'),
    T8: has((event) => event.type === 'paused' && event.cause.of === 'cycle'),
    T9: has((event) => event.type === 'capped' && event.cap !== null),
    T11: closed?.deemed === true,
    T13: provisional || has(({ type }) => type === 'calendarChanged'),
    T14: limit.onRestDays === true || has(({ type }) => type === 'urgencyChanged'),
  };
  return (Object.keys(applies) as RuleId[]).filter((rule) => applies[rule]);
}
