import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Ran = { readonly code: number | string | null | undefined; readonly out: string; readonly err: string };

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The command itself, as a person runs it, against a database of one's own. */
export const runCli = (url: string, clock: 'manual' | 'system', ...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: url, CLOCK: clock };
    execFile('node', ['tools/cli.mjs', ...words], { cwd: root, env }, (error, out, err) =>
      resolve({ code: error ? error.code : 0, out, err }),
    );
  });
