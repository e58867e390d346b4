import { readFile, rm, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { run } from './run-as.js';
import type { RunAs } from './run-as.js';

export type Cluster = { readonly folder: string; readonly binaries: Binaries; readonly as: RunAs };

/** What `postmaster.pid` says: line 1 the pid, 4 the port, 8 the state. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean };

export const logOf = ({ folder }: Pick<Cluster, 'folder'>) => join(folder, 'server.log');

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Linux only: after a restart of the machine the number may be another program's. */
async function isPostgres(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || /postgres$/.test(command.split('\0')[0] ?? '');
}

/**
 * The postmaster that already serves the folder: one that a killed process of ours left behind. A stale file is
 * removed, since PostgreSQL refuses to start beside one whose number now belongs to somebody else.
 */
export async function findPostmaster({ folder }: Pick<Cluster, 'folder'>): Promise<Postmaster | null> {
  const file = join(folder, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!isAlive(pid) || !(await isPostgres(pid))) {
    await rm(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7] === 'ready' };
}

/**
 * Starts the cluster by `pg_ctl`, which gives it a session of its own: a Ctrl-C in our terminal does not reach it
 * before our own work has drained. Returns when it accepts connections.
 */
export async function startPostmaster(
  cluster: Cluster,
  port: number,
  settings: readonly string[],
): Promise<void> {
  const { binaries, folder, as } = cluster;
  const options = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=', // none: its default folder is everybody's
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ];
  const flags = options.map((option) => `-c ${option}`).join(' ');
  await truncate(logOf(cluster)).catch(() => undefined);
  await run(
    binaries.pgCtl,
    ['start', '-D', folder, '-l', logOf(cluster), '-w', '-t', '60', '-o', flags],
    as,
    folder,
  );
}

/** Waits for a postmaster that is still starting or recovering. */
export async function untilReady(cluster: Cluster, milliseconds = 30_000): Promise<Postmaster | null> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await findPostmaster(cluster);
    if (found === null || found.ready) return found;
    if (Date.now() > end) {
      throw new Error(
        `PostgreSQL (process ${found.pid}) holds ${cluster.folder} and does not become ready; see ${logOf(cluster)}`,
      );
    }
    await sleep(50);
  }
}

/** Ends it and waits for the end. Connections that are still open are cut off. */
export async function stopPostmaster({ binaries, folder, as }: Cluster): Promise<void> {
  if ((await findPostmaster({ folder })) === null) return;
  await run(binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '60'], as, folder);
}
