import { DomainError } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ResolveSession } from './resolve-session.js';
import type { HeldPost, Session } from './session.js';
import { hashOf } from './token.js';

/** Chooses in which of one's posts to act (以何身份). */
@Injectable()
export class ActAsHandler {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(ResolveSession) private readonly resolveSession: ResolveSession,
  ) {}

  /** @throws DomainError `NOT_YOUR_POST`, `SIGN_IN_REQUIRED` */
  async run(token: string, { unit, post }: HeldPost): Promise<Session> {
    const tokenHash = hashOf(token);
    const held: { found: boolean }[] = await this.source.query(
      `WITH chosen AS (
         UPDATE session s SET unit = a.unit, post = a.post FROM appointment a
          WHERE s.token_hash = $1 AND a.person = s.person AND a.unit = $2 AND a.post = $3 RETURNING 1)
       SELECT EXISTS (SELECT FROM chosen) AS found`,
      [tokenHash, unit, post],
    );
    if (!held[0]?.found) throw new DomainError('NOT_YOUR_POST');
    this.resolveSession.forget(tokenHash);
    const session = await this.resolveSession.run(token);
    if (!session) throw new DomainError('SIGN_IN_REQUIRED');
    return session;
  }
}
