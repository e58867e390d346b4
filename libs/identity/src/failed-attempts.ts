import { createHash } from 'node:crypto';
import { DomainError } from '@countersign/domain';
import { Injectable } from '@nestjs/common';

const ALLOWED = 5;
const WINDOW_MS = 15 * 60_000;
const MAX_REMEMBERED = 10_000;

type Failures = { readonly count: number; readonly lastMs: number };

/**
 * Counts failed sign-ins per account and address: per account alone, anybody could lock anybody out. Kept in the
 * process. Each further failure starts the wait anew; a success forgets.
 */
@Injectable()
export class FailedAttempts {
  private readonly failures = new Map<string, Failures>();
  private readonly turns = new Map<string, Promise<unknown>>();

  /**
   * Makes an attempt, one after the other for each account and address: a hundred guesses at once are counted as well.
   *
   * @param attempt - null where it fails
   * @throws DomainError `TOO_MANY_ATTEMPTS` with the seconds to wait, `BAD_CREDENTIALS`
   */
  async make<T>(account: string, address: string, attempt: () => Promise<T | null>): Promise<T> {
    const key = keyOf(account, address);
    const before = this.turns.get(key) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.counted(key, attempt));
    this.turns.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.turns.get(key) === mine) this.turns.delete(key);
    }
  }

  private async counted<T>(key: string, attempt: () => Promise<T | null>): Promise<T> {
    const failed = this.failures.get(key);
    const waitMs = failed ? failed.lastMs + WINDOW_MS - performance.now() : 0;
    const count = waitMs > 0 ? (failed?.count ?? 0) : 0;
    if (count >= ALLOWED) {
      const seconds = Math.ceil(waitMs / 1_000);
      throw new DomainError('TOO_MANY_ATTEMPTS', [{ path: 'account', problem: 'wait', seconds }]);
    }
    const result = await attempt();
    this.failures.delete(key);
    if (result !== null) return result;
    this.remember(key, { count: count + 1, lastMs: performance.now() });
    throw new DomainError('BAD_CREDENTIALS');
  }

  /** Entries are in order of their last failure: the oldest goes. */
  private remember(key: string, failures: Failures): void {
    this.failures.set(key, failures);
    if (this.failures.size <= MAX_REMEMBERED) return;
    const [oldest] = this.failures.keys();
    if (oldest !== undefined) this.failures.delete(oldest);
  }
}

/** Of one length: what is typed as an account may be as long as a request, and ten thousand of them are remembered. */
const keyOf = (account: string, address: string): string =>
  createHash('sha256').update(`${address} ${account}`).digest('base64');
