import type { Calendar, Instant, LocalDate } from '@countersign/calendar';
import { endOfDay, localDateOf } from '@countersign/calendar';
import { dueIfExtended, inUrgency, readClock } from '@countersign/domain';
import type {
  Assignment,
  Clock,
  LimitText,
  ProcessDefinition,
  Stage,
  StageVisit,
  SubmissionState,
  Text,
} from '@countersign/domain';
import type { ClockRef, ClockStanding, ClockView, ExtensionView, LimitView } from '../views/clock.view.js';
import type { UnitView } from '../views/common.view.js';
import { DEFERRED } from './task.js';

export type Moment = { readonly calendar: Calendar; readonly now: Instant };

/** What a clock is called, and whose it is; lists do not say whose. */
type Named = Pick<ClockView, 'id' | 'ref' | 'title' | 'kind' | 'cycle'> & { readonly source: Text };
export type Whose = {
  readonly answerable: readonly UnitView[];
  readonly atFault: readonly UnitView[];
  readonly extension: ExtensionView | null;
};
const UNSAID: Whose = { answerable: [], atFault: [], extension: null };
const UNSOURCED = { zh: '', en: '' };
const NO_REF = { id: null, visit: null, no: null, cycle: null };

/** A clock as it reads now: the core reads it, its names are the definition's. */
function clockView({ calendar, now }: Moment, clock: Clock, { source, ...named }: Named): ClockView {
  const { closed, paused, extended } = clock;
  const reading = readClock(calendar, clock, now);
  const { amount, unit, onRestDays } = clock.limit;
  return {
    ...named,
    ...reading,
    ...UNSAID,
    limit: { amount, unit, source, onRestDays: onRestDays === true },
    standing: standingOf(clock),
    startedOn: clock.startedOn,
    dueAt: paused ? null : hourOf(calendar, clock),
    // T4: `elapsed` is `used` without the deduction.
    pausedDays: reading.elapsed - reading.used,
    pausedOn: closed ? null : (paused?.on ?? null),
    // What is closed was judged by the calendar of its day, and stays (T13).
    provisional: clock.provisional && !paused && !closed,
    extended: extended ?? null,
    closedOn: closed?.on ?? null,
    judgement: closed?.judgement ?? null,
    deemed: closed?.deemed === true,
  };
}

/** Limits in hours end within a day; all others at its end (T2). */
const hourOf = (calendar: Calendar, { limit, dueOn, dueAt }: Clock): Instant | null =>
  limit.unit === 'workingHours' && dueAt < endOfDay(calendar, dueOn) ? dueAt : null;

/** Paused and between cycles are not one another (T6, T8). */
export function standingOf({ closed, paused }: Pick<Clock, 'closed' | 'paused'>): ClockStanding {
  if (closed) return 'closed';
  if (!paused) return 'running';
  return paused.cause.of === 'cycle' ? 'betweenCycles' : 'paused';
}

/** T5: nothing is used, and no due date is known. */
function notStarted(
  { limit }: { readonly limit: ReturnType<typeof inUrgency> },
  { source, ...named }: Named,
): ClockView {
  const { amount, unit, onRestDays } = limit;
  return {
    ...named,
    ...UNSAID,
    limit: { amount, unit, source, onRestDays: onRestDays === true },
    ...{
      standing: 'notStarted',
      startedOn: null,
      dueOn: null,
      dueAt: null,
      used: 0,
      elapsed: 0,
      remaining: amount,
    },
    ...{ pausedDays: 0, pausedOn: null, overdueDays: 0, overdue: false, light: 'grey', provisional: false },
    ...{ extended: null, closedOn: null, judgement: null, deemed: false },
  };
}

