import { instant } from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import type { Actor } from '@countersign/domain';
import { UnitOfWork, appendRecord } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { chainOf } from './delegation-chain.js';
import { tellOfDelegation } from './tell-of-delegation.js';

type Row = {
  readonly delegate: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly isOver: boolean;
  readonly now: number;
};

/** Ends a standing delegation early: whoever gave it. What was signed by it stays signed (O9). */
@Injectable()
export class EndDelegation {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** @throws DomainError `DELEGATION_NOT_FOUND` also for another's, `DELEGATION_OVER` */
  async run({ person, name: giver }: Actor, id: string): Promise<void> {
    if (!isUuid(id)) throw new DomainError('DELEGATION_NOT_FOUND');
    await this.work.run(async (transaction) => {
      // Waits for an act that is being done by it; the time is read after that.
      const [found] = await transaction.query({
        name: 'lock_delegation',
        text: 'SELECT id FROM delegation WHERE id = $1 AND giver = $2 FOR NO KEY UPDATE',
        values: [id, person],
      });
      if (!found) throw new DomainError('DELEGATION_NOT_FOUND');
      const [row] = await transaction.query<Row>({
        name: 'read_delegation',
        text: `SELECT d.delegate, x.name, d.unit, d.post, d.from_on::text AS "fromOn", d.until_on::text AS "untilOn",
                      d.ended_at IS NOT NULL OR d.ends_at <= t.now AS "isOver", epoch_ms(t.now)::float8 AS now
                 FROM delegation d JOIN person x ON x.id = d.delegate, (SELECT time_now($2) AS now) AS t
                WHERE d.id = $1`,
        values: [id, transaction.manualClock],
      });
      if (!row || row.isOver)
        throw new DomainError('DELEGATION_OVER', [{ path: 'delegation', problem: 'over' }]);
      const at = instant(row.now);
      await transaction.query({
        name: 'end_delegation',
        text: 'UPDATE delegation SET ended_at = $2, ended_by = $3 WHERE id = $1',
        values: [id, new Date(at), person],
      });
      const { delegate, name, unit, post, fromOn, untilOn } = row;
      const record = { chain: chainOf(person), type: 'DELEGATION_ENDED', actor: person };
      await appendRecord(transaction, { ...record, what: { delegation: id } });
      const told = [
        { notice: 'delegationEnded', person },
        { notice: 'delegationTaken', person: delegate },
      ] as const;
      const words = { giver, delegate: name, unit, post, from: fromOn, to: untilOn };
      await tellOfDelegation(transaction, told, unit, words, at);
    });
  }
}
