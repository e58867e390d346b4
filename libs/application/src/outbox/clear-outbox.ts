import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Long enough to find out what was told to whom after a weekend; the events keep the facts for ever. */
const KEPT_DAYS = 14;
const AT_ONCE = 5_000;

/** Clears away what was sent long ago. What was not sent is never cleared. */
@Injectable()
export class ClearOutbox {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async run(): Promise<void> {
    for (let cleared = AT_ONCE; cleared === AT_ONCE;) {
      [, cleared] = await this.source.query<[unknown[], number]>(
        `DELETE FROM outbox WHERE id IN (
           SELECT id FROM outbox WHERE sent_at < clock_timestamp() - make_interval(days => ${KEPT_DAYS})
            LIMIT ${AT_ONCE})`,
      );
    }
  }
}
