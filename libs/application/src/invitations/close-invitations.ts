import { DomainError } from '@countersign/domain';
import { appendRecord } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import type { FilledIn } from '@countersign/domain';
import { invitationsOf } from './invitation-chain.js';

type Filed = { readonly draft: string; readonly person: string; readonly submission: string };

/**
 * C7: with the filing the draft's links are over; the record says what became of the investor's part.
 *
 * @param seen - the draft's version that the filer's screen was made from
 * @throws DomainError `STALE` where the investor saved since: what it filled in would be lost unseen
 */
export async function closeInvitations(
  transaction: Transaction,
  { draft, person, submission }: Filed,
  seen: number | undefined,
): Promise<void> {
  const [row] = await transaction.query<{ version: number; invited: boolean; filledIn: readonly FilledIn[] }>(
    {
      name: 'draft_to_file',
      text: `SELECT d.version, d.filled_in AS "filledIn",
                  EXISTS (SELECT FROM invitation i WHERE i.draft = d.id) AS invited
             FROM draft d WHERE d.id = $1 AND d.person = $2 FOR UPDATE OF d`,
      values: [draft, person],
    },
  );
  if (!row?.invited) return;
  if (seen !== undefined && seen !== row.version)
    throw new DomainError('STALE', [{ path: 'draft', problem: 'changed', seen, now: row.version }]);
  await appendRecord(transaction, {
    ...{ chain: invitationsOf(draft), type: 'INVITED_PART_FILED', actor: person },
    what: { draft, submission, filledIn: row.filledIn.map(({ path, at }) => ({ path, at })) },
  });
}
