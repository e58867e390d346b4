import type { CompiledDefinition } from '../definition/compile.js';
import { isOpen } from '../flow/pieces.js';
import type { Assignment, SubmissionState, Viewer } from '../model.js';

/** Until one's own unit has signed; until the stage has settled; or for good. */
export type HiddenUntil = 'signed' | 'settled' | 'never';

/**
 * Until when a signed opinion, with its scores, is not for these eyes (O12, setting per stage); null: it is.
 *
 * One's own unit's always, and what one's own unit asked for (O9). At once, where the stage says so. Otherwise: for those who sign in the same visit, after
 * their own unit has signed all it holds there; for everybody else, once the stage has settled. Not for an outside
 * organization: opinions are internal, and it gets the decision with its reasons (D6).
 */
export function hiddenUntil(
  definition: CompiledDefinition,
  state: SubmissionState,
  viewer: Viewer,
  assignment: Assignment,
): HiddenUntil | null {
  if (assignment.unit === viewer.unit || viewer.roles.includes('supervisor')) return null;
  if (viewer.outside) return isForOutside(definition, assignment) ? null : 'never';
  if (assignment.added && state.work[assignment.added.to]?.unit === viewer.unit) return null;
  // What is decided about the time is no opinion on the matter, and is told to all (T7).
  if (assignment.kind !== 'review') return null;
  if (definition.stages.get(assignment.stage)?.opinions === 'atOnce') return null;
  const visit = state.visits.find((one) => one.visit === assignment.visit);
  if (visit?.settledAt !== undefined) return null;
  const inVisit = Object.values(state.work).filter(({ visit: of }) => of === assignment.visit);
  const mine = inVisit.filter(({ unit, kind }) => unit === viewer.unit && kind === 'review');
  if (mine.length > 0) return mine.every((piece) => !isOpen(piece)) ? null : 'signed';
  // Sent back out of it, a stage does not settle any more (T8, O8).
  return inVisit.some(isOpen) ? 'settled' : 'never';
}

/** Whether a signed opinion, with its scores, is for these eyes (O12). */
export const seesOpinion = (
  definition: CompiledDefinition,
  state: SubmissionState,
  viewer: Viewer,
  assignment: Assignment,
): boolean => hiddenUntil(definition, state, viewer, assignment) === null;

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
