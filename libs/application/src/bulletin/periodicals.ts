import { DomainError, isChiefEditor, isOfTheDesk, periodicalSchema } from '@countersign/domain';
import type { Actor, Periodical } from '@countersign/domain';
import { UnitOfWork, appendRecord, canonical } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The periodicals that there are; a version never changes. */
@Injectable()
export class Periodicals {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  /** The latest version of each, by id. */
  async all(): Promise<readonly Periodical[]> {
    const rows = await this.source.query<{ body: Periodical }[]>(
      'SELECT DISTINCT ON (id) body FROM periodical ORDER BY id, version DESC',
    );
    return rows.map(({ body }) => body);
  }

  /** @throws DomainError `PERIODICAL_UNKNOWN` */
  async latest(id: string): Promise<Periodical> {
    const one = (await this.all()).find((periodical) => periodical.id === id);
    if (!one) throw unknown(id);
    return one;
  }

  /** The one that an issue was begun with. @throws DomainError `PERIODICAL_UNKNOWN` */
  async version(
    transaction: Transaction,
    { id, version }: { readonly id: string; readonly version: number },
  ): Promise<Periodical> {
    const [row] = await transaction.query<{ body: Periodical }>({
      name: 'periodical_version',
      text: 'SELECT body FROM periodical WHERE id = $1 AND version = $2',
      values: [id, version],
    });
    if (!row) throw unknown(id);
    return row.body;
  }

  /** Publishes a version, by the installation itself. The same again is harmless. @throws DomainError `BAD_INPUT` */
  async publish(data: unknown): Promise<void> {
    const read = periodicalSchema.safeParse(data);
    if (!read.success)
      throw new DomainError(
        'BAD_INPUT',
        read.error.issues.map(({ path, message }) => ({ path: path.join('.'), problem: message })),
      );
    const periodical = read.data;
    const { id, version } = periodical;
    await this.work.run(async (transaction) => {
      const inserted = await transaction.query({
        name: 'publish_periodical',
        text: `INSERT INTO periodical (id, version, body, published_at) VALUES ($1, $2, $3, clock_timestamp())
               ON CONFLICT DO NOTHING RETURNING id`,
        values: [id, version, JSON.stringify(periodical)],
      });
      if (inserted.length === 0) {
        const known = await this.version(transaction, { id, version });
        if (canonical(known) === canonical(periodical)) return;
        throw new DomainError('BAD_INPUT', [{ path: 'version', problem: 'alreadyPublished', id, version }]);
      }
      const record = {
        chain: `periodical:${id}`,
        type: 'PUBLISHED',
        actor: null,
        what: { version, periodical },
      };
      await appendRecord(transaction, record);
    });
  }
}

const unknown = (id: string) =>
  new DomainError('PERIODICAL_UNKNOWN', [{ path: 'periodical', problem: 'unknown', id }]);

/** B4: what is not published yet is for those who make it. */
export const edits = (periodical: Periodical, actor: Actor): boolean =>
  isOfTheDesk(periodical, actor) || isChiefEditor(periodical, actor);
