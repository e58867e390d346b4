import type { Assignment, StageVisit, SubmissionState } from '../model.js';

/** The visit that is open: the last one, unless it has settled. */
export function openVisit({ visits }: Pick<SubmissionState, 'visits'>): StageVisit | null {
  const last = visits.at(-1);
  return last && last.settledAt === undefined ? last : null;
}

/** The pieces of a visit that count in its tally, in order of their numbers. */
export function reviewsOf({ work }: Pick<SubmissionState, 'work'>, visit: number): readonly Assignment[] {
  return Object.values(work).filter(
    (assignment) => assignment.visit === visit && assignment.kind === 'review',
  );
}
