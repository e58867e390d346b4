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

  /** @throws DomainError `BAD_CREDENTIALS`, which does not say which of the two was wrong; `TOO_MANY_ATTEMPTS` */
  async run({ account, password, address }: SignIn): Promise<{ token: string; session: Session }> {
    const person = await this.attempts.make(account, address, () => this.check(account, password));
    const token = newToken();
    await this.open(person, hashOf(token));
    const session = await this.resolveSession.run(token);
    // A person without a post can act in none.
    if (!session) throw new DomainError('NOT_YOUR_POST');
    return { token, session };
  }

  /** @returns the person's id; null where one of the two is wrong */
  private async check(account: string, password: string): Promise<string | null> {
    const [person] = await this.source.query<PersonRow[]>(
      'SELECT id, password_hash FROM person WHERE account = $1 AND active',
      [account],
    );
    const fits = await passwordFits(person?.password_hash ?? null, password);
    return fits ? (person?.id ?? null) : null;
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
