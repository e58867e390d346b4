import type { ClockFiguresFragment } from '../generated/graphql.js';

/** What a light looks like; open clocks have four, closed ones two more. */
export type Shape = 'green' | 'yellow' | 'red' | 'grey' | 'onTime' | 'late';

/** A key of `common.days` in locale.ts, with the number of working days where the sentence has one. */
export type DaysPhrase =
  | { readonly key: 'left' | 'overdueBy' | 'closedLateBy'; readonly count: number }
  | { readonly key: 'dueToday' | 'justOverdue' | 'notRunning' | 'closedOnTime' | 'closedLate' };

export type Figures = Pick<
  ClockFiguresFragment,
  'light' | 'remaining' | 'overdueDays' | 'overdue' | 'dueOn' | 'judgement'
>;

export const shapeOf = ({ judgement, light }: Pick<Figures, 'judgement' | 'light'>): Shape =>
  judgement ?? light;

/** Chooses words for figures that the API computed; it computes none. */
export function daysPhrase(clock: Figures): DaysPhrase {
  if (clock.judgement === 'onTime') return { key: 'closedOnTime' };
  if (clock.judgement === 'late') {
    // Done on a rest day right after the due date: late, by no working day.
    return clock.overdueDays > 0 ? { key: 'closedLateBy', count: clock.overdueDays } : { key: 'closedLate' };
  }
  if (!clock.dueOn) return { key: 'notRunning' };
  if (clock.overdue) {
    return clock.overdueDays > 0 ? { key: 'overdueBy', count: clock.overdueDays } : { key: 'justOverdue' };
  }
  return clock.remaining > 0 ? { key: 'left', count: clock.remaining } : { key: 'dueToday' };
}
