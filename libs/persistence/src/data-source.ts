import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import { rows } from './rows/index.js';

const DATE = 1082;
const INT8 = 20;

/** The driver makes a `Date` in the server's zone of a date, and a string of an int8. Ours stay what they are. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === DATE) return (text: string) => text;
  if (oid === INT8) return parseInt8;
  return pg.types.getTypeParser(oid, format);
}

function parseInt8(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`);
  return number;
}

export type DataSourceOptions = {
  readonly url: string;
  /** Most connections of this process. */
  readonly poolSize?: number;
  /** Shown in pg_stat_activity. */
  readonly name?: string;
};

/** TypeORM's data source over our rows; not yet connected. `synchronize` is off for ever. */
export function createDataSource({
  url,
  poolSize = 10,
  name = 'countersign',
}: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName: name,
    entities: rows,
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    installExtensions: false,
    // Pipeline mode: what is sent without waiting for the answer before shares its trip (unit-of-work.ts).
    extra: { types: { getTypeParser }, pipeline: true },
  });
}

/** Runs the migrations that are missing, as the owner. Several servers may start at once: they take turns. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const source = await createDataSource({
    url: ownerUrl,
    poolSize: 2,
    name: 'countersign-migrate',
  }).initialize();
  const turn = source.createQueryRunner();
  try {
    await turn.query(`SELECT pg_advisory_lock(hashtext('countersign migrations'))`);
    const done = await source.runMigrations({ transaction: 'all' });
    return done.map((migration) => migration.name);
  } finally {
    await turn.release();
    await source.destroy();
  }
}
