import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ROOT } from './people.js';

const run = promisify(execFile);

/** The command line, against the server of this run. */
export async function cli(...args: string[]): Promise<string> {
  const { stdout } = await run('node', ['apps/cli/dist/main.js', ...args], { cwd: ROOT });
  return stdout;
}
