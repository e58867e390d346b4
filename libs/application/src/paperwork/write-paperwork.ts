import type { EntityManager } from 'typeorm';
import type { OutboxEntry } from '../outbox/outbox-entry.js';

/**
 * What is to be drawn or packed becomes work of its own: it takes longer than a delivery may. The document itself was
 * issued with the act: a number must not be given away twice (D4).
 */
export async function writePaperwork(db: EntityManager, entries: readonly OutboxEntry[]): Promise<void> {
  const papers = entries
    .filter(({ payload: { type } }) => type === 'document' || type === 'archive')
    .map(({ id, submission, payload }) => ({ id, submission, document: payload.issued ?? null }));
  if (papers.length === 0) return;
  await db.query(
    `INSERT INTO paperwork (id, submission, document, next_at)
     SELECT p.id, p.submission, p.document, clock_timestamp()
       FROM jsonb_to_recordset($1) AS p (id uuid, submission uuid, document uuid)`,
    [JSON.stringify(papers)],
  );
}
