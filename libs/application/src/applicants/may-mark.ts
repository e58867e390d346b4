import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { assertStorable } from '../step/storable.js';

/**
 * T15, A4: credit is business, not administration of the system: a matter's business administrator (事项管理员) keeps the
 * register. @throws DomainError `NOT_AN_ADMINISTRATOR`
 */
export function assertKeepsRegister({ roles }: Viewer): void {
  if (!roles.includes('matterAdministrator')) throw new DomainError('NOT_AN_ADMINISTRATOR');
}

/** @returns it without the space around it. @throws DomainError `REASON_REQUIRED`, `BAD_INPUT` */
export function assertReason(reason: string): string {
  assertStorable(reason, 'reason');
  const why = reason.trim();
  if (why === '') throw new DomainError('REASON_REQUIRED', [{ path: 'reason', problem: 'required' }]);
  return why;
}
