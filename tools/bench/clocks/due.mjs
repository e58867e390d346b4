import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '@countersign/persistence';
import { started } from '../server.mjs';
import { cpuOf } from './cpu.mjs';
import { idle } from './idle.mjs';
import { signedIn } from './people.mjs';
import { seconds } from './recomputed.mjs';
import { signers } from './signers.mjs';
import { until, wave } from './wave.mjs';

const WARM_UP = 300;
const PUBLISH = 'mutation ($input: CalendarInput!) { publishCalendar(input: $input) { total } }';

/** The standalone server, as `npm start` runs it: what happens all at once, while people sign. */
export async function dueTogether(folder, world, pending, say) {
  const server = await started('standalone', { CLOCK: 'manual', DATA_DIR: join(folder, 'data') });
  const postgres = await startEmbeddedPostgres({ folder: world.postgres.folder, shared: true });
  const superuserUrl = postgres.superuserUrl.replace(/postgres$/, 'countersign');
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const postmaster = await postmasterOf(client);
    const used = () => ({ server: cpuOf(server.pid), database: cpuOf(postmaster) });
    const signing = await signers(server.address, client, world);
    await signing.sign(WARM_UP);
    const alone = await signing.during(() => sleep(5_000));
    say(`  signing alone: ${timesOf(alone)}`);
    const due = await wave({ client, signing, used });
    tell('fall due', due, say);
    const overdue = await wave({ client, signing, used });
    tell('are told of as overdue', overdue, say);
    const recalculation = await recalculated(server, client, signing, say);
    return {
      ...{ alone, due, overdue, recalculation },
      ...(pending && { idle: await idle(server, client, used, pending, say) }),
    };
  } finally {
    await client.end();
    await server.stop();
    await postgres.release();
  }
}

/** T13: an administrator publishes a version, and the worker takes all that is open over to it. */
async function recalculated({ address }, client, signing, say) {
  const publish = await signedIn(address, 'admin.system');
  const { rows } = await client.query('SELECT max(version) AS version FROM calendar');
  const override = { on: '2026-06-24', working: false, reason: '台风停工' };
  const from = performance.now();
  let total = 0;
  let ms = 0;
  const signatures = await signing.during(async () => {
    const { publishCalendar } = await publish(PUBLISH, { basedOn: rows[0].version, override });
    ({ total } = publishCalendar);
    await until(async () => {
      const { rows: left } = await client.query('SELECT FROM recalculation WHERE finished_at IS NULL');
      return left.length === 0;
    });
    ms = Math.round(performance.now() - from);
  });
  say(
    `  ${total} submissions go over to a new calendar in ${seconds(ms)}; signing meanwhile ${timesOf(signatures)}`,
  );
  return { total, ms, signatures };
}

/** The process that forks all others of the database. */
async function postmasterOf(client) {
  const { rows } = await client.query(
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`,
  );
  return rows[0].pid;
}

function tell(what, { submissions, handledMs, notices, toldMs, lateness, signatures, cpuSeconds }, say) {
  const { p50, p99, max } = lateness;
  say(`  ${submissions} submissions ${what} in one second: handled after ${seconds(handledMs)}`);
  say(`    late p50 ${p50} ms, p99 ${p99} ms, at most ${max} ms; signing meanwhile ${timesOf(signatures)}`);
  say(
    `    CPU: server ${cpuSeconds.server.toFixed(1)} s, database ${cpuSeconds.database.toFixed(1)} s; ` +
      `${notices} outbox rows delivered after ${seconds(toldMs)}`,
  );
}

const timesOf = ({ signatures, p50, p99, max }) =>
  `${signatures}: p50 ${p50} ms, p99 ${p99} ms, max ${max} ms`;
