import type { Logger } from '@countersign/platform';
import {
  createPostgresBackend,
  DEFAULT_SCHEMA,
  Queue,
  runMigrations,
  Worker,
  type Job,
  type JobsOptions,
  type PgPool,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

/** A job carries ids and nothing else: what there is to do stands in the rows. */
export type BellJob = { readonly ids: readonly string[] };
export type BellOptions = Pick<JobsOptions, 'attempts' | 'backoff' | 'delay'> & { readonly jobId: string };
export type OnBell = (job: BellJob) => Promise<void>;

/** A queue of bells; the two backends give the same. */
export type BellQueue = {
  add(name: string, data: BellJob, opts: BellOptions): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
};
export type BellWorker = {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  /** Waits for the jobs in hand. */
  close(): Promise<void>;
};

/** Where BullMQ keeps its jobs: in PostgreSQL or, for several servers, in Redis. Nobody else knows which. */
export type Queues = {
  readonly backend: 'postgres' | 'redis';
  queue(name: string): BellQueue;
  worker(name: string, onBell: OnBell, concurrency: number): BellWorker;
  /** After the queues and workers. */
  close(): Promise<void>;
};

const OPTIONS = {
  // Finished jobs go at once: a job id is only taken while its job is there, and the next bell needs it free.
  defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  // Nobody reads the events of jobs that are doorbells.
  streams: { events: { maxLen: 100 } },
} as const;

/**
 * What a killed process had in hand is anybody's again within some 15 seconds (by default it takes a minute). A job
 * that was taken over although its process lives is harmless: the row is what is locked.
 */
const TAKE_OVER = { lockDuration: 10_000, stalledInterval: 5_000 } as const;

/** @param databaseUrl - as the application's role; the schema was made by `migrateQueues` */
export function postgresQueues(databaseUrl: string, poolSize = 6): Queues {
  // A pool of ours: it is shared by queues and workers, and BullMQ's own would be one per queue. With a given pool
  // BullMQ does not set the schema, so the connection does.
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    keepAlive: true,
    application_name: 'countersign-queues',
    options: `-c search_path=${DEFAULT_SCHEMA}`,
  });
  const answered = (onBell: OnBell) => (job: Job<BellJob>) => onBell(job.data);
  // BullMQ describes the part of `pg` that it uses in types of its own, which `@types/pg` has outgrown.
  const connection = pool as unknown as PgPool;
  return {
    backend: 'postgres',
    queue: (name) => new Queue(name, { connection, ...OPTIONS }, createPostgresBackend),
    worker: (name, onBell, concurrency) =>
      new Worker(name, answered(onBell), { connection, concurrency, ...TAKE_OVER }, createPostgresBackend),
    close: () => pool.end(),
  };
}

export function redisQueues(redisUrl: string, logger: Logger): Queues {
  // Ringing must fail at once while Redis is away (the sweep rings again); listening must wait for it to come back.
  const ringing = new Redis(redisUrl, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: false,
  });
  const listening = new Redis(redisUrl, { maxRetriesPerRequest: null });
  for (const redis of [ringing, listening]) {
    redis.on('error', (error) => logger.warn({ err: error }, 'no connection to Redis at the moment'));
  }
  return {
    backend: 'redis',
    queue: (name) => new Queue(name, { connection: ringing, ...OPTIONS }),
    worker: (name, onBell, concurrency) =>
      new Worker<BellJob>(name, ({ data }) => onBell(data), {
        ...{ connection: listening, concurrency },
        ...TAKE_OVER,
      }),
    async close() {
      ringing.disconnect();
      listening.disconnect();
    },
  };
}

/**
 * Makes BullMQ's tables, in a schema of their own. As the owner of the database: what the owner creates, the
 * application's role may use (default privileges of the first migration), but not change.
 */
export async function migrateQueues(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'countersign-migrate' });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
