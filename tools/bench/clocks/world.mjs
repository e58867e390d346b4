import { join } from 'node:path';
import pg from 'pg';
import { hashPassword } from '@countersign/identity';
import { migrateQueues } from '@countersign/delivery';
import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import { handlers, people } from '../handlers.mjs';
import { COPIES, consulted } from '../seed.mjs';

const FILED_AT = '2026-06-15T10:00:00+08:00';
const HOUR_MS = 3_600_000;

/**
 * A standalone installation's database with so many open consultations, all due in one second, an hour from now by the
 * manual clock. Filed once through the application, and copied.
 */
export async function prepareWorld(folder, size) {
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'data', 'postgres') });
  await migrate(postgres.ownerUrl);
  await migrateQueues(postgres.ownerUrl);
  const superuserUrl = postgres.superuserUrl.replace(/postgres$/, 'countersign');
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const app = await handlers(postgres, 4, { manual: true });
  const setClock = (to) =>
    client.query(
      'INSERT INTO business_clock (now) VALUES ($1) ON CONFLICT (one) DO UPDATE SET now = EXCLUDED.now',
      [new Date(to)],
    );
  await setClock(FILED_AT);
  await app.loadDemonstration(await hashPassword('countersign'));
  const filed = await consulted(app);
  const dueAt = Math.min(...filed.pending.map(({ clock }) => clock.dueAt));
  await setClock(dueAt - HOUR_MS);
  await app.letTimePass.run(filed.submission); // the warning is behind all of them
  await client.query(COPIES, [filed.submission, 1, size - 1]);
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
  return { postgres, client, app, filed, dueAt, setClock, actors: await people(app.source) };
}

export async function closeWorld({ app, client, postgres }) {
  await app.source.destroy();
  await client.end();
  await postgres.stop();
}
