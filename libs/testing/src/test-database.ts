import { createDataSource } from '@countersign/persistence';
import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { useSharedPostgres } from './shared-postgres.js';

/** A test file's own database: usable inside tests and hooks, not while the file is being read. */
export type TestDatabase = {
  /** As the application. */
  readonly source: DataSource;
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** Sees what the others wait for. */
  readonly superuserUrl: string;
  /** Runs one statement as the owner of the tables. */
  asOwner<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** The same as a superuser; in one go, so that a SET before it holds. */
  asSuperuser(sql: string, values?: readonly unknown[]): Promise<void>;
  count(table: string): Promise<number>;
};

let made = 0;

/** Copies the migrated template before the file's tests and drops the copy after them. */
export function testDatabase({ poolSize = 10 }: { readonly poolSize?: number } = {}): TestDatabase {
  let open: {
    source: DataSource;
    owner: pg.Pool;
    admin: pg.Client;
    name: string;
    appUrl: string;
    ownerUrl: string;
    superuserUrl: string;
  };
  const opened = () => {
    if (open === undefined) throw new Error('testDatabase() is there inside tests and hooks only');
    return open;
  };

  beforeAll(async () => {
    const server = await useSharedPostgres();
    const admin = new pg.Client({ connectionString: server.superuserUrl });
    await admin.connect();
    const name = `test_${process.pid}_${Date.now().toString(36)}_${made++}`;
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${server.template} OWNER countersign_owner`);
    const appUrl = server.appUrl.replace(/[^/]+$/, name);
    const ownerUrl = server.ownerUrl.replace(/[^/]+$/, name);
    const superuserUrl = server.superuserUrl.replace(/[^/]+$/, name);
    const source = await createDataSource({ url: appUrl, poolSize, name }).initialize();
    const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
    // Its connections may outlive `end()` by a moment, and the database is dropped by force.
    owner.on('error', () => undefined);
    open = {
      source,
      owner,
      admin,
      name,
      appUrl,
      ownerUrl,
      superuserUrl,
    };
  });

  afterAll(async () => {
    if (open === undefined) return;
    await open.source.destroy();
    await open.owner.end();
    await open.admin.query(`DROP DATABASE ${open.name} WITH (FORCE)`);
    await open.admin.end();
  });

  return {
    get source() {
      return opened().source;
    },
    get appUrl() {
      return opened().appUrl;
    },
    get ownerUrl() {
      return opened().ownerUrl;
    },
    get superuserUrl() {
      return opened().superuserUrl;
    },
    async asOwner<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) {
      return (await opened().owner.query<Row>(sql, [...values])).rows;
    },
    async asSuperuser(sql, values) {
      const client = new pg.Client({ connectionString: opened().superuserUrl });
      await client.connect();
      try {
        await client.query(sql, values && [...values]);
      } finally {
        await client.end();
      }
    },
    async count(table) {
      const { rows } = await opened().owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
      return rows[0]?.n ?? 0;
    },
  };
}
