import type { Instant } from '@countersign/calendar';
import { appendRecord } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { v7 } from 'uuid';
import { chainOf } from './applicant-chain.js';

/** T15: what was deferred did not come in time. */
export type LostRight = {
  readonly submission: string;
  /** The unified social credit code. */
  readonly applicant: string;
  readonly reason: string;
  readonly at: Instant;
};

/** Marks the applicants, in the transaction of the step that it follows from. Who has lost the right loses it once. */
export async function loseRights(transaction: Transaction, lost: readonly LostRight[]): Promise<void> {
  // In one order by everybody, or two steps with the same applicants could wait for each other.
  const inOrder = [...lost].sort((one, other) => (one.applicant < other.applicant ? -1 : 1));
  for (const { submission, applicant, reason, at } of inOrder) {
    const id = v7();
    const inserted = await transaction.query({
      name: 'lose_right',
      text: `INSERT INTO applicant_mark (id, code, kind, reason, set_at, submission)
             VALUES ($1, $2, 'lostRight', $3, $4, $5)
             ON CONFLICT (code, kind) WHERE cleared_at IS NULL DO NOTHING RETURNING id`,
      values: [id, applicant, reason, new Date(at), submission],
    });
    if (inserted.length === 0) continue;
    const what = { mark: id, kind: 'lostRight', reason, submission };
    await appendRecord(transaction, { chain: chainOf(applicant), type: 'MARKED', actor: null, what });
  }
}
