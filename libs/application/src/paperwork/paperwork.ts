import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Something to draw or to pack, taken by whoever does it. */
export type Paper = {
  readonly id: string;
  /** This one included. */
  readonly attempts: number;
} & (
  | {
      readonly submission: string;
      /** The issued document to draw; null: the package of the submission. */
      readonly document: string | null;
      readonly issue: null;
    }
  /** A published issue to draw. */
  | { readonly submission: null; readonly document: null; readonly issue: string }
);

/** Longer than any package takes: if its process dies, it is due again after this. Done twice is harmless. */
const LEASE_S = 15 * 60;
const MOST_WAIT_S = 3_600;

/** The record of what is to be drawn and packed; as with pushes, a row is taken by moving its own time ahead. */
@Injectable()
export class Paperwork {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** The one that has waited longest, or null. */
  async take(): Promise<Paper | null> {
    const [[paper]] = await this.source.query<[Paper[], number]>(
      `UPDATE paperwork SET attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => ${LEASE_S})
        WHERE id = (SELECT id FROM paperwork WHERE next_at <= clock_timestamp()
                     ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, submission, document, issue, attempts`,
    );
    return paper ?? null;
  }

  async done({ id }: Paper): Promise<void> {
    await this.source.query('DELETE FROM paperwork WHERE id = $1', [id]);
  }

  /** Tried again, rarer and rarer. Whoever took it over meanwhile is not disturbed. */
  async failed({ id, attempts }: Paper, reason: string): Promise<void> {
    await this.source.query(
      `UPDATE paperwork SET last_error = $3,
              next_at = clock_timestamp() + make_interval(secs => least(${MOST_WAIT_S}, power(2, least($2, 20))))
        WHERE id = $1 AND attempts = $2`,
      [id, attempts, reason],
    );
  }
}
