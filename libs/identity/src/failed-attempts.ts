import { DomainError } from '@countersign/domain';
import { Injectable } from '@nestjs/common';

const ALLOWED = 5;
const WINDOW_MS = 15 * 60_000;
const MAX_REMEMBERED = 10_000;

type Failures = { readonly count: number; readonly lastMs: number };

/**
 * Counts failed sign-ins per account and address: per account alone, anybody could lock anybody out.
 * Kept in the process. Each further failure starts the wait anew; a success forgets.
 */
@Injectable()
export class FailedAttempts {
  private readonly failures = new Map<string, Failures>();

  /** @throws DomainError `TOO_MANY_ATTEMPTS` with the seconds to wait */
  check(account: string, address: string): void {
    const failed = this.failures.get(keyOf(account, address));
    if (!failed || failed.count < ALLOWED) return;
    const waitMs = failed.lastMs + WINDOW_MS - performance.now();
    if (waitMs <= 0) return this.forget(account, address);
    const seconds = Math.ceil(waitMs / 1_000);
    throw new DomainError('TOO_MANY_ATTEMPTS', [{ path: 'account', problem: 'wait', seconds }]);
  }

  failed(account: string, address: string): void {
    const key = keyOf(account, address);
    const before = this.failures.get(key);
    const isRecent = before !== undefined && before.lastMs + WINDOW_MS > performance.now();
    this.failures.delete(key);
    this.failures.set(key, { count: isRecent ? before.count + 1 : 1, lastMs: performance.now() });
    this.dropOldest();
  }

  forget(account: string, address: string): void {
    this.failures.delete(keyOf(account, address));
  }

  /** Entries are in order of their last failure. */
  private dropOldest(): void {
    if (this.failures.size <= MAX_REMEMBERED) return;
    const [oldest] = this.failures.keys();
    if (oldest !== undefined) this.failures.delete(oldest);
  }
}

const keyOf = (account: string, address: string) => `${address} ${account}`;
