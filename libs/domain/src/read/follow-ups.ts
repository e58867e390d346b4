import type { CompiledDefinition } from '../definition/compile.js';
import { isAsked } from '../flow/pieces.js';
import type { Assignment, SubmissionState } from '../model.js';

/** What is still done once the decision has been made, each unit's piece with its own limit. Source: PROCESSES.md 2.7. */
export function followUpsOf(
  { stages }: CompiledDefinition,
  { work }: Pick<SubmissionState, 'work'>,
): readonly Assignment[] {
  return Object.values(work).filter(
    (piece) =>
      piece.kind === 'review' &&
      piece.openedAt !== undefined &&
      isAsked(piece) &&
      stages.get(piece.stage)?.phase === 'followingUp',
  );
}
