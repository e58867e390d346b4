import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OUTSIDE } from './binaries.js';
import { DatabaseInUseError } from './keeper.js';
import { startEmbeddedPostgres } from './start.js';
import type { EmbeddedPostgres } from './start.js';

/** Not the shared one: this is about starting and stopping. */
let base: string;
let folder: string;
const running: EmbeddedPostgres[] = [];
const start = async (at = folder, more: object = {}) => {
  const server = await startEmbeddedPostgres({ folder: at, settings: ['fsync=off'], ...more });
  running.push(server);
  return server;
};
const pidOf = async (at: string) =>
  Number((await readFile(join(at, 'postmaster.pid'), 'utf8')).split('\n')[0]);
const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'countersign-embedded-'));
  await chmod(base, 0o755);
  folder = join(base, 'data');
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop().catch(() => undefined);
});
afterAll(() => rm(base, { recursive: true, force: true }));

describe('the embedded PostgreSQL', () => {
  it('is made with roles of its own, secret passwords, and UTF-8 in an order that no system changes', async () => {
    const server = await start();
    expect((await stat(`${folder}.secret.json`)).mode & 0o777).toBe(0o600);
    expect(await ask(server.ownerUrl, 'SELECT current_user AS who')).toEqual([{ who: 'countersign_owner' }]);
    expect(
      await ask(server.appUrl, `SELECT current_user AS who, '规' < 'z' AS less, upper('é') AS upper`),
    ).toEqual([{ who: 'countersign_app', less: false, upper: 'É' }]);
    await expect(ask(server.appUrl.replace(/:[^:@]+@/, ':password@'), 'SELECT 1')).rejects.toThrow(
      /authentication/,
    );
  });

  it('keeps its data, and is gone when stop returns', async () => {
    const first = await start();
    await ask(first.ownerUrl, 'CREATE TABLE IF NOT EXISTS kept (n int); INSERT INTO kept VALUES (7)');
    const pid = await pidOf(folder);
    await first.stop();
    await expect(pidOf(folder)).rejects.toThrow(/ENOENT/);
    expect(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).toBe('');
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second.ownerUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('is adopted where a process that was killed left it behind', async () => {
    const killed = await start();
    await killed.release(); // what remains of a process after kill -9: its server, and none of its connections
    const next = await start();
    expect([next.adopted, next.port]).toEqual([true, killed.port]);
    expect(await ask(next.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('refuses a second process while one lives', async () => {
    await start();
    await expect(start()).rejects.toThrow(DatabaseInUseError);
  });

  it('starts over the remains of a server that was killed with us', async () => {
    const server = await start();
    await server.release();
    process.kill(await pidOf(folder), 'SIGKILL');
    expect(await ask((await start()).appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says that it is gone when it ended by itself, once, and not when we ended it', async () => {
    const server = await start();
    const said: string[] = [];
    void server.lost.then((why) => said.push(why));
    process.kill(await pidOf(folder), 'SIGKILL');
    expect(await server.lost).toMatch(/^PostgreSQL has ended by itself.*server\.log/);
    await server.stop();
    const next = await start();
    void next.lost.then((why) => said.push(why));
    await next.stop();
    await sleep(300);
    expect(said).toHaveLength(1);
  });

  it('is not gone when it recovers from the crash of one of its processes, and stays ours alone', async () => {
    const server = await start();
    let isLost = false;
    void server.lost.then(() => (isLost = true));
    const client = new pg.Client({ connectionString: server.superuserUrl });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    process.kill(rows[0]!.pid, 'SIGKILL');
    const holders = `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory'`;
    const held = () => ask(server.superuserUrl, holders).catch(() => []);
    for (const end = Date.now() + 60_000; (await held())[0]?.['n'] !== 1 && Date.now() < end;)
      await sleep(50);
    await expect(start()).rejects.toThrow(DatabaseInUseError);
    expect(isLost).toBe(false);
  });

  it('is not misled by a pid that belongs to somebody else now', async () => {
    await (await start()).stop();
    await writeFile(
      join(folder, 'postmaster.pid'),
      `${process.pid}\n${folder}\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );
    expect((await start()).adopted).toBe(false);
  });

  it('has a session of its own, so that Ctrl-C in our terminal is not its end', async () => {
    await start();
    const fields = (await readFile(`/proc/${await pidOf(folder)}/stat`, 'utf8')).split(') ')[1]!.split(' ');
    const ours = (await readFile('/proc/self/stat', 'utf8')).split(') ')[1]!.split(' ');
    expect(fields[2]).not.toBe(ours[2]);
    expect(fields[3]).not.toBe(ours[3]);
  });

  it('says which release made data that it cannot read', async () => {
    const old = join(base, 'old');
    await mkdir(old);
    await writeFile(join(old, 'PG_VERSION'), '15\n');
    await expect(start(old)).rejects.toThrow(/PostgreSQL 15, and this release ships/);
  });

  // PostgreSQL's own user cannot look into another's home; for anybody but root it is the same user.
  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('opens the way through a temporary folder', async () => {
    const folder = await mkdtemp(join(base, 'closed-'));
    expect((await start(join(folder, 'data'))).folder).toBe(join(folder, 'data'));
    expect((await stat(folder)).mode & 0o777).toBe(0o711);
  });

  asRoot('keeps its data elsewhere, and says so, where its user cannot enter the folder', async () => {
    const home = await mkdtemp('/var/tmp/countersign-home-');
    const said: string[] = [];
    const server = await start(join(home, 'data'), { say: (sentence: string) => said.push(sentence) });
    expect(server.folder.startsWith(OUTSIDE)).toBe(true);
    expect(said).toEqual([expect.stringContaining(server.folder)]);
    expect(await ask(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    await rm(server.folder, { recursive: true });
    await rm(`${server.folder}.secret.json`);
    await rm(home, { recursive: true });
  });
});
