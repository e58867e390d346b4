import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { BusinessClock } from '@countersign/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ClientBase, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { isTransient } from './transient.js';

/** Prepared once per connection under its name. */
export type Statement = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

/** One open transaction. */
export type Transaction = {
  /** CLOCK=manual: the statement that reads the time must read the one that was set. */
  readonly manualClock: boolean;
  query<Row extends QueryResultRow>(statement: Statement): Promise<readonly Row[]>;
  /** The last statement, sent together with COMMIT: one trip instead of two. If it fails, nothing is committed. */
  finish(statement: Statement): Promise<void>;
  /** Called once the commit is certain, in order; never after a rollback. What it throws is not the command's error. */
  afterCommit(hook: () => void): void;
};

const ATTEMPTS = 5;
const PAUSE_MS = 20;

/**
 * One command, one transaction (READ COMMITTED). A plain `pg` connection from TypeORM's pool: the ORM's own way costs
 * more than the statements do. The connection is in pipeline mode, so BEGIN travels with the first statement and COMMIT
 * with the last.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
  ) {}

  /**
   * Runs the work in a transaction; a throw rolls everything back. What the database breaks off for the sake of others
   * (deadlock, two first uses of one key) is run again, so the work must do nothing outside of the transaction.
   */
  async run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isTransient(error)) throw error;
        // Not all at once: who meets again at the same place deadlocks again.
        await sleep(Math.random() * PAUSE_MS * attempt);
      }
    }
  }

  private async once<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { client, release } = await this.connect();
    const hooks: (() => void)[] = [];
    const open = begin(client, this.clock.manual, hooks);
    let result: T;
    try {
      result = await work(open.transaction);
      await open.commit();
    } catch (error) {
      release(await open.rollback());
      throw error;
    }
    release();
    runAll(hooks);
    return result;
  }

  /** From TypeORM's pool, past its query runner: what that does around each query, nobody asks for here. */
  private async connect() {
    // The cast: a data source of ours is PostgreSQL's (data-source.ts).
    const driver = this.source.driver as unknown as PostgresDriver;
    const [client, giveBack] = (await driver.obtainMasterConnection()) as [
      ClientBase,
      (broken?: Error) => void,
    ];
    let lost: Error | undefined;
    const onError = (error: Error) => (lost = error); // without a listener it would end the process
    client.on('error', onError);
    const release = (broken = lost) => {
      client.removeListener('error', onError);
      giveBack(broken);
    };
    return { client, release };
  }
}

/** It is committed, whatever they do: a hook that fails must not look like a command that failed. */
function runAll(hooks: readonly (() => void)[]): void {
  for (const hook of hooks) {
    try {
      hook();
    } catch (error) {
      process.emitWarning(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}

/** What is sent until the next tick leaves in one write: the system call costs more than the statements do. */
function inOnePacket(client: ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function begin(client: ClientBase, manualClock: boolean, hooks: (() => void)[]) {
  inOnePacket(client);
  // Not awaited: it goes out with the first statement, which fails with it if the connection is gone.
  const begun = client.query('BEGIN');
  begun.catch(() => undefined);
  let isFinished = false;
  const send = (statement: Statement) => {
    if (isFinished) throw new Error(`the transaction is finished: ${statement.name} comes too late`);
    return client.query({ ...statement, values: [...statement.values] });
  };
  const commit = async () => {
    const { command } = await client.query('COMMIT');
    // COMMIT of a transaction that had failed answers ROLLBACK, and no error.
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
  };
  const transaction: Transaction = {
    manualClock,
    async query<Row extends QueryResultRow>(statement: Statement) {
      const [{ rows }] = await Promise.all([send(statement) as Promise<{ rows: Row[] }>, begun]);
      return rows;
    },
    async finish(statement) {
      inOnePacket(client);
      const written = send(statement);
      isFinished = true;
      const [write, committed] = await Promise.allSettled([written, commit()]);
      if (write.status === 'rejected') throw write.reason;
      if (committed.status === 'rejected') throw committed.reason;
    },
    afterCommit: (hook) => void hooks.push(hook),
  };
  return {
    transaction,
    commit: () => (isFinished ? Promise.resolve() : commit()),
    /** @returns why the connection is of no more use, if it is not; the first error stays the one to tell */
    rollback: async (): Promise<Error | undefined> => {
      try {
        if (!isFinished) await client.query('ROLLBACK');
        return undefined;
      } catch (broken) {
        return broken as Error;
      }
    },
  };
}
