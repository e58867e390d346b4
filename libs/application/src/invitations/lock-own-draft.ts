import { DomainError } from '@countersign/domain';
import type { Actor } from '@countersign/domain';
import type { Transaction } from '@countersign/persistence';
import { validate as isUuid } from 'uuid';

type Found = { readonly matter: string; readonly now: number };

/** Whoever saves into it meanwhile waits. @throws DomainError `DRAFT_NOT_FOUND`, also for somebody else's */
export async function lockOwnDraft(transaction: Transaction, { person }: Actor, id: string): Promise<Found> {
  const [row] = isUuid(id)
    ? await transaction.query<Found>({
        name: 'lock_own_draft',
        text: `SELECT matter, epoch_ms(time_now($3))::float8 AS now FROM draft
                WHERE id = $1 AND person = $2 FOR UPDATE`,
        values: [id, person, transaction.manualClock],
      })
    : [];
  if (!row) throw new DomainError('DRAFT_NOT_FOUND');
  return row;
}
