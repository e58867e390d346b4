import { DomainError, creditCodeProblem } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { chainOf } from './applicant-chain.js';
import { assertKeepsRegister, assertReason } from './may-mark.js';

/** Marks an applicant as of bad credit: nothing of what it files may come later, until that is cleared (T15). */
@Injectable()
export class MarkApplicant {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** @throws DomainError `NOT_AN_ADMINISTRATOR`, `REASON_REQUIRED`, `BAD_INPUT` for what is no code or marked already */
  async run(by: Viewer, { code, reason }: { readonly code: string; readonly reason: string }): Promise<void> {
    assertKeepsRegister(by);
    const why = assertReason(reason);
    const problem = creditCodeProblem(code);
    if (problem) throw new DomainError('BAD_INPUT', [{ path: 'code', problem }]);
    await this.work.run(async (transaction) => {
      const id = v7();
      const marked = await transaction.query({
        name: 'mark_applicant',
        text: `INSERT INTO applicant_mark (id, code, kind, reason, set_at, set_by)
               VALUES ($1, $2, 'badCredit', $3, time_now($4), $5)
               ON CONFLICT (code, kind) WHERE cleared_at IS NULL DO NOTHING RETURNING id`,
        values: [id, code, why, transaction.manualClock, by.person],
      });
      if (marked.length === 0)
        throw new DomainError('BAD_INPUT', [{ path: 'code', problem: 'alreadyMarked' }]);
      const what = { mark: id, kind: 'badCredit', reason: why };
      await appendRecord(transaction, { chain: chainOf(code), type: 'MARKED', actor: by.person, what });
    });
  }
}
