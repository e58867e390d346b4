import type { Effect } from '@countersign/domain';
import type { EntityManager } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import type { OutboxEntry } from './outbox-entry.js';

type PushEffect = Extract<Effect, { type: 'push' }>;

/** What a subscriber's system is told. Documented for receivers in docs/webhooks.md: only add to it. */
export type PushBody = {
  /** The same for every subscriber and every attempt: a receiver that has seen it is done. */
  readonly id: string;
  readonly topic: string;
  readonly submission: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly matter: string;
  };
  /** Id of the decided result in the matter's definition. */
  readonly result: string;
  /** When it was decided, ISO 8601 in UTC. */
  readonly at: string;
  readonly document?: { readonly number: string; readonly code: string };
  readonly params: Readonly<Record<string, string | number>>;
};

/** One delivery per active subscriber of the topic that is meant; the body is fixed here and never made again. */
export async function fanOutPush(
  db: EntityManager,
  entry: OutboxEntry,
  effect: PushEffect,
): Promise<readonly string[]> {
  const subscribers = await db.query<{ id: string }[]>(
    `SELECT id FROM subscriber
      WHERE active AND topic = $1 AND (unit IS NULL OR cardinality($2::text[]) = 0 OR unit = ANY ($2))
      ORDER BY id`,
    [effect.topic, effect.to],
  );
  if (subscribers.length === 0) return [];
  const body = JSON.stringify(await bodyOf(db, entry, effect));
  const deliveries = subscribers.map(({ id }) => ({ id: uuidv5(id, entry.id), subscriber: id }));
  await db.query(
    `INSERT INTO push_delivery (id, outbox, subscriber, body, next_at)
     SELECT d.id, $2, d.subscriber, $3, clock_timestamp()
       FROM jsonb_to_recordset($1) AS d (id uuid, subscriber uuid)
     ON CONFLICT (outbox, subscriber) DO NOTHING`,
    [JSON.stringify(deliveries), entry.id, body],
  );
  return deliveries.map(({ id }) => id);
}

type Told = {
  readonly number: string;
  readonly title: string;
  readonly matter: string;
  readonly document: { readonly number: string; readonly code: string } | null;
};

async function bodyOf(
  db: EntityManager,
  entry: OutboxEntry,
  { topic, params }: PushEffect,
): Promise<PushBody> {
  const [told] = await db.query<Told[]>(
    `SELECT s.number, s.title, s.definition_id AS matter,
            (SELECT jsonb_build_object('number', d.number, 'code', d.code)
               FROM issued_document d
              WHERE d.submission = s.id AND d.issued_at = $2
              ORDER BY d.id DESC LIMIT 1) AS document
       FROM submission s WHERE s.id = $1`,
    [entry.submission, entry.at],
  );
  if (!told) throw new Error(`outbox ${entry.id}: submission ${entry.submission} is not there`);
  const { number, title, matter, document } = told;
  return {
    id: entry.id,
    topic,
    submission: { id: entry.submission, number, title, matter },
    result: String(params['result'] ?? ''),
    at: entry.at.toISOString(),
    ...(document && { document }),
    params,
  };
}
