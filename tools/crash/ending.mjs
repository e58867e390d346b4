import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot, root } from '../setup.mjs';
import { isAlive } from './database.mjs';

const DRAINED_WITHIN_MS = 120_000;
/** The sweep leaves alone what was committed this recently: its bell may still be ringing. */
const GRACE_MS = 3_500;
const LEFT = [
  `outbox WHERE sent_at IS NULL`,
  `push_delivery WHERE delivered_at IS NULL`,
  `submission WHERE wake_at <= (SELECT now FROM business_clock)`,
  `bullmq.job`,
];

/**
 * Starts the server a last time and waits until nothing is left to do.
 * @param hurry - what a killed process had in hand is its own for a minute: that minute is passed by hand
 */
export async function settle(world, hurry) {
  if (hurry && world.database.isReady()) {
    await sleep(GRACE_MS);
    await world.database.rows(
      `UPDATE push_delivery SET next_at = clock_timestamp() WHERE delivered_at IS NULL`,
    );
  }
  await world.up();
  const from = performance.now();
  const violations = [];
  for (const what of LEFT) {
    const milliseconds = DRAINED_WITHIN_MS - (performance.now() - from);
    if (!(await world.database.until((n) => n === 0, what, milliseconds, 100)))
      violations.push(`${await world.database.count(what)} left of ${what}`);
  }
  world.settledMs = performance.now() - from;
  return violations;
}

/** The command line's own verdict. */
export async function verdict(world, ...args) {
  const child = spawn(process.execPath, [inRoot('apps/cli/dist/main.js'), ...args], {
    cwd: root,
    env: { ...world.server.env, CLOCK: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  console.log(`${args.join(' ')}: ${out.trim().split('\n').at(-1)}`);
  return code === 0 ? [] : [`${args.join(' ')} ended with ${code}: ${out}${err}`];
}

/** Ctrl-C ends everything, and nothing is left lying about. */
export async function stopped(world) {
  const postmaster = world.database.postmaster();
  await world.database.close();
  const code = await world.server.stop();
  const lying = readdirSync(world.data).filter(
    (name) => !['files', 'postgres', 'postgres.secret.json'].includes(name),
  );
  return [
    ...(code === 0 ? [] : [`Ctrl-C ended it with ${code}`]),
    ...(postmaster && isAlive(postmaster.pid) ? [`PostgreSQL (${postmaster.pid}) still runs`] : []),
    ...lying.map((name) => `left in the data folder: ${name}`),
    ...readdirSync(join(world.folder, 'tmp')).map((name) => `left in the temporary folder: ${name}`),
    ...processesOf(world.folder).map((process) => `still runs: ${process}`),
  ];
}

/** Linux only: elsewhere the postmaster's end is what can be seen. */
function processesOf(folder) {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => `${pid} ${commandOf(pid)}`)
    .filter((line) => line.includes(folder));
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // it has ended meanwhile
  }
}
