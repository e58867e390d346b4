import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateQueues } from '@countersign/delivery';
import { migrate } from '@countersign/persistence';
import pg from 'pg';
import { startReceiver } from './receiver.js';
import { runScenario, type Played } from './run-scenario.js';
import type { Scenario } from './scenario.js';
import { loadDemonstration, startServer, type ServerOptions } from './server.js';

const PASSWORD = 'countersign';
const SECRET = 'the secret of the receiver of play';
const SETTLES_WITHIN_MS = 20_000;

/** A running PostgreSQL with our roles. */
export type Postgres = { readonly superuserUrl: string; readonly ownerUrl: string; readonly appUrl: string };
export type Theatre = { play(scenario: Scenario): Promise<Played>; close(): Promise<void> };

const on = (url: string, database: string) => url.replace(/[^/]+$/, database);

/**
 * Where scenarios are played: a database with the demonstration, of which each scenario gets a copy and a server of its own.
 * @param prefix - of the databases' names
 */
export async function openTheatre(postgres: Postgres, prefix = 'play'): Promise<Theatre> {
  const admin = new pg.Client({ connectionString: postgres.superuserUrl });
  await admin.connect();
  const filesDir = await mkdtemp(join(tmpdir(), 'countersign-play-'));
  const name = `${prefix}_${randomBytes(4).toString('hex')}`;
  const options = (database: string): ServerOptions => ({
    databaseUrl: on(postgres.appUrl, database),
    filesDir,
  });

  await admin.query(`CREATE DATABASE ${name} OWNER countersign_owner`);
  await migrate(on(postgres.ownerUrl, name));
  await migrateQueues(on(postgres.ownerUrl, name));
  await loadDemonstration(options(name), PASSWORD);

  let played = 0;
  return {
    async play(scenario) {
      const copy = `${name}_${++played}`;
      await admin.query(`CREATE DATABASE ${copy} TEMPLATE ${name} OWNER countersign_owner`);
      try {
        return await playOn(scenario, on(postgres.ownerUrl, copy), options(copy));
      } finally {
        await admin.query(`DROP DATABASE ${copy} WITH (FORCE)`);
      }
    },
    async close() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}

async function playOn(scenario: Scenario, ownerUrl: string, options: ServerOptions): Promise<Played> {
  const database = new pg.Client({ connectionString: ownerUrl });
  await database.connect();
  const receiver = await startReceiver(SECRET);
  await subscribe(database, scenario, (unit) => receiver.url(unit));
  await setUpClock(database, scenario);
  const server = await startServer(options);
  try {
    const { address } = server;
    const { received: pushes } = receiver;
    const played = await runScenario(scenario, {
      ...{ address, password: PASSWORD, administrator: 'admin.system', pushes },
      settled: () => untilSettled(database),
    });
    const faults = await server.faults();
    return { ...played, failures: [...played.failures, ...faults.map((fault) => `replay: ${fault}`)] };
  } finally {
    await server.close();
    await receiver.close();
    await database.end();
  }
}

/** Systems that are told: one that wants everything of a topic, and one for each unit that the scenario speaks of. */
async function subscribe(
  database: pg.Client,
  { steps }: Scenario,
  url: (unit?: string) => string,
): Promise<void> {
  const names = new Set(steps.flatMap(({ expect }) => Object.keys(expect?.pushes ?? {})));
  for (const name of names) {
    const [topic, unit] = name.split('@');
    await database.query(
      `INSERT INTO subscriber (id, unit, topic, url, secret) VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
      [unit ?? null, topic, url(unit), SECRET],
    );
  }
}

/** The manual clock goes forward only: it begins where the scenario does. */
async function setUpClock(database: pg.Client, { steps }: Scenario): Promise<void> {
  const first = steps.find(({ at }) => at !== undefined)?.at;
  if (first !== undefined) await database.query('INSERT INTO business_clock (now) VALUES ($1)', [first]);
}

/** Until all notices are written and all pushes delivered: a scenario says what is to be seen then. */
async function untilSettled(database: pg.Client): Promise<void> {
  for (const end = Date.now() + SETTLES_WITHIN_MS; ; await sleep(15)) {
    const { rows } = await database.query<{ open: number }>(
      `SELECT (SELECT count(*) FROM outbox WHERE sent_at IS NULL)::int
            + (SELECT count(*) FROM push_delivery WHERE delivered_at IS NULL AND dead_at IS NULL)::int AS open`,
    );
    if (rows[0]?.open === 0) return;
    if (Date.now() > end)
      throw new Error(`${rows[0]?.open} deliveries are still open after ${SETTLES_WITHIN_MS} ms`);
  }
}
