import { chown, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Cluster } from './postmaster.js';
import { run } from './run-as.js';
import { keepSecrets, makeSecrets } from './secrets.js';
import type { Secrets } from './secrets.js';

export const SUPERUSER = 'postgres';

/**
 * Makes a cluster beside its place and moves it there whole: a start that is killed half-way leaves nothing that the
 * next one would take for a cluster, and its initdb, which outlives it, writes where nobody looks any more.
 */
export async function initialise(cluster: Cluster, secretFile: string): Promise<Secrets> {
  const { folder, as } = cluster;
  await removeUnfinished(folder);
  const unfinished = await mkdtemp(unfinishedOf(folder));
  try {
    const secrets = makeSecrets();
    const passwordFile = join(unfinished, 'password');
    await writeFile(passwordFile, secrets.superuser, { mode: 0o600 });
    if (as !== null) for (const path of [unfinished, passwordFile]) await chown(path, as.uid, as.gid);
    await initdb(cluster, join(unfinished, 'data'), passwordFile);
    await rmdir(folder); // fails where another start was first, and ours is not needed
    await keepSecrets(secretFile, secrets);
    await rename(join(unfinished, 'data'), folder);
    return secrets;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

const unfinishedOf = (folder: string) => `${folder}.initdb-`;

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(basename(unfinishedOf(folder)))) continue;
    // Retried, since an initdb that lost its parent may still be writing.
    await rm(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 10 });
  }
}

async function initdb({ binaries, as }: Cluster, folder: string, passwordFile: string): Promise<void> {
  await run(
    binaries.initdb,
    [
      `--pgdata=${folder}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own C.UTF-8: the same order on every system, whatever locales it has.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    as,
    dirname(folder),
  );
}
