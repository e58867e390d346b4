import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** 2, 8, 32 ... seconds, at most an hour: a row that throws does not throw 5 times a second. */
const FIRST_S = 2;
const FACTOR = 4;
const MOST_S = 3600;

/** Keeps apart what could not be woken. Retries run by the system clock: the other one may stand still. */
@Injectable()
export class WakeFailures {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** @returns how often it failed so far */
  async putAside(id: string, error: unknown): Promise<number> {
    const [[row]] = await this.source.query<[{ failures: number }[], number]>(
      `UPDATE submission
          SET wake_failures = wake_failures + 1,
              wake_error = $2,
              wake_retry_at = clock_timestamp() + make_interval(secs =>
                least(${MOST_S}, ${FIRST_S} * power(${FACTOR}, least(wake_failures, 10))))
        WHERE id = $1
       RETURNING wake_failures AS failures`,
      [id, String(error)],
    );
    return row?.failures ?? 0;
  }

  async forget(id: string): Promise<void> {
    await this.source.query(
      `UPDATE submission SET wake_failures = 0, wake_retry_at = NULL, wake_error = NULL
        WHERE id = $1 AND wake_failures > 0`,
      [id],
    );
  }
}
