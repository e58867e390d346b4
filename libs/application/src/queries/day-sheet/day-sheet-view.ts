import type { ClockEvent, DaySheet, PauseCause, ProcessDefinition, Text } from '@countersign/domain';
import { changeView } from '../assemble/calendar-change.js';
import { clockOfAssignment, clockOfVisit, clocksOfSubmission, pastClocks } from '../assemble/clock.js';
import { withWhose } from '../assemble/whose.js';
import type { LoadedSubmission } from '../load-submission.js';
import type { ClockRef, ClockView } from '../views/clock.view.js';
import type { DaySheetView, SheetDayView, SheetEventView } from '../views/day-sheet.view.js';
import type { PublishedChange } from './day-sheet.query.js';
import { RULE_TEXTS } from './rule-texts.js';

type Event = DaySheet['happened'][number];

/** The core's sheet in the definition's words. */
export function daySheetView(
  loaded: LoadedSubmission,
  ref: Partial<ClockRef>,
  sheet: DaySheet,
  changes: readonly PublishedChange[],
): DaySheetView {
  const { definition } = loaded.context.definition;
  return {
    ...{ submission: loaded.id, number: loaded.state.number, clock: clockOf(loaded, ref) },
    businessHours: loaded.context.calendar.businessHours.map(
      ({ opensAt, closesAt }) => `${timeOf(opensAt)}-${timeOf(closesAt)}`,
    ),
    ...{ calendarVersion: sheet.calendar.version, dueBy: sheet.dueBy, counted: sheet.counted },
    days: sheet.days.map((day) => dayView(definition, day)),
    happened: sheet.happened.map((one) => eventView(definition, one, changes)),
    rules: sheet.rules.map((id) => ({ id, text: RULE_TEXTS[id] })),
  };
}

/** `08:30`, of milliseconds since midnight. */
const timeOf = (ms: number): string => new Date(ms).toISOString().slice(11, 16);

/** The clock as the screen shows it. */
function clockOf(loaded: LoadedSubmission, { of, id, visit, no, cycle }: Partial<ClockRef>): ClockView {
  const { context, state, now } = loaded;
  const { definition, stages } = context.definition;
  const moment = { calendar: context.calendar, now };
  const piece = of === 'assignment' ? state.work[no ?? 0] : undefined;
  const passage = of === 'stage' ? state.visits.find((one) => one.visit === visit) : undefined;
  const stage = stages.get((piece ?? passage)?.stage ?? '');
  const own =
    cycle == null
      ? clocksOfSubmission(moment, definition, state)
      : pastClocks(moment, definition, state.pastClocks).filter((past) => past.cycle === cycle);
  const found =
    (piece && stage && clockOfAssignment(moment, definition, stage, piece)) ??
    (passage && stage && clockOfVisit(moment, stage, passage)) ??
    own.find((clock) => clock.ref.id === id);
  if (!found) throw new Error('a clock that is explained can be shown');
  return withWhose(loaded, found);
}

function dayView(definition: ProcessDefinition, day: DaySheet['days'][number]): SheetDayView {
  const { on, weekday, count, kind, provisional, rule, marks, paused } = day;
  return {
    ...{ on, weekday, count, kind, provisional, rule, marks },
    ...{ n: day.n ?? null, workingMs: day.workingMs ?? null, sumMs: day.sumMs ?? null },
    ...{ name: day.name ?? null, overdueDay: day.overdueDay ?? null, superseded: day.superseded === true },
    rolled: day.rolled === true,
    ...{ paused: paused?.of ?? null, pausedFor: causeTitle(definition, paused) },
  };
}

function causeTitle({ pauses }: ProcessDefinition, cause: PauseCause | undefined): Text | null {
  if (cause?.of !== 'pause') return null;
  const { reason } = cause;
  return pauses.find(({ id }) => id === reason)?.title ?? { zh: reason, en: reason };
}

const UNSOURCED = { zh: '', en: '' };

function eventView(
  definition: ProcessDefinition,
  { event, cause: from, because, dueBefore, dueAfter, recounted }: Event,
  changes: readonly PublishedChange[],
): SheetEventView {
  const cause = event.type === 'paused' ? event.cause : from;
  return {
    ...{ type: event.type, at: event.at, on: event.on, dueBefore, dueAfter },
    because: because ?? null,
    ...{ cause: cause?.of ?? null, causeTitle: causeTitle(definition, cause) },
    ...figuresOf(event),
    changes: event.type === 'calendarChanged' ? changesIn(event, changes) : [],
    recounted: recounted === true,
  };
}

/** Of the versions that it went over. */
function changesIn({ from, version }: CalendarChanged, changes: readonly PublishedChange[]) {
  const gone = changes.filter((one) => one.version > (from ?? 0) && one.version <= version);
  return gone.map(({ change }) => changeView(change));
}

type CalendarChanged = Extract<ClockEvent, { type: 'calendarChanged' }>;
type Figures = Pick<SheetEventView, 'amount' | 'limit' | 'how' | 'cap' | 'version' | 'kept'>;
const NONE: Figures = { amount: null, limit: null, how: null, cap: null, version: null, kept: null };

function figuresOf(event: ClockEvent): Figures {
  switch (event.type) {
    case 'started':
      return { ...NONE, limit: limitOf(event.limit) };
    case 'extended':
      return { ...NONE, amount: event.amount };
    case 'urgencyChanged':
      return { ...NONE, limit: limitOf(event.limit), how: event.how };
    case 'capped':
      return { ...NONE, cap: event.cap };
    case 'calendarChanged':
      return { ...NONE, version: event.version, kept: event.kept?.on ?? null };
    case 'paused':
    case 'resumed':
    case 'closed':
    case 'reopened':
      return NONE;
  }
}

const limitOf = ({ amount, unit, onRestDays }: Extract<ClockEvent, { type: 'started' }>['limit']) => ({
  ...{ amount, unit, source: UNSOURCED, onRestDays: onRestDays === true },
});
