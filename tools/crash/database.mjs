import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

pg.types.setTypeParser(20, Number); // int8: none of ours is larger than a number holds

/** The server's own PostgreSQL, seen from outside, as the owner of the tables. It may come and go. */
export class Database {
  #client = null;

  /** @param data - the server's data folder */
  constructor(data) {
    this.folder = join(data, 'postgres');
  }

  /** What `postmaster.pid` says; null where there is none. */
  postmaster() {
    const file = join(this.folder, 'postmaster.pid');
    if (!existsSync(file)) return null;
    const lines = readFileSync(file, 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  }

  /** It outlived the server, or has started again. */
  isReady() {
    const server = this.postmaster();
    return server !== null && server.ready && isAlive(server.pid);
  }

  async open() {
    if (this.#client) return;
    const { owner } = JSON.parse(readFileSync(`${this.folder}.secret.json`, 'utf8'));
    const client = new pg.Client({
      connectionString: `postgres://countersign_owner:${owner}@127.0.0.1:${this.postmaster().port}/countersign`,
      application_name: 'crash-test',
    });
    // PostgreSQL is killed, too, now and then.
    const forget = () => void (this.#client === client && (this.#client = null));
    client.on('error', forget).on('end', forget);
    await client.connect();
    this.#client = client;
  }

  async rows(text, values = []) {
    await this.open();
    return (await this.#client.query(text, values)).rows;
  }

  /** Of a query that counts. */
  async count(text, values) {
    const [row] = await this.rows(`SELECT count(*)::int AS n FROM ${text}`, values);
    return row.n;
  }

  /** @returns whether the number came to be what is wanted in time */
  async until(isWanted, text, milliseconds, everyMs = 5) {
    for (const end = performance.now() + milliseconds; ; await sleep(everyMs)) {
      if (isWanted(await this.count(text))) return true;
      if (performance.now() > end) return false;
    }
  }

  async close() {
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  /** Kills PostgreSQL as a power cut would, and waits until it is gone: the children notice by themselves. */
  async cutPower() {
    const server = this.postmaster();
    if (!server || !isAlive(server.pid)) return;
    process.kill(server.pid, 'SIGKILL');
    while (isAlive(server.pid)) await sleep(10);
    await this.close();
  }
}

/** A process that ended and that nobody has buried does not live. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
}
