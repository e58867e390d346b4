import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';

/** A4: system administration is a role of its own; it sees no business content. @throws DomainError `NOT_AN_ADMINISTRATOR` */
export function assertAdministrator({ roles }: Viewer): void {
  if (!roles.includes('systemAdministrator')) throw new DomainError('NOT_AN_ADMINISTRATOR');
}
