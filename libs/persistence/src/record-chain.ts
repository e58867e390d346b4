import { GENESIS, hashAfter } from './chain.js';
import { canonical } from './event-text.js';
import type { Transaction } from './unit-of-work.js';

/** A change of something that is no submission: a definition, a calendar, the clock, people (A1). */
export type RecordEntry = {
  /** One chain per entity: `definition:project-entry`, `calendar`, `clock` ... */
  readonly chain: string;
  readonly type: string;
  /** Who; null where the system did it by itself, on installation. */
  readonly actor: string | null;
  readonly what: unknown;
};

/** Waits until whoever writes to the chain has committed, and keeps the others waiting: once more is harmless. */
export async function takeTurn(transaction: Transaction, chain: string): Promise<void> {
  await transaction.query({
    name: 'lock_chain',
    text: 'SELECT pg_advisory_xact_lock(hashtext($1))',
    values: [`record ${chain}`],
  });
}

/** Appends to a chain of records. Its writers take turns, so that no two hold the same predecessor. */
export async function appendRecord(transaction: Transaction, entry: RecordEntry): Promise<void> {
  const { chain, type, actor, what } = entry;
  await takeTurn(transaction, chain);
  // After the lock, in a statement of its own: it must see what the one before wrote.
  const [last] = await transaction.query<{ seq: number; hash: Buffer; now: number }>({
    name: 'last_of_chain',
    text: `SELECT coalesce(e.seq, 0) AS seq, e.hash, epoch_ms(clock_timestamp()) AS now
           FROM (VALUES (1)) AS one LEFT JOIN (SELECT seq, hash FROM record_event WHERE chain = $1 ORDER BY seq DESC LIMIT 1) e ON true`,
    values: [chain],
  });
  if (!last) throw new Error('last_of_chain gives one row');
  const seq = last.seq + 1;
  const at = new Date(last.now).toISOString();
  const text = canonical({ v: 1, chain, seq, type, actor, recordedAt: at, what });
  const hash = hashAfter(last.hash ?? GENESIS, text);
  await transaction.query({
    name: 'append_record',
    text: `INSERT INTO record_event (chain, seq, text, hash, type, actor, at, recorded_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
    values: [chain, seq, text, hash, type, actor, at],
  });
}
