import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { fanOutPush } from './fan-out-push.js';
import type { OutboxEntry } from './outbox-entry.js';
import { writeNotices } from './write-notices.js';

/** What a delivery set off, to be told once it is committed. */
export type Delivered = {
  readonly submission: string;
  readonly seq: number;
  /** Whose boxes and notices may have changed. */
  readonly units: readonly string[];
  /** Ids of deliveries to subscribers that can be sent now. */
  readonly pushes: readonly string[];
};

/**
 * Turns one outbox row into what it asks for, and marks it sent in the same transaction: a crash repeats all of it or
 * nothing, and a bell that rings twice finds nothing to do.
 */
@Injectable()
export class DeliverOutbox {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** @returns null when it was sent before or somebody else is at it */
  async run(id: string): Promise<Delivered | null> {
    try {
      return await this.source.transaction((db) => deliver(db, id));
    } catch (error) {
      await this.source.query(`UPDATE outbox SET attempts = attempts + 1, last_error = $2 WHERE id = $1`, [
        id,
        String(error),
      ]);
      throw error;
    }
  }
}

async function deliver(db: EntityManager, id: string): Promise<Delivered | null> {
  const [entry] = await db.query<OutboxEntry[]>(
    `SELECT o.id, o.submission, o.seq, o.payload, e.at
       FROM outbox o JOIN submission_event e ON e.submission = o.submission AND e.seq = o.seq
      WHERE o.id = $1 AND o.sent_at IS NULL
        FOR NO KEY UPDATE OF o SKIP LOCKED`,
    [id],
  );
  if (!entry) return null;
  const done = await perform(db, entry);
  await db.query(
    `UPDATE outbox SET sent_at = clock_timestamp(), attempts = attempts + 1, last_error = NULL WHERE id = $1`,
    [id],
  );
  return { submission: entry.submission, seq: entry.seq, ...done };
}

async function perform(db: EntityManager, entry: OutboxEntry): Promise<Pick<Delivered, 'units' | 'pushes'>> {
  const { payload } = entry;
  switch (payload.type) {
    case 'notice':
      return { units: await writeNotices(db, entry, payload), pushes: [] };
    case 'push':
      return { units: [], pushes: await fanOutPush(db, entry, payload) };
    case 'document':
      // The numbered document was issued with the act itself: a number must not be given away twice (D4).
      return { units: [], pushes: [] };
  }
}
