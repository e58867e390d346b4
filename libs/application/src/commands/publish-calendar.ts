import { compileCalendar } from '@countersign/calendar';
import type { CalendarData } from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord, canonical } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { assertAdministrator } from './administrator.js';

/** Publishes a version of the calendar (T13). What is filed from now on counts by it. */
@Injectable()
export class PublishCalendar {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** The same again is harmless. `by` null: the installation itself. @throws DomainError `BAD_INPUT`, `NOT_AN_ADMINISTRATOR` */
  async run(
    by: Viewer | null,
    data: CalendarData,
  ): Promise<{ readonly version: number; readonly isNew: boolean }> {
    if (by) assertAdministrator(by);
    assertUsable(data);
    const { version } = data;
    const actor = by?.person ?? null;
    return this.work.run(async (transaction) => {
      const inserted = await transaction.query({
        name: 'publish_calendar',
        text: `INSERT INTO calendar (version, body, created_at) VALUES ($1, $2, clock_timestamp())
               ON CONFLICT DO NOTHING RETURNING version`,
        values: [version, JSON.stringify(data)],
      });
      if (inserted.length > 0) {
        await appendRecord(transaction, { chain: 'calendar', type: 'PUBLISHED', actor, what: data });
        return { version, isNew: true };
      }
      const [known] = await transaction.query<{ body: CalendarData }>({
        name: 'published_calendar',
        text: 'SELECT body FROM calendar WHERE version = $1',
        values: [version],
      });
      if (canonical(known?.body) === canonical(data)) return { version, isNew: false };
      throw new DomainError('BAD_INPUT', [{ path: 'version', problem: 'alreadyPublished', version }]);
    });
  }
}

function assertUsable(data: CalendarData): void {
  try {
    compileCalendar(data);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new DomainError('BAD_INPUT', [{ path: 'calendar', problem: 'invalid', message: error.message }]);
  }
}
