import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import { whenLate } from '../flow/limits.js';
import type { Assignment, SubmissionState } from '../model.js';

/** T5: the acceptance that nobody gave in time, so that it counts as accepted; null where somebody did, or still may. */
export function missedAcceptance(
  context: DecideContext,
  { work }: Pick<SubmissionState, 'work'>,
): Assignment | null {
  const last = Object.values(work).findLast(
    ({ kind, stage }) => kind === 'review' && stageOf(context.definition, stage).phase === 'accepting',
  );
  // Missed, and something else may have followed: it ended, or another was asked (T12).
  return last?.is.work === 'missed' && whenLate({ context }, last).then === 'settle' ? last : null;
}
