import { DomainError } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FailedAttempts } from './failed-attempts.js';
import { passwordFits } from './password.js';
import { ResolveSession } from './resolve-session.js';
import type { Session } from './session.js';
import { hashOf, newToken } from './token.js';

/** A working day and some; whoever comes back the next morning signs in again. */
export const SESSION_S = 12 * 3_600;

export type SignIn = { readonly account: string; readonly password: string; readonly address: string };
type PersonRow = { readonly id: string; readonly password_hash: string | null };

/** Checks name and password and opens a session, in the first of the person's posts. */
@Injectable()
export class SignInHandler {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(FailedAttempts) private readonly attempts: FailedAttempts,
    @Inject(ResolveSession) private readonly resolveSession: ResolveSession,
  ) {}

  /** @throws DomainError `BAD_CREDENTIALS` that does not say which of the two was wrong, `TOO_MANY_ATTEMPTS` */
  async run({ account, password, address }: SignIn): Promise<{ token: string; session: Session }> {
    this.attempts.check(account, address);
    const [person] = await this.source.query<PersonRow[]>(
      'SELECT id, password_hash FROM person WHERE account = $1 AND active',
      [account],
    );
    if (!(await passwordFits(person?.password_hash ?? null, password)) || !person) {
      this.attempts.failed(account, address);
      throw new DomainError('BAD_CREDENTIALS');
    }
    this.attempts.forget(account, address);
    const token = newToken();
    await this.open(person.id, hashOf(token));
    const session = await this.resolveSession.run(token);
    // A person without a post can act in none.
    if (!session) throw new DomainError('NOT_YOUR_POST');
    return { token, session };
  }

  private async open(person: string, tokenHash: Buffer): Promise<void> {
    // The first post that the person was given; another is chosen by hand.
    await this.source.query(
      `WITH expired AS (DELETE FROM session WHERE person = $2 AND expires_at <= clock_timestamp())
       INSERT INTO session (token_hash, person, unit, post, created_at, expires_at)
       SELECT $1, p.id, a.unit, a.post, clock_timestamp(), clock_timestamp() + make_interval(secs => $3)
         FROM person p JOIN appointment a ON a.person = p.id
        WHERE p.id = $2
        ORDER BY a.rank, a.unit, a.post
        LIMIT 1`,
      [tokenHash, person, SESSION_S],
    );
  }
}
