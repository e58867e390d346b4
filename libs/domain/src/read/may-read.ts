import { covers } from '../acts/delegated.js';
import { fits, signsFor } from '../acts/may-sign.js';
import type { SubmissionState, Viewer } from '../model.js';

/** Roles that read every submission's times and opinions (A4: supervision of efficiency), and act in none. */
const READS_ALL = 'supervisor';

/** Roles that are kept apart from business, also where their holder has a business post beside (A4). */
export const ROLES_APART = ['systemAdministrator', 'securityAdministrator', 'auditor'] as const;

/** Neither reads business content nor signs (A4). */
export const standsApart = (roles: readonly string[]): boolean =>
  ROLES_APART.some((role) => roles.includes(role));

/**
 * Who may see a submission at all: the submitting unit, units that hold or held a piece of it once it was opened,
 * those who were given a copy, and supervision of efficiency. System, security and audit administrators may not (A4). A
 * delegate sees what the delegation is for (O9). Of a work secret only the submitting unit and who holds or held a piece
 * himself (D5).
 */
export function mayRead(state: SubmissionState, viewer: Viewer): boolean {
  if (standsApart(viewer.roles) || !covers(viewer, state.definition.id)) return false;
  if (state.restricted) return viewer.unit === state.submitter.unit || hadInHand(state, viewer);
  return (
    viewer.roles.includes(READS_ALL) ||
    viewer.unit === state.submitter.unit ||
    Object.values(state.work).some(
      (assignment) =>
        assignment.openedAt !== undefined &&
        (assignment.unit === viewer.unit ||
          // O9: what one had in hand, and returned.
          assignment.returns?.some(({ unit }) => unit === viewer.unit) ||
          signsFor(assignment, viewer) === 'standIn'),
    ) ||
    state.copies.some((copy) => fits(copy, viewer))
  );
}

/** By unit and post: who reads by a role alone supervises, and takes part in nothing (A4). */
export const readsByPost = (state: SubmissionState, viewer: Viewer): boolean =>
  mayRead(state, withoutSupervision(viewer));

export const withoutSupervision = (viewer: Viewer): Viewer => ({
  ...viewer,
  roles: viewer.roles.filter((role) => role !== READS_ALL),
});

const hadInHand = ({ work }: SubmissionState, viewer: Viewer): boolean =>
  Object.values(work).some(
    (piece) =>
      piece.openedAt !== undefined &&
      (signsFor(piece, viewer) !== null ||
        piece.opinions.some(
          ({ by }) => by !== 'system' && [by.person, by.for?.person].includes(viewer.person),
        )),
  );
