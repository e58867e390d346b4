import { compileCalendar } from '@countersign/calendar';
import type { Calendar, CalendarData } from '@countersign/calendar';
import { DomainError, compileDefinition, definitionSchema } from '@countersign/domain';
import type { CompiledDefinition, PortfolioTable, Portfolios } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { Statement, Transaction } from './unit-of-work.js';

type CalendarVersion = { readonly calendar: Calendar; readonly data: CalendarData };

/**
 * The published definitions, calendars and portfolios. A version never changes, so what was loaded and compiled once stays; only
 * which version is the latest has to be asked each time.
 */
@Injectable()
export class Registry {
  private readonly definitionsKnown = new Map<string, Promise<CompiledDefinition>>();
  private readonly calendarsKnown = new Map<number, Promise<CalendarVersion>>();
  private readonly portfoliosKnown = new Map<number, Promise<Portfolios>>();

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * @param inside - the transaction that asks: a second connection from the pool, while one is held, is how a pool
   *   that is used up waits for itself for ever
   * @throws DomainError `DEFINITION_UNKNOWN`
   */
  definition(id: string, version: number, inside?: Transaction): Promise<CompiledDefinition> {
    return once(this.definitionsKnown, `${id}@${version}`, async () => {
      const [row] = await this.ask<{ body: unknown }>(
        {
          name: 'definition',
          text: 'SELECT body FROM definition WHERE id = $1 AND version = $2',
          values: [id, version],
        },
        inside,
      );
      if (!row) throw unknown(id, version);
      // An earlier release may have published it: what it could not say yet has its default.
      return compileDefinition(definitionSchema.parse(row.body));
    });
  }

  /** What is filed now. @throws DomainError `DEFINITION_UNKNOWN` */
  async latestDefinition(id: string): Promise<CompiledDefinition> {
    const [row] = await this.source.query<{ version: number | null }[]>(
      'SELECT max(version) AS version FROM definition WHERE id = $1',
      [id],
    );
    if (!row || row.version === null) throw unknown(id);
    return this.definition(id, row.version);
  }

  /** The latest version of each, by id. */
  async definitions(): Promise<readonly CompiledDefinition[]> {
    const rows = await this.source.query<{ id: string; version: number }[]>(
      'SELECT id, max(version) AS version FROM definition GROUP BY id ORDER BY id',
    );
    return Promise.all(rows.map(({ id, version }) => this.definition(id, version)));
  }

  /** @param inside - as above */
  async calendar(version: number, inside?: Transaction): Promise<Calendar> {
    return (await this.calendarVersion(version, inside)).calendar;
  }

  /** What is filed now counts by it. @throws Error where there is none: an installation without a calendar cannot count */
  async currentCalendar(): Promise<Calendar> {
    const [row] = await this.source.query<{ version: number | null }[]>(
      'SELECT max(version) AS version FROM calendar',
    );
    if (!row || row.version === null) throw new Error('no calendar has been published');
    return this.calendar(row.version);
  }

  /** Every version's data, newest first. */
  async calendars(): Promise<readonly CalendarData[]> {
    const rows = await this.source.query<{ version: number }[]>(
      'SELECT version FROM calendar ORDER BY version DESC',
    );
    return Promise.all(rows.map(async ({ version }) => (await this.calendarVersion(version)).data));
  }

  /** @param inside - as above */
  portfolios(version: number, inside?: Transaction): Promise<Portfolios> {
    return once(this.portfoliosKnown, version, async () => {
      const [row] = await this.ask<{ body: PortfolioTable }>(
        { name: 'portfolio', text: 'SELECT body FROM portfolio WHERE version = $1', values: [version] },
        inside,
      );
      if (!row) throw new Error(`portfolios version ${version} have not been published`);
      return { ...row.body, version };
    });
  }

  /** What is decided now is decided by them; null where none were ever published. */
  async currentPortfolios(): Promise<Portfolios | null> {
    const [row] = await this.source.query<{ version: number | null }[]>(
      'SELECT max(version) AS version FROM portfolio',
    );
    return row?.version ? this.portfolios(row.version) : null;
  }

  private calendarVersion(version: number, inside?: Transaction): Promise<CalendarVersion> {
    return once(this.calendarsKnown, version, async () => {
      const [row] = await this.ask<{ body: CalendarData }>(
        { name: 'calendar', text: 'SELECT body FROM calendar WHERE version = $1', values: [version] },
        inside,
      );
      if (!row) throw new Error(`calendar version ${version} has not been published`);
      return { calendar: compileCalendar(row.body), data: row.body };
    });
  }

  private ask<Row extends QueryResultRow>(
    statement: Statement,
    inside?: Transaction,
  ): Promise<readonly Row[]> {
    if (inside) return inside.query<Row>(statement);
    return this.source.query<Row[]>(statement.text, [...statement.values]);
  }
}

/** The promise is kept, so that those who come together load once; not one that failed. */
function once<K, V>(known: Map<K, Promise<V>>, key: K, load: () => Promise<V>): Promise<V> {
  const there = known.get(key);
  if (there) return there;
  const loading = load();
  known.set(key, loading);
  loading.catch(() => known.delete(key));
  return loading;
}

const unknown = (id: string, version?: number) =>
  new DomainError('DEFINITION_UNKNOWN', [
    { path: 'matter', problem: 'unknown', matter: id, ...(version === undefined ? {} : { version }) },
  ]);
