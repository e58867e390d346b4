import { createHash } from 'node:crypto';
import { DomainError } from '@countersign/domain';
import { Injectable } from '@nestjs/common';
import { Failures, remember } from './failures.js';

/** Of one account at one address. */
const ALLOWED_HERE = 5;
/** Of one account, wherever they come from: who guesses may have many addresses. */
const ALLOWED_ANYWHERE = 20;

/**
 * Counts failed sign-ins per account and address, and per account over all addresses. The latter does not hold at an
 * address where the account has signed in before: there, nobody can be locked out by what others do elsewhere. Kept in
 * the process. Each further failure starts the wait anew.
 */
@Injectable()
export class FailedAttempts {
  private readonly failures = new Failures();
  /** Where an account has signed in. */
  private readonly known = new Map<string, true>();

  /**
   * Makes an attempt. It counts as failed until it has succeeded, so that a hundred at once are a hundred.
   *
   * @param attempt - null where it fails
   * @throws DomainError `TOO_MANY_ATTEMPTS` with the seconds to wait, `BAD_CREDENTIALS`
   */
  async make<T>(account: string, address: string, attempt: () => Promise<T | null>): Promise<T> {
    const [here, anywhere] = [keyOf(account, address), keyOf(account)];
    const counted = this.known.has(here) ? [here] : [here, anywhere];
    for (const key of counted)
      this.failures.assertBelow(key, key === here ? ALLOWED_HERE : ALLOWED_ANYWHERE, 'account');
    for (const key of counted) this.failures.count(key, 1);
    let result: T | null;
    try {
      result = await attempt();
    } catch (error) {
      for (const key of counted) this.failures.count(key, -1);
      throw error;
    }
    if (result === null) throw new DomainError('BAD_CREDENTIALS');
    // Of the guesses elsewhere none is forgotten: whoever guesses would have a new set with each sign-in.
    for (const key of counted) this.failures.count(key, -1);
    this.failures.forget(here);
    remember(this.known, here, true);
    return result;
  }
}

/** Of one length: what is typed as an account may be as long as a request, and ten thousand of them are remembered. */
const keyOf = (account: string, address = ''): string =>
  createHash('sha256').update(`${address} ${account}`).digest('base64');
