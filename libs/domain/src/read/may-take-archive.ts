import { isAdministrator } from '../acts/cancel.js';
import type { DecideContext } from '../context.js';
import type { SubmissionState, Viewer } from '../model.js';
import { mayRead } from './may-read.js';
import { isInternal, seesOpinion } from './view-opinions.js';

/**
 * Who may take the package of a closed submission, which holds all of it: forms as they were, every opinion, materials,
 * the events' own texts. Those whose file it is: the matter's business administrator, and the units that answer for its
 * limits; and only while nothing in it is hidden from them on the screen, either (O12).
 *
 * Not the submitter, nor who was given a copy: they read what the screen shows them. Not supervision of efficiency
 * either, for materials need a grant (A4).
 */
export function mayTakeArchive(context: DecideContext, state: SubmissionState, viewer: Viewer): boolean {
  const asSelf = { ...viewer, roles: viewer.roles.filter((role) => role !== 'supervisor') };
  if (!state.closed || !mayRead(state, asSelf)) return false;
  const answers =
    viewer.unit !== state.submitter.unit && Object.values(state.answerable ?? {}).includes(viewer.unit);
  if (!answers && !isAdministrator(context, state, viewer)) return false;
  return Object.values(state.work).every(
    (piece) =>
      piece.opinions.length === 0 ||
      // The file is whole: with what units checked inside, as with their chains (O7).
      isInternal(context.definition, piece) ||
      seesOpinion(context.definition, state, asSelf, piece),
  );
}
