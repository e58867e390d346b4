import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How far one look goes. */
const PAGE = 500;
/** A bell that was rung this recently is not lost. */
const GRACE_MS = 3_000;

/**
 * Finds what waits although nobody rang, or nobody heard. Goes through all of it page by page, so that rows that fail
 * again and again never stand before the others; with each failure such a row must have become a tenth older, so that
 * it is tried rarer and rarer, and still within hours after what was wrong has been put right.
 */
@Injectable()
export class LostBells {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** Ids of outbox rows, oldest first. */
  outbox(): AsyncGenerator<readonly string[]> {
    return pages((after) =>
      this.source.query<Found[]>(
        `SELECT id, to_json(created_at) #>> '{}' AS at FROM outbox
          WHERE sent_at IS NULL AND (created_at, id) > ($1::timestamptz, $2::uuid)
            AND created_at < clock_timestamp() - make_interval(secs => greatest($3, power(1.1, least(attempts, 150))))
          ORDER BY created_at, id LIMIT ${PAGE}`,
        [after.at, after.id, GRACE_MS / 1000],
      ),
    );
  }

  /** Ids of deliveries to subscribers that are due. */
  pushes(): AsyncGenerator<readonly string[]> {
    return pages((after) =>
      this.source.query<Found[]>(
        `SELECT id, to_json(next_at) #>> '{}' AS at FROM push_delivery
          WHERE delivered_at IS NULL AND dead_at IS NULL AND (next_at, id) > ($1::timestamptz, $2::uuid)
            AND next_at < clock_timestamp() AND subscriber IN (SELECT s.id FROM subscriber s WHERE s.active)
          ORDER BY next_at, id LIMIT ${PAGE}`,
        [after.at, after.id],
      ),
    );
  }
}

type Found = { readonly id: string; readonly at: string };
const BEFORE_ALL: Found = { id: '00000000-0000-0000-0000-000000000000', at: '-infinity' };

async function* pages(find: (after: Found) => Promise<readonly Found[]>): AsyncGenerator<readonly string[]> {
  for (let after = BEFORE_ALL; ;) {
    const found = await find(after);
    if (found.length > 0) yield found.map(({ id }) => id);
    const last = found.at(-1);
    if (!last || found.length < PAGE) return;
    after = last;
  }
}
