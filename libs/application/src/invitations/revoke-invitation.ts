import type { Actor } from '@countersign/domain';
import { UnitOfWork, appendRecord } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { invitationsOf } from './invitation-chain.js';
import { lockOwnDraft } from './lock-own-draft.js';

/** Takes a draft's link back (C7): from the next moment on nobody gets in by it. What came through it stays. */
@Injectable()
export class RevokeInvitation {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** Where none is in force, nothing happens. @throws DomainError `DRAFT_NOT_FOUND` */
  run(actor: Actor, draft: string): Promise<void> {
    return this.work.run(async (transaction) => {
      await lockOwnDraft(transaction, actor, draft);
      if (!(await revokeInForce(transaction, draft))) return;
      await appendRecord(transaction, {
        ...{ chain: invitationsOf(draft), type: 'INVITATION_REVOKED', actor: actor.person },
        what: { draft },
      });
    });
  }
}

/** @returns whether there was one */
export async function revokeInForce(transaction: Transaction, draft: string): Promise<boolean> {
  const revoked = await transaction.query({
    name: 'revoke_invitation',
    text: `UPDATE invitation SET revoked_at = time_now($2) WHERE draft = $1 AND revoked_at IS NULL RETURNING id`,
    values: [draft, transaction.manualClock],
  });
  return revoked.length > 0;
}
