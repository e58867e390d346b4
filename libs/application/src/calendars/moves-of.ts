import { workingDaysBetween } from '@countersign/calendar';
import type { Calendar, Instant, LocalDate } from '@countersign/calendar';
import { decide, runningClocks, stepClock } from '@countersign/domain';
import type { AlarmPolicy, Clock, ClockScope, DecideContext, SubmissionState } from '@countersign/domain';

/** What a new calendar does to one limit. */
export type LimitMove = {
  readonly scope: ClockScope;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Working days by the new calendar; negative: earlier. */
  readonly days: number;
  /** It would be overdue after the fact: `from` stays, though `to` was counted (T13). */
  readonly kept: boolean;
  /** `to` still rests on a year without a notice. */
  readonly provisional: boolean;
  /** It is the submitter's, for what was deferred on acceptance (T15). */
  readonly isDeferred: boolean;
};
export type Moves = {
  /** Limits that run, and were counted anew. */
  readonly checked: number;
  readonly moves: readonly LimitMove[];
  readonly noLongerProvisional: number;
};

/** A date does not depend on when it rings. */
const SILENT: AlarmPolicy = { warnAt: 1, kinds: [], actOn: 1 };

/** What the change would do, by doing it to a copy: the preview cannot differ from the run. */
export function movesOf(
  context: DecideContext,
  state: SubmissionState,
  calendar: Calendar,
  at: Instant,
): Moves {
  const { version } = calendar;
  const after = decide({ ...context, calendar }, state, { type: 'CALENDAR_CHANGED', at, version });
  // The facts name who answers for the submission's own.
  const named = new Map(
    after.facts.flatMap((fact) => (fact.type === 'dueMoved' ? [[keyOf(fact.scope), fact.scope]] : [])),
  );
  const now = new Map(runningClocks(after.state).map(({ scope, clock }) => [keyOf(scope), clock]));
  const before = runningClocks(state).filter(({ clock }) => !clock.paused);
  const pairs = before.flatMap(({ scope, clock }) => {
    const counted = now.get(keyOf(scope));
    return counted ? [{ scope: named.get(keyOf(scope)) ?? scope, clock, counted }] : [];
  });
  return {
    checked: pairs.length,
    moves: pairs.flatMap(({ scope, clock, counted }) => {
      const move = moveOf(calendar, scope, clock, counted);
      return move ? [{ ...move, isDeferred: isDeferred(state, scope) }] : [];
    }),
    noLongerProvisional: pairs.filter(({ clock, counted }) => clock.provisional && !counted.provisional)
      .length,
  };
}

const isDeferred = ({ work }: SubmissionState, scope: ClockScope): boolean =>
  scope.of === 'assignment' && work[scope.no]?.kind === 'complete';

function moveOf(
  calendar: Calendar,
  scope: ClockScope,
  before: Clock,
  after: Clock,
): Omit<LimitMove, 'isDeferred'> | null {
  const change = after.events.findLast((event) => event.type === 'calendarChanged');
  const kept = change?.version === calendar.version && change.kept !== undefined;
  // Where it would be, had it not been kept.
  const { dueOn: to, provisional } = kept ? counted(calendar, after) : after;
  const from = before.dueOn;
  if (to === from) return null;
  const days = to > from ? workingDaysBetween(calendar, from, to) : -workingDaysBetween(calendar, to, from);
  return { scope, from, to, days, kept, provisional };
}

function counted(calendar: Calendar, after: Clock): Clock {
  const index = after.events.findLastIndex((event) => event.type === 'calendarChanged');
  const { kept: _, ...change } = after.events[index] as Clock['events'][number] & { type: 'calendarChanged' };
  return stepClock(calendar, { ...after, events: after.events.slice(0, index) }, change, SILENT);
}

function keyOf(scope: ClockScope): string {
  if (scope.of === 'submission') return `clock ${scope.clock}`;
  return scope.of === 'stage' ? `visit ${scope.visit}` : `piece ${scope.no}`;
}
