import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';

/** Roles that see every time fact; only the last reads business content besides (A4). */
const SEE_ALL = ['systemAdministrator', 'auditor', 'supervisor'];

/** Whether somebody sees the time facts of everything: of no submission's content does that say anything (A4). */
export const seesAllTimes = ({ roles }: Pick<Viewer, 'roles'>): boolean =>
  roles.some((role) => SEE_ALL.includes(role));

/**
 * Whose figures somebody sees: everybody's, or, as the head of a unit, the unit's own.
 * @returns the unit; null for everybody's
 * @throws DomainError `MAY_NOT_READ`
 */
export function unitOfFigures(viewer: Viewer): string | null {
  if (seesAllTimes(viewer)) return null;
  if (viewer.post === 'head' && !viewer.roles.includes('securityAdministrator')) return viewer.unit;
  throw new DomainError('MAY_NOT_READ', [{ path: 'compliance', problem: 'notYours' }]);
}
