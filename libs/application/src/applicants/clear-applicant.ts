import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord } from '@countersign/persistence';
import type { ApplicantMarkKind } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { chainOf } from './applicant-chain.js';
import { assertKeepsRegister, assertReason } from './may-mark.js';

export type ClearRequest = {
  readonly code: string;
  readonly mark: ApplicantMarkKind;
  readonly reason: string;
};

/** Clears an applicant's mark, or gives back the right that was lost (T15). What was marked stays readable. */
@Injectable()
export class ClearApplicant {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** @throws DomainError `NOT_AN_ADMINISTRATOR`, `REASON_REQUIRED`, `BAD_INPUT` where it is not marked */
  async run(by: Viewer, { code, mark: kind, reason }: ClearRequest): Promise<void> {
    assertKeepsRegister(by);
    const why = assertReason(reason);
    await this.work.run(async (transaction) => {
      const [cleared] = await transaction.query<{ readonly id: string }>({
        name: 'clear_applicant',
        text: `UPDATE applicant_mark SET cleared_at = time_now($3), cleared_by = $4, clear_reason = $5
               WHERE code = $1 AND kind = $2 AND cleared_at IS NULL RETURNING id`,
        values: [code, kind, transaction.manualClock, by.person, why],
      });
      if (!cleared) throw new DomainError('BAD_INPUT', [{ path: 'code', problem: 'notMarked', mark: kind }]);
      const what = { mark: cleared.id, kind, reason: why };
      await appendRecord(transaction, { chain: chainOf(code), type: 'CLEARED', actor: by.person, what });
    });
  }
}
