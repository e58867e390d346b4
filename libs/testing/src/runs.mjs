// Which test runs use the shared PostgreSQL. Plain JavaScript, since Jest's global teardown imports it untranspiled.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(
  tmpdir(),
  `countersign-test-${createHash('sha256').update(checkout).digest('hex').slice(0, 8)}`,
);
const runs = join(folder, 'runs');
const lock = join(folder, 'lock');
export const dataFolder = join(folder, 'data');

/** The process that `npm test` is; its workers inherit it from the global setup. */
const thisRun = () => process.env.COUNTERSIGN_TEST_RUN ?? String(process.pid);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One process at a time; the lock of one that was killed is broken. */
export async function oneAtATime(work) {
  mkdirSync(runs, { recursive: true, mode: 0o755 });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(readOrNothing(lock));
      if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
      await sleep(50);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Says that this run uses it. @returns whether no other living run does */
export function enter() {
  const alone = livingRuns().every((run) => run === thisRun());
  writeFileSync(join(runs, thisRun()), '');
  return alone;
}

/** At the end of a run: the last one out stops the server, and waits until it has stopped. */
export async function leave() {
  if (readOrNothing(join(runs, thisRun())) === null) return; // no test of this run needed it
  await oneAtATime(async () => {
    rmSync(join(runs, thisRun()), { force: true });
    if (livingRuns().length > 0) return;
    const postmaster = () => Number(readOrNothing(join(dataFolder, 'postmaster.pid'))?.split('\n')[0] ?? 0);
    const pid = postmaster();
    if (pid === 0 || !isAlive(pid)) return;
    process.kill(pid, 'SIGINT'); // PostgreSQL's fast shutdown
    for (let waited = 0; waited < 15_000 && postmaster() !== 0; waited += 50) await sleep(50);
  });
}

function livingRuns() {
  const known = readdirSync(runs);
  for (const run of known) if (!isAlive(Number(run))) rmSync(join(runs, run), { force: true });
  return known.filter((run) => isAlive(Number(run)));
}

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
