import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A delivery in hand: everything that one attempt needs. */
export type PushAttempt = {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly topic: string;
  readonly body: string;
  /** This one included. */
  readonly attempts: number;
  /** Seconds since 1970, of the system clock: it is signed with the body. */
  readonly timestamp: number;
};

/** Longer than an attempt may take: if its process dies, the delivery is due again after this. */
const LEASE_S = 60;

/**
 * The record of a delivery's attempts. The row says what is due; it is taken by moving its own due time ahead, so no
 * transaction stays open while another system makes us wait.
 */
@Injectable()
export class AttemptPush {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** Null when it is not due: delivered, dead, in other hands, to be tried later, or no longer wanted. */
  async begin(id: string): Promise<PushAttempt | null> {
    const [[attempt]] = await this.source.query<[PushAttempt[], number]>(
      `UPDATE push_delivery p
          SET attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => $2)
         FROM subscriber s
        WHERE p.id = $1 AND s.id = p.subscriber AND s.active
          AND p.delivered_at IS NULL AND p.dead_at IS NULL AND p.next_at <= clock_timestamp()
       RETURNING p.id, s.url, s.secret, s.topic, p.body, p.attempts,
                 extract(epoch FROM clock_timestamp())::bigint AS timestamp`,
      [id, LEASE_S],
    );
    return attempt ?? null;
  }

  async delivered({ id }: PushAttempt): Promise<void> {
    await this.source.query(
      `UPDATE push_delivery SET delivered_at = clock_timestamp(), dead_at = NULL, last_error = NULL WHERE id = $1`,
      [id],
    );
  }

  /** Whoever took it over meanwhile (`attempts` moved on) is not disturbed. */
  async failed({ id, attempts }: PushAttempt, reason: string, retryInMs: number): Promise<void> {
    await this.source.query(
      `UPDATE push_delivery
          SET last_error = $3, next_at = clock_timestamp() + make_interval(secs => $4::float8 / 1000)
        WHERE id = $1 AND attempts = $2 AND delivered_at IS NULL AND dead_at IS NULL`,
      [id, attempts, reason, retryInMs],
    );
  }

  /** Gives up: from now on it is a dead letter, which an administrator sees and may send again. */
  async gaveUp({ id, attempts }: PushAttempt, reason: string): Promise<void> {
    await this.source.query(
      `UPDATE push_delivery SET last_error = $3, dead_at = clock_timestamp()
        WHERE id = $1 AND attempts = $2 AND delivered_at IS NULL AND dead_at IS NULL`,
      [id, attempts, reason],
    );
  }
}
