import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const nameIn = (dataDir: string) => join(dataDir, 'standalone.lock');

/**
 * Says who runs and where, for a second start to tell (tools/start.mjs and the command line read it too). It locks nothing by itself: that
 * there is only one is the database's doing, which cannot be left behind by a crash.
 */
export function writeLock(
  dataDir: string,
  running: { readonly address: string; readonly clock: string },
): void {
  writeFileSync(nameIn(dataDir), `${JSON.stringify({ pid: process.pid, ...running })}\n`);
}

export function removeLock(dataDir: string): void {
  rmSync(nameIn(dataDir), { force: true });
}

/** Where the one that runs can be found; null where it has not said so yet. */
export function runningAddress(dataDir: string): string | null {
  try {
    const { address } = JSON.parse(readFileSync(nameIn(dataDir), 'utf8')) as { address?: string };
    return address ?? null;
  } catch {
    return null;
  }
}