export function clockOfAssignment(
  moment: Moment,
  { deferrable }: Pick<ProcessDefinition, 'deferrable'>,
  stage: Stage,
  { no, seat: seatId, kind, cycle, clock, added }: Assignment,
): ClockView | null {
  if (!clock) return null;
  const seat = stage.seats.find(({ id }) => id === seatId);
  // O9: who was added has the limit of whoever asked.
  const limited = added ? stage.seats.find(({ id }) => id === added.seat) : seat;
  const limit = kind === 'complete' ? deferrable?.limit : (limited?.limit ?? stage.limit);
  return clockView(moment, clock, {
    ...{ id: `assignment-${no}`, ref: { ...NO_REF, of: 'assignment', no }, kind: 'assignment', cycle },
    // It arises in the acceptance, and is not the accepting unit's.
    title: kind === 'complete' ? DEFERRED : (seat?.title ?? stage.title),
    source: limit?.source ?? UNSOURCED,
  });
}

export function clockOfVisit(moment: Moment, stage: Stage, visit: StageVisit | undefined): ClockView | null {
  if (!visit?.clock) return null;
  const ref = { ...NO_REF, of: 'stage', visit: visit.visit } as const;
  return clockView(moment, visit.clock, {
    ...{ id: `stage-${visit.visit}`, ref, title: stage.title, kind: 'stage', cycle: visit.cycle },
    source: stage.limit?.source ?? UNSOURCED,
  });
}

type WithClocks = Pick<SubmissionState, 'clocks' | 'cycle'> &
  Partial<Pick<SubmissionState, 'closed' | 'urgency'>>;

/** The submission's own clocks, in the definition's order; those to come as well, as long as it is open. */
export function clocksOfSubmission(
  moment: Moment,
  definition: ProcessDefinition,
  state: WithClocks,
): readonly ClockView[] {
  return definition.clocks.flatMap((defined) => {
    const named = nameOf(defined, state.cycle, null);
    const clock = state.clocks[defined.id];
    if (clock) return [clockView(moment, clock, named)];
    return state.closed ? [] : [notStarted({ limit: inUrgency(defined.limit, state.urgency) }, named)];
  });
}

/** T8: those of earlier cycles, the oldest first. */
export function pastClocks(
  moment: Moment,
  definition: ProcessDefinition,
  past: SubmissionState['pastClocks'],
): readonly ClockView[] {
  return past.flatMap(({ id, cycle, clock }) => {
    const defined = definition.clocks.find((one) => one.id === id);
    return defined ? [clockView(moment, clock, nameOf(defined, cycle, cycle))] : [];
  });
}

function nameOf(
  { id, title, kind, limit }: ProcessDefinition['clocks'][number],
  cycle: number,
  past: number | null,
): Named {
  const ref: ClockRef = { ...NO_REF, of: 'submission', id, cycle: past };
  return { ...{ title, kind, cycle, ref }, id: past === null ? id : `${id}-${past}`, source: limit.source };
}

/** T7: when it would be due, if it were granted now. */
export function dueIfGranted(
  { calendar, now }: Moment,
  clock: Clock | undefined,
  amount: number,
): LocalDate | null {
  if (!clock) return null;
  return dueIfExtended(calendar, clock, amount, { at: now, on: localDateOf(calendar, now) });
}

/** A limit as it is defined, before any clock. */
export const limitView = ({ amount, unit, source }: LimitText): LimitView => ({
  ...{ amount, unit, source, onRestDays: false },
});

/** In this order one of the submission's clocks drives the light (T9, T16). */
const DRIVERS = ['promised', 'statutory', 'delivery'];

/** The one that drives the light, as in the lists: it runs, or rests for a reason; between cycles none does (T8). */
export function drivingOf(clocks: readonly ClockView[]): ClockView | null {
  return inOrder(clocks).find(({ standing: is }) => is === 'running' || is === 'paused') ?? null;
}

/** The one that stands for the whole (全程). */
export function overallOf(clocks: readonly ClockView[]): ClockView | null {
  return drivingOf(clocks) ?? inOrder(clocks)[0] ?? null;
}

const inOrder = (clocks: readonly ClockView[]): readonly ClockView[] =>
  clocks.toSorted((one, other) => DRIVERS.indexOf(one.kind) - DRIVERS.indexOf(other.kind));
