import { type AssignmentView, hasExpired, type ItemView, type SubmissionView } from './views.js';

/** What was asked for once and did not come (T5), when it was asked for, and the clock that ran out. */
export type ExpiredSupplement = {
  readonly items: readonly ItemView[];
  readonly at: string;
  readonly clock: NonNullable<AssignmentView['clock']>;
};

type Of = Pick<SubmissionView, 'closed' | 'supplement'> & {
  readonly assignments: readonly Pick<AssignmentView, 'no' | 'kind' | 'work' | 'clock'>[];
};

/** Null where everything came, where it did not end with that, or where it ended otherwise. */
export function expiredSupplement({ closed, supplement, assignments }: Of): ExpiredSupplement | null {
  const notice = supplement?.notices.at(-1);
  if (!closed || !notice || supplement?.arrivedOn) return null;
  const last = assignments
    .filter(({ kind }) => kind === 'review')
    .sort((a, b) => a.no - b.no)
    .at(-1);
  if (!last?.clock || !hasExpired(last)) return null;
  return { items: notice.items, at: notice.at, clock: last.clock };
}
