import type { Effect } from '@countersign/domain';
import type { EntityManager } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import type { OutboxEntry } from './outbox-entry.js';

type NoticeEffect = Extract<Effect, { type: 'notice' }>;

/** One notice per recipient. Its id follows from the outbox row's, so that the same row never tells twice. */
export async function writeNotices(
  db: EntityManager,
  { id, submission, at }: OutboxEntry,
  { notice, no, to, params }: NoticeEffect,
): Promise<readonly string[]> {
  const recipients = to.map(({ unit, post }, index) => ({ id: uuidv5(String(index), id), unit, post }));
  await db.query(
    `INSERT INTO notice (id, submission, no, unit, post, notice, params, at)
     SELECT r.id, $2, $3, r.unit, r.post, $4, $5, $6
       FROM jsonb_to_recordset($1) AS r (id uuid, unit text, post text)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(recipients), submission, no ?? null, notice, JSON.stringify(params), at],
  );
  return [...new Set(recipients.map(({ unit }) => unit))];
}
