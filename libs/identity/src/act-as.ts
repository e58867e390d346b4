import { DomainError } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ResolveSession } from './resolve-session.js';
import type { HeldPost, Session } from './session.js';
import { hashOf } from './token.js';

/** `delegation`: in the post of who gave it (O9). */
export type Chosen = HeldPost & { readonly delegation?: string | null };

/** Chooses in which of one's posts to act, or for whom (以何身份). */
@Injectable()
export class ActAsHandler {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(ResolveSession) private readonly resolveSession: ResolveSession,
  ) {}

  /** @throws DomainError `NOT_YOUR_POST`, `DELEGATION_OVER`, `SIGN_IN_REQUIRED` */
  async run(token: string, { unit, post, delegation }: Chosen): Promise<Session> {
    const tokenHash = hashOf(token);
    // Not what was looked up a moment ago: a delegation may have been given, or ended, since.
    const before = await this.looked(token, tokenHash);
    if (delegation == null) await this.choose(tokenHash, { unit, post });
    else {
      const given = before.delegated.find((one) => one.delegation === delegation);
      if (!given) throw new DomainError('DELEGATION_OVER', [{ path: 'delegation', problem: 'over' }]);
      if (given.unit !== unit || given.post !== post) throw new DomainError('NOT_YOUR_POST');
      await this.source.query(
        'UPDATE session SET unit = $2, post = $3, delegation = $4 WHERE token_hash = $1',
        [tokenHash, unit, post, delegation],
      );
    }
    return this.looked(token, tokenHash);
  }

  private async choose(tokenHash: Buffer, { unit, post }: HeldPost): Promise<void> {
    const held: { found: boolean }[] = await this.source.query(
      `WITH chosen AS (
         UPDATE session s SET unit = a.unit, post = a.post, delegation = NULL FROM appointment a
          WHERE s.token_hash = $1 AND a.person = s.person AND a.unit = $2 AND a.post = $3 RETURNING 1)
       SELECT EXISTS (SELECT FROM chosen) AS found`,
      [tokenHash, unit, post],
    );
    if (!held[0]?.found) throw new DomainError('NOT_YOUR_POST');
  }

  private async looked(token: string, tokenHash: Buffer): Promise<Session> {
    this.resolveSession.forget(tokenHash);
    const session = await this.resolveSession.run(token);
    if (!session) throw new DomainError('SIGN_IN_REQUIRED');
    return session;
  }
}
