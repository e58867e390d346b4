import { BusinessClock } from '@countersign/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A submission for which something has come due. */
export type DueSubmission = { readonly id: string; readonly failures: number };

/**
 * Which submissions want to be looked at, oldest first, without a lock: who looks looks again under the lock. What
 * failed before is left out until its time has come, so that it does not stand before the others for ever.
 */
@Injectable()
export class DueSubmissions {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
  ) {}

  /** @param except - ids that are in hand */
  run(atMost: number, except: readonly string[]): Promise<readonly DueSubmission[]> {
    // The time is asked in the same trip, and once: as a subquery it is no condition that each row has to be held to.
    return this.source.query<DueSubmission[]>(
      `SELECT id, wake_failures AS failures FROM submission
        WHERE wake_at <= (SELECT time_now($1)) AND (wake_retry_at IS NULL OR wake_retry_at <= clock_timestamp())
          AND id <> ALL ($2::uuid[])
        ORDER BY wake_at, id LIMIT $3`,
      [this.clock.manual, except, atMost],
    );
  }
}
