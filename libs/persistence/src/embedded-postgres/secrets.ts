import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** The passwords of the cluster's three roles. Made once, readable by us alone. */
export type Secrets = { readonly superuser: string; readonly owner: string; readonly app: string };

const secret = () => randomBytes(24).toString('base64url');

export async function readSecrets(file: string): Promise<Secrets | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as Secrets);
}

export async function makeSecrets(file: string): Promise<Secrets> {
  const secrets = { superuser: secret(), owner: secret(), app: secret() };
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
