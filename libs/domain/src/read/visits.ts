import { stageOf, type CompiledDefinition } from '../definition/compile.js';
import { answersEntries } from '../definition/register.js';
import { isAsked } from '../flow/pieces.js';
import type { Assignment, StageVisit, SubmissionState } from '../model.js';

/** The visit that is open: the last one, unless it has settled. */
export function openVisit({ visits }: Pick<SubmissionState, 'visits'>): StageVisit | null {
  const last = visits.at(-1);
  return last && last.settledAt === undefined ? last : null;
}

/** O17: the piece in which that was entered which this one answers; null where it answers none. */
export function entryOf(
  definition: CompiledDefinition,
  { work }: Pick<SubmissionState, 'work'>,
  { entry, stage, seat }: Assignment,
): Assignment | null {
  if (entry === undefined || !answersEntries(stageOf(definition, stage), seat)) return null;
  return work[entry] ?? null;
}

/**
 * Those of the same round besides, who have it or have answered: nobody answers twice in it (O9). In a register each
 * entry is a question of its own (O17): whoever keeps it, and whoever answers, may have several.
 */
export function othersAsked(
  state: Pick<SubmissionState, 'work'>,
  { no, visit, entry, seat }: Assignment,
): readonly Assignment[] {
  const isOfRegister = (one: Assignment) => entry !== undefined && one.seat === seat;
  return reviewsOf(state, visit).filter((one) => one.no !== no && isAsked(one) && !isOfRegister(one));
}

/** The pieces of a visit that count in its tally, in order of their numbers. */
export function reviewsOf({ work }: Pick<SubmissionState, 'work'>, visit: number): readonly Assignment[] {
  return Object.values(work).filter(
    (assignment) => assignment.visit === visit && assignment.kind === 'review',
  );
}
