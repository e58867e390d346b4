import type { ClockFiguresFragment } from '../generated/graphql.js';

/** What a clock looks like. Running it has three lights, resting and closed three shapes each. */
export type Shape =
  'green' | 'yellow' | 'red' | 'grey' | 'paused' | 'betweenCycles' | 'onTime' | 'late' | 'closed';

export type LimitUnit = 'workingDays' | 'workingHours' | 'calendarDays';

/** A key of `common.days` in locale.ts, with the number where the sentence has one. Overdue is counted in working days. */
export type DaysPhrase =
  | { readonly key: 'left'; readonly unit: LimitUnit; readonly count: number }
  | { readonly key: 'overdueBy' | 'closedLateBy'; readonly count: number }
  | {
      readonly key:
        | ('dueToday' | 'justOverdue' | 'notStarted' | 'paused' | 'betweenCycles')
        | ('closed' | 'closedOnTime' | 'closedLate');
    };

export type Figures = Pick<
  ClockFiguresFragment,
  'light' | 'remaining' | 'overdueDays' | 'overdue' | 'standing' | 'judgement' | 'limit'
>;

/** Not started, paused and between two cycles are three things (T5, T6, T8), and none of them is a light. */
export function shapeOf({
  standing,
  judgement,
  light,
}: Pick<Figures, 'standing' | 'judgement' | 'light'>): Shape {
  if (standing === 'closed') return judgement ?? 'closed';
  if (standing === 'paused' || standing === 'betweenCycles') return standing;
  return standing === 'notStarted' ? 'grey' : light;
}

/** How a clock stands, apart from how much is left; null while it runs and is not overdue. */
export function standingPhrase({
  standing,
  judgement,
  overdue,
  overdueDays,
}: Pick<Figures, 'standing' | 'judgement' | 'overdue' | 'overdueDays'>): DaysPhrase | null {
  if (standing === 'closed') {
    if (judgement === null) return { key: 'closed' }; // nobody was judged: not needed, or the submitter's own (O3)
    if (judgement === 'onTime') return { key: 'closedOnTime' };
    // Done on a rest day right after the due date: late, by no working day.
    return overdueDays > 0 ? { key: 'closedLateBy', count: overdueDays } : { key: 'closedLate' };
  }
  if (standing !== 'running') return { key: standing };
  if (!overdue) return null;
  return overdueDays > 0 ? { key: 'overdueBy', count: overdueDays } : { key: 'justOverdue' };
}

/** Chooses words for figures that the API computed; it computes none. */
export function daysPhrase(clock: Figures): DaysPhrase {
  const phrase = standingPhrase(clock);
  if (phrase) return phrase;
  const { limit, remaining } = clock;
  // The schema names no other unit.
  return remaining > 0
    ? { key: 'left', unit: limit.unit as LimitUnit, count: remaining }
    : { key: 'dueToday' };
}
