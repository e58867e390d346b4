import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** Whom PostgreSQL runs as. It refuses to be root, so root hands it to a user of its own. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

const USER = 'postgres';
const idOf = (flag: '-u' | '-g') => {
  const { status, stdout } = spawnSync('id', [flag, USER], { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
};

/** Null unless this process is root. Makes the user where there is none. @throws Error when it cannot be made */
export async function findRunAs(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return null;
  if (idOf('-u') === undefined) {
    try {
      await exec('groupadd', ['-f', USER]);
      await exec('useradd', ['-g', USER, '--system', '--no-create-home', USER]);
    } catch (cause) {
      throw new Error(
        `PostgreSQL does not run as root, and the user "${USER}" could not be made. Start as another user.`,
        { cause },
      );
    }
  }
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (uid === undefined || gid === undefined) throw new Error(`the user "${USER}" has no uid or gid`);
  return { uid, gid };
}

/** Runs a program to its end and gives its output. @throws Error with what it said */
export async function run(program: string, args: readonly string[], as: RunAs, cwd: string): Promise<string> {
  try {
    // LC_ALL: pg_ctl and initdb are read by us, not by a person.
    const { stdout } = await exec(program, args, { ...as, cwd, env: { ...process.env, LC_ALL: 'C' } });
    return stdout;
  } catch (cause) {
    const {
      stderr = '',
      stdout = '',
      message,
    } = cause as { stderr?: string; stdout?: string; message: string };
    const said = `${stdout}${stderr}`.trim() || message;
    throw new Error(`${program} failed: ${said}`, { cause });
  }
}

/** Whether that user gets into the folder: a home of mode 0700 above it is enough to keep it out. */
export function canEnter(folder: string, as: RunAs): boolean {
  if (as === null) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...as, cwd: '/' }).status === 0;
}
