import type { Actor, RelationKind } from '@countersign/domain';
import type { Instant } from '@countersign/calendar';
import { appendRecord } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { v7 } from 'uuid';

/** The chain of records of what a submission names (A1). */
export const relationsOf = (submission: string): string => `relations:${submission}`;

/** Of `relation AS r`: in force. */
export const IN_FORCE = 'NOT EXISTS (SELECT FROM relation_end e WHERE e.relation = r.id)';

/** With which a submission is related, whichever of the two named the other. */
export async function relatedWith(transaction: Transaction, submission: string): Promise<readonly string[]> {
  const rows = await transaction.query<{ id: string }>({
    name: 'related_with',
    text: `SELECT CASE WHEN r.submission = $1 THEN r.other ELSE r.submission END AS id
             FROM relation r WHERE (r.submission = $1 OR r.other = $1) AND ${IN_FORCE}`,
    values: [submission],
  });
  return rows.map(({ id }) => id);
}

export type NewRelation = {
  readonly submission: string;
  readonly other: string;
  readonly kind: RelationKind;
};

export async function insertRelation(
  transaction: Transaction,
  actor: Actor,
  { submission, other, kind }: NewRelation,
  at: Instant,
): Promise<void> {
  const id = v7();
  await transaction.query({
    name: 'add_relation',
    text: `INSERT INTO relation (id, submission, other, kind, actor, at) VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [id, submission, other, kind, JSON.stringify(actor), new Date(at)],
  });
  const record = { chain: relationsOf(submission), type: 'RELATED', actor: actor.person };
  await appendRecord(transaction, { ...record, what: { relation: id, other, kind, by: actor } });
}
