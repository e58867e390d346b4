import { compileCalendar, withNotice } from '@countersign/calendar';
import type { CalendarData } from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord, canonical, takeTurn } from '@countersign/persistence';
import type { CalendarChange, Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { CalendarBell } from '../changes/calendar-bell.js';
import { assertAdministrator } from '../commands/administrator.js';
import { assertStorable } from '../step/storable.js';
import { propose } from './propose.js';
import type { CalendarInput } from './propose.js';

export type PublishRequest = {
  readonly input: CalendarInput;
  /** The version that the administrator looked at; another one since is refused. */
  readonly basedOn: number;
  readonly note?: string;
};
export type PublishedVersion = {
  readonly version: number;
  /** Submissions that are open, and go over to it. */
  readonly total: number;
};

type Publication = {
  readonly data: CalendarData;
  readonly by: Viewer | null;
  readonly change: CalendarChange | null;
  readonly note?: string;
};

const CHAIN = 'calendar';

/**
 * Publishes a version of the calendar (T13): the old one stays, with who changed what and when. What is open goes over
 * to it in the background, and whoever acts on a submission before that takes it over first.
 */
@Injectable()
export class PublishCalendar {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CalendarBell) private readonly bell: CalendarBell,
  ) {}

  /** @throws DomainError `NOT_AN_ADMINISTRATOR`, `BAD_INPUT` with all that does not add up, `STALE` */
  async run(by: Viewer | null, { input, basedOn, note }: PublishRequest): Promise<PublishedVersion> {
    if (by) assertAdministrator(by);
    assertStorable(input, 'calendar');
    assertStorable(note, 'note');
    return this.work.run(async (transaction) => {
      const latest = await latestUnderLock(transaction);
      if (latest?.version !== basedOn) {
        const now = latest?.version ?? null;
        throw new DomainError('STALE', [{ path: 'basedOn', problem: 'changed', seen: basedOn, now }]);
      }
      const { data, act, days } = propose(latest, input);
      const change = {
        act,
        days: days.map(({ on, after: { working, name } }) => ({ on, working, ...(name && { name }) })),
      };
      const why = note?.trim();
      return this.publish(transaction, { data, by, change, ...(why && { note: why }) });
    });
  }

  /**
   * What is shipped with the system: the first version of an installation; later its notices, so that a new release brings
   * the new year. A year that an administrator published stays as it is here.
   */
  async install(shipped: CalendarData): Promise<{ readonly version: number; readonly isNew: boolean }> {
    return this.work.run(async (transaction) => {
      const latest = await latestUnderLock(transaction);
      const data = latest ? withShipped(latest, shipped, await ownYears(transaction)) : shipped;
      if (data === latest) return { version: latest.version, isNew: false };
      compileCalendar(data);
      const { version } = await this.publish(transaction, { data, by: null, change: null });
      return { version, isNew: true };
    });
  }

  private async publish(
    transaction: Transaction,
    { data, by, change, note }: Publication,
  ): Promise<PublishedVersion> {
    const { version } = data;
    const actor = by?.person ?? null;
    await transaction.query({
      name: 'publish_calendar',
      text: `INSERT INTO calendar (version, body, published_at, recorded_at, published_by, note, change)
             VALUES ($1, $2, time_now($3), clock_timestamp(), $4, $5, $6)`,
      values: [
        ...[version, JSON.stringify(data), transaction.manualClock, actor, note ?? null],
        change && JSON.stringify(change),
      ],
    });
    const [run] = await transaction.query<{ readonly total: number }>({
      name: 'begin_recalculation',
      text: `INSERT INTO recalculation (version, total, started_at, finished_at)
             SELECT $1, count(*), clock_timestamp(), CASE WHEN count(*) = 0 THEN clock_timestamp() END
             FROM submission WHERE closed_at IS NULL
             RETURNING total`,
      values: [version],
    });
    const what = { version, note: note ?? null, change, data };
    await appendRecord(transaction, { chain: CHAIN, type: 'PUBLISHED', actor, what });
    transaction.afterCommit(() => this.bell.ring());
    return { version, total: run?.total ?? 0 };
  }
}

/** Versions are made one after another. */
async function latestUnderLock(transaction: Transaction): Promise<CalendarData | null> {
  await takeTurn(transaction, CHAIN);
  const [row] = await transaction.query<{ readonly body: CalendarData }>({
    name: 'latest_calendar',
    text: 'SELECT body FROM calendar ORDER BY version DESC LIMIT 1',
    values: [],
  });
  return row?.body ?? null;
}

/** Those of which a notice was published here. */
async function ownYears(transaction: Transaction): Promise<ReadonlySet<number>> {
  const rows = await transaction.query<{ readonly year: number }>({
    name: 'own_years',
    text: `SELECT DISTINCT (change #>> '{act,year}')::integer AS year FROM calendar
           WHERE change #>> '{act,type}' = 'notice'`,
    values: [],
  });
  return new Set(rows.map(({ year }) => year));
}

function withShipped(
  latest: CalendarData,
  { notices }: CalendarData,
  own: ReadonlySet<number>,
): CalendarData {
  const known = new Map(latest.notices.map((notice) => [notice.year, canonical(notice)]));
  const changed = notices.filter(
    (notice) => !own.has(notice.year) && known.get(notice.year) !== canonical(notice),
  );
  if (changed.length === 0) return latest;
  return { ...changed.reduce(withNotice, latest), version: latest.version + 1 };
}
