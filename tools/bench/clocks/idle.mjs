import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { secondsBetween } from './cpu.mjs';

const LOOK_S = 30;

/** What waiting costs: the server with so many limits that are still to come, and nothing to do. */
export async function idle(server, client, used, pending, say) {
  await client.query('UPDATE submission SET wake_at = NULL');
  await sleep(3_000);
  const before = await looked(server, used);
  await client.query(PENDING, [pending]);
  await client.query('VACUUM ANALYZE submission');
  await client.query('CHECKPOINT');
  await sleep(10_000);
  const after = await looked(server, used);
  say(`  waiting for nothing: ${told(before)}`);
  say(`  waiting for ${pending.toLocaleString('en')} limits: ${told(after)}`);
  return { pending, before, after };
}

/** Shares of one core, and the server's memory. */
async function looked(server, used) {
  const from = used();
  await sleep(LOOK_S * 1_000);
  const to = used();
  const share = (part) => Number(((secondsBetween(from[part], to[part]) / LOOK_S) * 100).toFixed(1));
  return { server: share('server'), database: share('database'), megabytes: megabytesOf(server.pid) };
}

function megabytesOf(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(kilobytes) / 1_024);
}

const told = ({ server, database, megabytes }) =>
  `server ${server} % and database ${database} % of a core; the server holds ${megabytes} MB`;

/** Rows as the waker sees them: nothing of them is ever due here. */
const PENDING = `
  INSERT INTO submission (id, number, definition_id, definition_version, calendar_version, title, stage, cycle,
    submitter_unit, submitter_person, filed_at, received_on, due_on, yellow_on, state, seq, head, wake_at)
  SELECT uuidv7(), 'PENDING-' || n, definition_id, definition_version, calendar_version, title, stage, cycle,
    submitter_unit, submitter_person, filed_at, received_on, due_on, yellow_on, '{}', seq, head,
    '2040-01-01'::timestamptz + n * interval '1 second'
  FROM (SELECT * FROM submission LIMIT 1) AS s, generate_series(1, $1::int) AS n`;
