import type { CompiledDefinition } from '../definition/compile.js';
import { isOpen } from '../flow/pieces.js';
import type { Assignment, SubmissionState, Viewer } from '../model.js';

/**
 * Whether a signed opinion, with its scores, is for these eyes (O12, setting per stage).
 *
 * One's own unit's always, and what one's own unit asked for (O9). At once, where the stage says so. Otherwise: for those who sign in the same visit, after
 * their own unit has signed all it holds there; for everybody else, once the stage has settled. Not for an outside
 * organization: opinions are internal, and it gets the decision with its reasons (D6).
 */
export function seesOpinion(
  definition: CompiledDefinition,
  state: SubmissionState,
  viewer: Viewer,
  assignment: Assignment,
): boolean {
  if (assignment.unit === viewer.unit || viewer.roles.includes('supervisor')) return true;
  if (viewer.outside) return isForOutside(definition, assignment);
  if (assignment.added && state.work[assignment.added.to]?.unit === viewer.unit) return true;
  // What is decided about the time is no opinion on the matter, and is told to all (T7).
  if (assignment.kind !== 'review') return true;
  if (isInternal(definition, assignment)) return false;
  if (definition.stages.get(assignment.stage)?.opinions === 'atOnce') return true;
  const visit = state.visits.find((one) => one.visit === assignment.visit);
  if (visit?.settledAt !== undefined) return true;
  const mine = Object.values(state.work).filter(
    ({ visit: of, unit, kind }) => of === assignment.visit && unit === viewer.unit && kind === 'review',
  );
  return mine.length > 0 && mine.every((piece) => !isOpen(piece));
}

/** O7: a check inside a unit, before it signs: what was said there is the unit's for ever (_setting_, `ownUnit`). */
export const isInternal = ({ stages }: CompiledDefinition, { stage, kind }: Assignment): boolean =>
  kind === 'review' && stages.get(stage)?.opinions === 'ownUnit';

/**
 * O7, O9: what was prepared inside a unit is the unit's, until it has signed; then it goes with its opinion. What it has
 * never signed stays there.
 */
export const seesPreparations = (
  definition: CompiledDefinition,
  state: SubmissionState,
  viewer: Viewer,
  assignment: Assignment,
): boolean =>
  assignment.unit === viewer.unit ||
  (assignment.is.work === 'signed' && seesOpinion(definition, state, viewer, assignment));

/** What it is told by the acceptance, all that is missing for one (T5), and what is decided about the time (T7). */
const isForOutside = ({ stages }: CompiledDefinition, { kind, stage }: Assignment): boolean =>
  kind !== 'review' || stages.get(stage)?.phase === 'accepting';
