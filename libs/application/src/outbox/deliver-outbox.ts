import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Change } from '../changes/change-feed.js';
import { fanOutPush } from './fan-out-push.js';
import type { OutboxEntry } from './outbox-entry.js';
import { writePaperwork } from '../paperwork/write-paperwork.js';
import { writeNotices } from './write-notices.js';

/** What a delivery set off, to be told once it is committed. */
export type Delivered = {
  /** Whose boxes and notices may have changed, by submission. */
  readonly changes: readonly Change[];
  /** Ids of deliveries to subscribers that can be sent now. */
  readonly pushes: readonly string[];
};

/**
 * Turns outbox rows into what they ask for, and marks them sent in the same transaction: a crash repeats all of it or
 * nothing, and a bell that rings twice finds nothing to do. What was sent before, or is in other hands, is left out.
 */
@Injectable()
export class DeliverOutbox {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** @throws Error of a row that cannot be delivered; it keeps why, and the others are delivered */
  async run(ids: readonly string[]): Promise<Delivered> {
    try {
      return await this.source.transaction((db) => deliver(db, ids));
    } catch (error) {
      if (ids.length > 1) return this.eachAlone(ids);
      await this.source.query(
        `UPDATE outbox SET attempts = attempts + 1, last_error = $2 WHERE id = ANY ($1)`,
        [ids, String(error)],
      );
      throw error;
    }
  }

  private async eachAlone(ids: readonly string[]): Promise<Delivered> {
    const delivered: Delivered[] = [];
    const errors: unknown[] = [];
    for (const id of ids) {
      try {
        delivered.push(await this.run([id]));
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${ids.length} outbox rows`);
    return {
      changes: delivered.flatMap(({ changes }) => changes),
      pushes: delivered.flatMap(({ pushes }) => pushes),
    };
  }
}

async function deliver(db: EntityManager, ids: readonly string[]): Promise<Delivered> {
  const entries = await db.query<OutboxEntry[]>(
    `SELECT o.id, o.submission, o.seq, o.payload, e.at
       FROM outbox o JOIN submission_event e ON e.submission = o.submission AND e.seq = o.seq
      WHERE o.id = ANY ($1) AND o.sent_at IS NULL
      ORDER BY o.id FOR NO KEY UPDATE OF o SKIP LOCKED`,
    [ids],
  );
  if (entries.length === 0) return { changes: [], pushes: [] };
  const notices = entries.flatMap((entry) =>
    entry.payload.type === 'notice' ? [{ entry, effect: entry.payload }] : [],
  );
  const changes = notices.length > 0 ? await writeNotices(db, notices) : [];
  const pushes: string[] = [];
  await writePaperwork(db, entries);
  for (const entry of entries)
    if (entry.payload.type === 'push') pushes.push(...(await fanOutPush(db, entry, entry.payload)));
  await db.query(
    `UPDATE outbox SET sent_at = clock_timestamp(), attempts = attempts + 1, last_error = NULL WHERE id = ANY ($1)`,
    [entries.map(({ id }) => id)],
  );
  return { changes, pushes };
}
