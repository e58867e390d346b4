import type { Instant } from '@countersign/calendar';
import type { Contribution } from '@countersign/domain';
import type { Transaction } from '@countersign/persistence';
import { v7 } from 'uuid';

/** A text that a matter accepted for a periodical. */
export type Contributed = {
  readonly submission: string;
  readonly periodical: string;
  readonly article: Contribution;
  readonly at: Instant;
};

/** Puts them into the pools, in the transaction of the step that they follow from. */
export async function addToPools(
  transaction: Transaction,
  contributed: readonly Contributed[],
): Promise<void> {
  for (const { submission, periodical, article, at } of contributed) {
    const { title, column, body, note, units, pictures, revision, clearance } = article;
    await transaction.query({
      name: 'add_to_pool',
      text: `INSERT INTO article (id, submission, periodical, title, column_id, body, note, units, pictures, revision,
                                  clearance, accepted_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      values: [
        ...[v7(), submission, periodical, title, column, body, note, JSON.stringify(units)],
        ...[JSON.stringify(pictures), revision, clearance ? JSON.stringify(clearance) : null, new Date(at)],
      ],
    });
  }
}
