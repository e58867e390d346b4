import type { LocalDate } from '@countersign/calendar';
import { DomainError, isOfTheDesk } from '@countersign/domain';
import type { Actor } from '@countersign/domain';
import { UnitOfWork, appendRecord } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { v7, validate as isUuid } from 'uuid';
import { Moment } from '../queries/moment.js';
import { assertStorable } from '../step/storable.js';
import { articleChain } from './issue-chain.js';
import { Periodicals } from './periodicals.js';

export type AdoptionRequest = {
  readonly article: string;
  /** Who adopted it, above. */
  readonly organ: string;
  readonly on: LocalDate;
  readonly remark?: string;
};

/** B5: that an organ above adopted an article (上级采用), recorded by the desk; struck out where it was a mistake. */
@Injectable()
export class HigherAdoptions {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Periodicals) private readonly periodicals: Periodicals,
    @Inject(Moment) private readonly moment: Moment,
  ) {}

  /** @throws DomainError `NOT_THE_DESK`, `IN_PERSON`, `ARTICLE_NOT_FOUND`, `BAD_INPUT` */
  async record(by: Actor, { article, organ, on, remark }: AdoptionRequest): Promise<void> {
    assertStorable({ organ, remark: remark ?? '' }, 'input');
    const { today } = await this.moment.now();
    await this.work.run(async (transaction) => {
      await this.assertDesk(transaction, by, article);
      const name = organ.trim();
      if (name === '') throw new DomainError('BAD_INPUT', [{ path: 'organ', problem: 'required' }]);
      if (on > today) throw new DomainError('BAD_INPUT', [{ path: 'on', problem: 'inTheFuture' }]);
      const id = v7();
      await transaction.query({
        name: 'record_adoption',
        text: `INSERT INTO higher_adoption (id, article, organ, adopted_on, remark, recorded_by, recorded_at)
               VALUES ($1, $2, $3, $4, $5, $6, time_now($7))`,
        values: [id, article, name, on, remark?.trim() || null, by.person, transaction.manualClock],
      });
      const what = { adoption: id, organ: name, on, remark: remark?.trim() || null };
      await appendRecord(transaction, {
        chain: articleChain(article),
        type: 'ADOPTED_ABOVE',
        actor: by.person,
        what,
      });
    });
  }

  /** @throws DomainError `NOT_THE_DESK`, `REASON_REQUIRED`, `ARTICLE_NOT_FOUND` also where it is struck out already */
  async strike(by: Actor, id: string, reason: string): Promise<void> {
    assertStorable(reason, 'reason');
    if (!isUuid(id)) throw new DomainError('ARTICLE_NOT_FOUND');
    await this.work.run(async (transaction) => {
      const [found] = await transaction.query<{ article: string }>({
        name: 'find_adoption',
        text: 'SELECT article FROM higher_adoption WHERE id = $1',
        values: [id],
      });
      if (!found) throw new DomainError('ARTICLE_NOT_FOUND');
      await this.assertDesk(transaction, by, found.article);
      const why = reason.trim();
      if (why === '') throw new DomainError('REASON_REQUIRED', [{ path: 'reason', problem: 'required' }]);
      const struck = await transaction.query({
        name: 'strike_adoption',
        text: `UPDATE higher_adoption SET struck_at = time_now($2), struck_by = $3, strike_reason = $4
                WHERE id = $1 AND struck_at IS NULL RETURNING id`,
        values: [id, transaction.manualClock, by.person, why],
      });
      if (struck.length === 0)
        throw new DomainError('ARTICLE_NOT_FOUND', [{ path: 'adoption', problem: 'struck' }]);
      const record = { chain: articleChain(found.article), type: 'ADOPTION_STRUCK', actor: by.person };
      await appendRecord(transaction, { ...record, what: { adoption: id, reason: why } });
    });
  }

  private async assertDesk(transaction: Transaction, by: Actor, article: string): Promise<void> {
    const [row] = isUuid(article)
      ? await transaction.query<{ periodical: string }>({
          name: 'article_periodical',
          text: 'SELECT periodical FROM article WHERE id = $1',
          values: [article],
        })
      : [];
    if (!row) throw new DomainError('ARTICLE_NOT_FOUND', [{ path: 'article', problem: 'unknown' }]);
    if (!isOfTheDesk(await this.periodicals.latest(row.periodical), by))
      throw new DomainError('NOT_THE_DESK');
    if (by.for) throw new DomainError('IN_PERSON', [{ path: 'article', problem: 'inPerson' }]);
  }
}
