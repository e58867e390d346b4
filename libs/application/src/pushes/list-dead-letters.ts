import { instant } from '@countersign/calendar';
import type { Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { assertAdministrator } from '../commands/administrator.js';
import { decodeCursor, pageOf, pageSize } from '../queries/page.js';
import type { PageRequest } from '../queries/views/common.view.js';
import type { DeadLetterPage } from '../queries/views/dead-letter.view.js';

type Row = {
  readonly id: string;
  readonly url: string;
  readonly topic: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly dead_at: Date;
};
const cursor = z.tuple([z.iso.datetime(), z.guid()]);

/** Webhooks that gave up, the latest first. For administrators: an address is nobody else's business. */
@Injectable()
export class ListDeadLetters {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * @param by - null: who runs the installation, at its command line
   * @throws DomainError `NOT_AN_ADMINISTRATOR`
   */
  async run(by: Viewer | null, page: PageRequest): Promise<DeadLetterPage> {
    if (by) assertAdministrator(by);
    const first = pageSize(page);
    const [at, id] = decodeCursor(page.after, cursor) ?? [null, null];
    const rows = await this.source.query<Row[]>(
      `SELECT p.id, s.url, s.topic, p.attempts, p.last_error, p.dead_at
         FROM push_delivery p JOIN subscriber s ON s.id = p.subscriber
        WHERE p.dead_at IS NOT NULL AND ($1::timestamptz IS NULL OR (p.dead_at, p.id) < ($1, $2::uuid))
        ORDER BY p.dead_at DESC, p.id DESC LIMIT $3`,
      [at, id, first + 1],
    );
    return pageOf(
      rows,
      first,
      (row) => [row.dead_at.toISOString(), row.id],
      ({ dead_at: deadAt, last_error: lastError, ...rest }) => ({
        ...rest,
        lastError: lastError ?? '',
        at: instant(deadAt.getTime()),
      }),
    );
  }
}
