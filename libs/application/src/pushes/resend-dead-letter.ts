import { DomainError, type Viewer } from '@countersign/domain';
import { appendRecord, UnitOfWork, type Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { assertAdministrator } from '../commands/administrator.js';

/** Gives a dead letter all of its attempts again, from now on; the sweep finds it within seconds. */
@Injectable()
export class ResendDeadLetter {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /**
   * @param by - null: who runs the installation, at its command line
   * @throws DomainError `NOT_AN_ADMINISTRATOR`; `BAD_INPUT` when there is no such dead letter
   */
  async run(by: Viewer | null, id: string): Promise<void> {
    if (by) assertAdministrator(by);
    if (!isUuid(id)) throw notADeadLetter();
    await this.work.run(async (transaction) => {
      await revive(transaction, id);
      await appendRecord(transaction, {
        ...{ chain: 'push', type: 'RESENT', actor: by?.person ?? null },
        what: { id },
      });
    });
  }
}

async function revive(transaction: Transaction, id: string): Promise<void> {
  const revived = await transaction.query({
    name: 'resend_dead_letter',
    text: `UPDATE push_delivery SET dead_at = NULL, attempts = 0, next_at = clock_timestamp()
            WHERE id = $1 AND dead_at IS NOT NULL RETURNING id`,
    values: [id],
  });
  if (revived.length === 0) throw notADeadLetter();
}

const notADeadLetter = (): DomainError =>
  new DomainError('BAD_INPUT', [{ path: 'id', problem: 'notADeadLetter' }]);
