import { DomainError, readPortfolios } from '@countersign/domain';
import type { PortfolioTable, Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord, canonical, takeTurn } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { assertAdministrator } from '../commands/administrator.js';
import { assertKnown } from '../directory/assert-known.js';
import type { Named } from '../directory/assert-known.js';
import { assertStorable } from '../step/storable.js';

export type PublishPortfoliosRequest = {
  /** Not yet read. */
  readonly body: unknown;
  /** The version that was looked at; another one since is refused. Left out at the command line. */
  readonly basedOn?: number;
  readonly note?: string;
};
export type PortfoliosPublished = { readonly version: number; readonly isNew: boolean };

type Latest = {
  readonly version: number;
  readonly body: PortfolioTable;
  readonly published_by: string | null;
};

const CHAIN = 'portfolios';

/**
 * Publishes a version of the portfolios: what is decided from this instant on goes to who is in charge by it; what was
 * assigned stays with whom it was assigned to. In an audit chain of its own (A1).
 */
@Injectable()
export class PublishPortfolios {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** The same again is harmless. @throws DomainError `NOT_AN_ADMINISTRATOR`, `BAD_INPUT` with all that is wrong, `STALE` */
  async run(
    by: Viewer | null,
    { body, basedOn, note }: PublishPortfoliosRequest,
  ): Promise<PortfoliosPublished> {
    if (by) assertAdministrator(by);
    assertStorable(body, 'portfolios');
    assertStorable(note, 'note');
    const table = read(body);
    return this.work.run(async (transaction) => {
      const latest = await latestUnderLock(transaction);
      const now = latest?.version ?? 0;
      if (basedOn !== undefined && basedOn !== now)
        throw new DomainError('STALE', [{ path: 'basedOn', problem: 'changed', seen: basedOn, now }]);
      return publish(transaction, table, latest, by, note?.trim());
    });
  }

  /** What is shipped with the demonstration; what an administrator published stays. */
  async install(body: unknown): Promise<void> {
    const table = read(body);
    await this.work.run(async (transaction) => {
      const latest = await latestUnderLock(transaction);
      if (latest?.published_by) return;
      await publish(transaction, table, latest, null);
    });
  }
}

function read(body: unknown): PortfolioTable {
  const { table, problems } = readPortfolios(body);
  if (!table) throw new DomainError('BAD_INPUT', problems);
  return table;
}

/** Versions are made one after another. */
async function latestUnderLock(transaction: Transaction): Promise<Latest | null> {
  await takeTurn(transaction, CHAIN);
  const [row] = await transaction.query<Latest>({
    name: 'latest_portfolios',
    text: 'SELECT version, body, published_by FROM portfolio ORDER BY version DESC LIMIT 1',
    values: [],
  });
  return row ?? null;
}

async function publish(
  transaction: Transaction,
  table: PortfolioTable,
  latest: Latest | null,
  by: Viewer | null,
  note?: string,
): Promise<PortfoliosPublished> {
  if (latest && canonical(latest.body) === canonical(table)) return { version: latest.version, isNew: false };
  await assertKnown(transaction, namedInTable(table));
  await assertUnits(transaction, table);
  const version = (latest?.version ?? 0) + 1;
  const actor = by?.person ?? null;
  await transaction.query({
    name: 'publish_portfolios',
    text: `INSERT INTO portfolio (version, body, published_at, recorded_at, published_by, note)
           VALUES ($1, $2, time_now($3), clock_timestamp(), $4, $5)`,
    values: [version, JSON.stringify(table), transaction.manualClock, actor, note || null],
  });
  const what = { version, note: note || null, portfolios: table };
  await appendRecord(transaction, { chain: CHAIN, type: 'PUBLISHED', actor, what });
  return { version, isNew: true };
}

/** Somebody holds the post of each leader and stand-in. */
function namedInTable({ charges, otherwise }: PortfolioTable): readonly Named[] {
  const all = [
    ...charges.map((charge, index) => ({ path: `portfolios.charges.${index}`, charge })),
    { path: 'portfolios.otherwise', charge: otherwise },
  ];
  return all.flatMap(({ path, charge: { leader, standIn } }) => [
    { path: `${path}.leader`, party: leader },
    ...(standIn ? [{ path: `${path}.standIn`, party: standIn }] : []),
  ]);
}

async function assertUnits(transaction: Transaction, { charges }: PortfolioTable): Promise<void> {
  const known = await transaction.query<{ readonly id: string }>({
    name: 'known_units',
    text: 'SELECT id FROM unit WHERE id = ANY ($1)',
    values: [charges.map(({ unit }) => unit)],
  });
  const unknown = charges.flatMap(({ unit }, index) =>
    known.some(({ id }) => id === unit)
      ? []
      : [{ path: `portfolios.charges.${index}.unit`, problem: 'unknown', id: unit }],
  );
  if (unknown.length > 0) throw new DomainError('BAD_INPUT', unknown);
}
