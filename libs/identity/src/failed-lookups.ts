import { Injectable } from '@nestjs/common';
import { Failures } from './failures.js';

/** Of one address. An office shares one, and codes are mistyped; with 128 bits, no number of tries finds one. */
const ALLOWED = 40;

/** Slows down whoever tries out what is open to everybody who knows a code. What is found counts as no attempt. */
@Injectable()
export class FailedLookups {
  private readonly failures = new Failures();

  /**
   * It counts as failed until it has found something, so that a hundred at once are a hundred.
   *
   * @param lookUp - null where there is nothing
   * @throws DomainError `TOO_MANY_ATTEMPTS` with the seconds to wait
   */
  async make<T>(address: string, lookUp: () => Promise<T | null>): Promise<T | null> {
    this.failures.assertBelow(address, ALLOWED, 'code');
    this.failures.count(address, 1);
    let found: T | null;
    try {
      found = await lookUp();
    } catch (error) {
      this.failures.count(address, -1);
      throw error;
    }
    if (found !== null) this.failures.count(address, -1);
    return found;
  }
}
