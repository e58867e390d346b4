import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findPostmaster, logOf } from './postmaster.js';
import type { Cluster } from './postmaster.js';

/** Any number, the same for all of us. */
const LOCK = 20_260_612;
const AGAIN_MS = 100;

export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError';
}

/**
 * The connection that says that we live, by an advisory lock: a second process is told so, and if we are killed, the lock
 * goes with the connection. And it tells us whether PostgreSQL lives, which is no child of ours.
 */
export class Keeper {
  /** Resolves, with a sentence for the operator, when PostgreSQL is gone although nobody here ended it. */
  readonly lost: Promise<string>;
  private lose: (why: string) => void = () => undefined;
  private client: pg.Client | undefined;
  private isEnding = false;

  constructor(
    private readonly cluster: Cluster,
    private readonly url: string,
    private readonly shared: boolean,
  ) {
    this.lost = new Promise((resolve) => (this.lose = resolve));
  }

  /** @param prepare - what is to be done first, under the lock. @throws DatabaseInUseError */
  async open(prepare: (client: pg.Client) => Promise<void> = async () => undefined): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'countersign-keeper' });
    client.on('error', () => undefined); // its end follows
    await client.connect();
    try {
      if (!this.shared) await lockOrRefuse(client, this.cluster);
      await prepare(client);
    } catch (error) {
      await client.end();
      throw error;
    }
    client.once('end', () => void this.reopen());
    this.client = client;
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await this.client?.end();
  }

  /** When one of its processes crashes, PostgreSQL ends all connections, recovers and goes on. */
  private async reopen(): Promise<void> {
    while (!this.isEnding && (await findPostmaster(this.cluster)) !== null) {
      try {
        await this.open();
        return this.isEnding ? await this.end() : undefined;
      } catch (error) {
        if (error instanceof DatabaseInUseError) return this.lose(error.message);
        await sleep(AGAIN_MS);
      }
    }
    if (!this.isEnding) this.lose(`PostgreSQL has ended by itself; ${logOf(this.cluster)} may say why.`);
  }
}

async function lockOrRefuse(client: pg.Client, { folder }: Cluster): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await client.query<{ got: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS got`);
    if (rows[0]?.got) return;
    await sleep(100); // the connection of a process that was just killed takes a moment to close
  }
  throw new DatabaseInUseError(`Countersign is already running with the data in ${folder}.`);
}
