import { createHash, randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import type { EmbeddedPostgres } from '@countersign/persistence';
import pg from 'pg';
import { dataFolder, enter, oneAtATime } from './runs.mjs';

/** `fsync` is off: what a test writes need not outlive the machine. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=400',
  'jit=off',
];

export type SharedPostgres = Pick<EmbeddedPostgres, 'superuserUrl' | 'ownerUrl' | 'appUrl'> & {
  /** A migrated database to copy. */
  readonly template: string;
};

/**
 * One PostgreSQL for all test files, workers and runs of this checkout: started by whoever needs it first, stopped by
 * the last run that used it (runs.mjs). Gives the template of the migrations as they are now.
 */
export function useSharedPostgres(): Promise<SharedPostgres> {
  return oneAtATime(async () => {
    const alone = enter();
    const server = await startEmbeddedPostgres({ folder: dataFolder, settings: SETTINGS, shared: true });
    const admin = new pg.Client({ connectionString: server.superuserUrl });
    await admin.connect();
    try {
      const template = await makeTemplate(admin, server.ownerUrl);
      if (alone && server.adopted === false) await dropLeftovers(admin, template);
      return { ...server, template };
    } finally {
      await admin.end();
      await server.release();
    }
  });
}

async function makeTemplate(admin: pg.Client, ownerUrl: string): Promise<string> {
  const folder = new URL('../../persistence/src/migrations/', import.meta.url);
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).sort()) hash.update(await readFile(new URL(name, folder)));
  const template = `template_${hash.digest('hex').slice(0, 12)}`;
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (rowCount) return template;
  const unfinished = `test_unfinished_${randomBytes(4).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${unfinished} OWNER countersign_owner`);
  await migrate(ownerUrl.replace(/[^/]+$/, unfinished));
  await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  return template;
}

/** Of runs that were killed, and of migrations as they were. */
async function dropLeftovers(admin: pg.Client, template: string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database WHERE datname ~ '^(test|template)_' AND datname <> $1`,
    [template],
  );
  for (const { name } of rows)
    await admin.query(`DROP DATABASE ${admin.escapeIdentifier(name)} WITH (FORCE)`);
}
