import { instant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import { DomainError, INVITED_DAYS, mayNotInvite } from '@countersign/domain';
import type { Actor } from '@countersign/domain';
import { Registry, UnitOfWork, appendRecord } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { invitationsOf } from './invitation-chain.js';
import { lockOwnDraft } from './lock-own-draft.js';
import { revokeInForce } from './revoke-invitation.js';
import { hashOfSecret, newSecret } from './secret.js';

/** @property secret - shown now, and never again */
export type MadeInvitation = { readonly secret: string; readonly expiresAt: Instant };

/** Makes the link through which the investor fills in its part of one's draft (C7); an earlier one is over with that. */
@Injectable()
export class MakeInvitation {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Registry) private readonly registry: Registry,
  ) {}

  /** @throws DomainError `DRAFT_NOT_FOUND`, `MAY_NOT_INVITE`, `BAD_INPUT` */
  run(actor: Actor, draft: string, days: number = INVITED_DAYS.usual): Promise<MadeInvitation> {
    return this.work.run(async (transaction) => {
      const { matter, now } = await lockOwnDraft(transaction, actor, draft);
      const { definition } = await this.registry.latestDefinition(matter);
      const refusal = mayNotInvite(definition, days);
      if (refusal) throw new DomainError(refusal.code, refusal.details);
      await revokeInForce(transaction, draft);
      const secret = newSecret();
      const [made] = await transaction.query<{ expires: number }>({
        name: 'make_invitation',
        text: `INSERT INTO invitation (id, draft, secret_hash, made_at, expires_at, uploads)
               VALUES ($1, $2, $3, $4, $4::timestamptz + make_interval(days => $5), '[]') 
               RETURNING epoch_ms(expires_at)::float8 AS expires`,
        values: [v7(), draft, hashOfSecret(secret), new Date(now), days],
      });
      if (!made) throw new Error('INSERT gives one row');
      await appendRecord(transaction, {
        ...{ chain: invitationsOf(draft), type: 'INVITED', actor: actor.person },
        what: { draft, matter, unit: actor.unit, expiresAt: new Date(made.expires).toISOString() },
      });
      return { secret, expiresAt: instant(made.expires) };
    });
  }
}
