import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { OUTSIDE, findBinaries } from './binaries.js';
import { initialise } from './initialise.js';
import type { Cluster } from './postmaster.js';
import { canEnter, findRunAs } from './run-as.js';
import type { RunAs } from './run-as.js';
import { readSecrets } from './secrets.js';
import type { Secrets } from './secrets.js';

/**
 * The cluster in a folder, made where there is none.
 *
 * @param wanted - where to keep it; if the PostgreSQL user cannot enter it, it is kept in OUTSIDE instead, and `say` tells
 */
export async function openCluster(
  wanted: string,
  say: (sentence: string) => void,
): Promise<{ cluster: Cluster; secrets: Secrets }> {
  const as = await findRunAs();
  const folder = await placeFor(resolve(wanted), as, say);
  const binaries = await findBinaries(as);
  const cluster = { folder, binaries, as };
  const secretFile = `${folder}.secret.json`;
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) return { cluster, secrets: await initialise(cluster, secretFile) };
  if (version.trim() !== binaries.major) {
    throw new Error(
      `${folder} holds data of PostgreSQL ${version.trim()}, and this release ships ${binaries.major}. ` +
        'Dump it with the release that made it, move the folder away, start, and restore.',
    );
  }
  const secrets = await readSecrets(secretFile);
  if (secrets === null)
    throw new Error(`${secretFile} is missing: it has the passwords of ${folder}. Restore it.`);
  return { cluster, secrets };
}

async function placeFor(wanted: string, as: RunAs, say: (sentence: string) => void): Promise<string> {
  await mkdir(dirname(wanted), { recursive: true }); // the mode is for the last one only: the user passes through these
  await mkdir(wanted, { recursive: true, mode: 0o700 });
  if (as !== null) await chown(wanted, as.uid, as.gid);
  if (canEnter(wanted, as)) return wanted;
  await openTemporary(wanted);
  if (canEnter(wanted, as)) return wanted;
  const id = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const folder = join(OUTSIDE, `data-${id}`);
  say(
    `PostgreSQL's user cannot enter ${wanted} (a folder above it is closed to it): the data is kept in ${folder}.`,
  );
  await rm(wanted, { recursive: true });
  await mkdir(OUTSIDE, { recursive: true, mode: 0o755 });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (as !== null) await chown(folder, as.uid, as.gid);
  return folder;
}

/** A temporary folder is made for its maker alone: let others pass through it, not look into it. */
async function openTemporary(wanted: string): Promise<void> {
  for (let folder = dirname(wanted); folder.startsWith(tmpdir() + sep); folder = dirname(folder)) {
    await chmod(folder, (await stat(folder)).mode | 0o111);
  }
}
