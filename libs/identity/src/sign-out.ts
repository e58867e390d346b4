import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ResolveSession } from './resolve-session.js';
import { hashOf } from './token.js';

@Injectable()
export class SignOutHandler {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(ResolveSession) private readonly resolveSession: ResolveSession,
  ) {}

  /** Ends the session; one that has ended already is none the worse for it. */
  async run(token: string): Promise<void> {
    const tokenHash = hashOf(token);
    await this.source.query('DELETE FROM session WHERE token_hash = $1', [tokenHash]);
    this.resolveSession.forget(tokenHash);
  }
}
