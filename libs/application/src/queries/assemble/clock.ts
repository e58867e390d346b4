import { readClock } from '@countersign/domain';
import type { Assignment, Clock, ProcessDefinition, Stage, StageVisit } from '@countersign/domain';
import type { Calendar, Instant } from '@countersign/calendar';
import type { ClockView, LimitView } from '../views/clock.view.js';

type Named = Pick<ClockView, 'id' | 'title' | 'kind'> & { readonly source: LimitView['source'] };
export type Moment = { readonly calendar: Calendar; readonly now: Instant };

/** A clock as it reads now: the core reads it, its names are the definition's. */
function clockView({ calendar, now }: Moment, clock: Clock, { source, ...named }: Named): ClockView {
  const { closed } = clock;
  return {
    ...named,
    ...readClock(calendar, clock, now),
    limit: { ...clock.limit, source },
    startedOn: clock.startedOn,
    dueOn: clock.dueOn,
    provisional: clock.provisional,
    closedOn: closed?.on ?? null,
    judgement: closed?.judgement ?? null,
  };
}

const UNSOURCED = { zh: '', en: '' };

export function clockOfAssignment(moment: Moment, stage: Stage, assignment: Assignment): ClockView | null {
  if (!assignment.clock) return null;
  const seat = stage.seats.find(({ id }) => id === assignment.seat);
  return clockView(moment, assignment.clock, {
    id: `assignment-${assignment.no}`,
    title: seat?.title ?? stage.title,
    kind: 'assignment',
    source: (seat?.limit ?? stage.limit)?.source ?? UNSOURCED,
  });
}

export function clockOfVisit(moment: Moment, stage: Stage, visit: StageVisit | undefined): ClockView | null {
  if (!visit?.clock) return null;
  return clockView(moment, visit.clock, {
    id: `stage-${visit.visit}`,
    title: stage.title,
    kind: 'stage',
    source: stage.limit?.source ?? UNSOURCED,
  });
}

/** The submission's own clocks, in the definition's order. */
export function clocksOfSubmission(
  moment: Moment,
  definition: ProcessDefinition,
  clocks: Readonly<Record<string, Clock>>,
): readonly ClockView[] {
  return definition.clocks.flatMap(({ id, title, kind, limit }) => {
    const clock = clocks[id];
    return clock ? [clockView(moment, clock, { id, title, kind, source: limit.source })] : [];
  });
}

/** The one that stands for the whole (全程): the promised one, else the first (T9). */
export function overallOf(clocks: readonly ClockView[]): ClockView | null {
  return clocks.find(({ kind }) => kind === 'promised') ?? clocks[0] ?? null;
}
