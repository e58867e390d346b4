import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** The passwords of the cluster's three roles. Made once, kept readable by us alone. */
export type Secrets = { readonly superuser: string; readonly owner: string; readonly app: string };

const secret = () => randomBytes(24).toString('base64url');

export async function readSecrets(file: string): Promise<Secrets | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as Secrets);
}

export const makeSecrets = (): Secrets => ({ superuser: secret(), owner: secret(), app: secret() });

export async function keepSecrets(file: string, secrets: Secrets): Promise<void> {
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
}
