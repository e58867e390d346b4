import { DomainError } from '@countersign/domain';
import type { Actor } from '@countersign/domain';
import { BusinessClock } from '@countersign/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';

/** Puts a copy from the box of things to read to those read. Each person reads for himself. */
@Injectable()
export class MarkAsRead {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
  ) {}

  /** @throws DomainError `SUBMISSION_NOT_FOUND` where no copy was given to the actor's post */
  async run({ person, unit, post }: Actor, submission: string): Promise<void> {
    if (!isUuid(submission)) throw new DomainError('SUBMISSION_NOT_FOUND');
    const now = await this.clock.now();
    const [row] = await this.source.query<{ copied: boolean }[]>(
      `WITH mine AS (SELECT FROM copy WHERE submission = $1 AND unit = $3 AND post IN ('', $4) LIMIT 1),
            marked AS (INSERT INTO copy_read (submission, person, at)
                       SELECT $1, $2, to_timestamp($5::float8 / 1000) FROM mine ON CONFLICT DO NOTHING)
       SELECT EXISTS (SELECT FROM mine) AS copied`,
      [submission, person, unit, post, now],
    );
    if (!row?.copied) throw new DomainError('SUBMISSION_NOT_FOUND');
  }
}
