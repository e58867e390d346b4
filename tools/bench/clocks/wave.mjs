import { setTimeout as sleep } from 'node:timers/promises';
import { secondsBetween } from './cpu.mjs';

const GIVE_UP_MS = 300_000;

/**
 * Sets the clock to the instant for which most submissions wait, while people sign, and looks on until nothing is due any
 * more, and then until everybody has been told. Lateness is from the clock's instant to when each was written.
 */
export async function wave({ client, signing, used }) {
  const { rows: next } = await client.query('SELECT min(wake_at) AS at FROM submission');
  const at = next[0].at;
  const count = async (sql, values = []) => (await client.query(sql, values)).rows[0].n;
  const due = () => count('SELECT count(*)::int AS n FROM submission WHERE wake_at <= $1', [at]);
  const submissions = await due();
  const before = used();
  const from = performance.now();
  let setAt = 0;
  let handledMs = 0;
  const signatures = await signing.during(async () => {
    setAt = await setClock(client, at);
    await until(async () => (await due()) === 0);
    handledMs = Math.round(performance.now() - from);
  });
  const handled = used();
  await until(async () => (await count('SELECT count(*)::int AS n FROM outbox WHERE sent_at IS NULL')) === 0);
  const toldMs = Math.round(performance.now() - from);
  const notices = await count('SELECT count(*)::int AS n FROM outbox WHERE created_at >= to_timestamp($1)', [
    setAt / 1_000,
  ]);
  return {
    ...{ submissions, handledMs, notices, toldMs, lateness: await lateness(client, at, setAt), signatures },
    cpuSeconds: {
      server: secondsBetween(before.server, handled.server),
      database: secondsBetween(before.database, handled.database),
    },
  };
}

async function setClock(client, at) {
  const { rows } = await client.query(
    'UPDATE business_clock SET now = $1 RETURNING extract(epoch FROM clock_timestamp()) * 1000 AS ms',
    [at],
  );
  return Number(rows[0].ms);
}

async function lateness(client, at, setAt) {
  const { rows } = await client.query(
    `SELECT submission, extract(epoch FROM recorded_at) * 1000 - $2::float8 AS ms FROM submission_event
      WHERE type = 'TIME_PASSED' AND at = $1 AND extract(epoch FROM recorded_at) * 1000 >= $2::float8 ORDER BY ms`,
    [at, setAt],
  );
  if (new Set(rows.map(({ submission }) => submission)).size !== rows.length)
    throw new Error('something was handled twice');
  const part = (share) => Math.round(rows[Math.min(rows.length - 1, Math.floor(rows.length * share))].ms);
  return { p50: part(0.5), p99: part(0.99), max: part(1) };
}

export async function until(holds) {
  for (const end = performance.now() + GIVE_UP_MS; !(await holds()); await sleep(50)) {
    if (performance.now() > end) throw new Error(`it did not come to hold within ${GIVE_UP_MS / 1_000} s`);
  }
}
