import { createContext, useContext } from 'react';
import { type AssignmentView, type SeatView, standingOpinion } from './views.js';

/** The pieces of work whose signature stands against, as far as the reader may see it. */
export const againstIn = (assignments: readonly AssignmentView[]): ReadonlySet<number> =>
  new Set(
    assignments
      .filter((assignment) => !assignment.hidden && standingOpinion(assignment)?.stance === 'against')
      .map(({ no }) => no),
  );

export const Against = createContext<ReadonlySet<number>>(new Set());

/** Whether a seat's signature says no, by its stance or with a veto. */
export function useIsAgainst(): (seat: Pick<SeatView, 'no' | 'veto'>) => boolean {
  const against = useContext(Against);
  return ({ no, veto }) => veto || (no !== null && against.has(no));
}
