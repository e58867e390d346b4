import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openCluster } from './cluster.js';
import { SUPERUSER } from './initialise.js';
import {
  findPostmaster,
  freePort,
  logOf,
  startPostmaster,
  stopPostmaster,
  untilReady,
} from './postmaster.js';
import type { Cluster } from './postmaster.js';
import type { Secrets } from './secrets.js';

export type EmbeddedPostgres = {
  readonly folder: string;
  readonly port: number;
  /** It was already running: a process of ours was killed and left it behind. */
  readonly adopted: boolean;
  /** Who owns the tables and migrates. */
  readonly ownerUrl: string;
  /** Who the application is: data only. */
  readonly appUrl: string;
  readonly superuserUrl: string;
  /** Ends PostgreSQL and waits for its end. Twice is harmless. */
  stop(): Promise<void>;
  /** Lets go and leaves it running, for others that share it. */
  release(): Promise<void>;
};

export type EmbeddedOptions = {
  readonly folder: string;
  /** `name=value` of postgresql.conf. */
  readonly settings?: readonly string[];
  /** Left out: a free one. An adopted server keeps the port it has. */
  readonly port?: number;
  /** Several processes use it together (tests). Otherwise a second one is refused. */
  readonly shared?: boolean;
  readonly say?: (sentence: string) => void;
};

const DATABASE = 'countersign';
const OWNER = 'countersign_owner';
const APP = 'countersign_app';
/** Any number, the same for all of us. */
const LOCK = 20_260_612;

export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError';
}

/** Starts or adopts the PostgreSQL in a folder, with its roles and an empty database: migrate it next. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { cluster, secrets } = await openCluster(options.folder, options.say ?? (() => undefined));
  const left = await untilReady(cluster);
  const port = left?.port ?? (await startOnPort(cluster, options));
  const url = (user: string, password: string, database = DATABASE) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const superuserUrl = url(SUPERUSER, secrets.superuser, 'postgres');
  const keeper = await prepare(superuserUrl, secrets, cluster, options.shared ?? false);
  let stopping: Promise<void> | undefined;
  return {
    folder: cluster.folder,
    port,
    adopted: left !== null,
    ownerUrl: url(OWNER, secrets.owner),
    appUrl: url(APP, secrets.app),
    superuserUrl,
    stop: () => (stopping ??= keeper.end().then(() => stopPostmaster(cluster))),
    release: () => keeper.end(),
  };
}

/** A port that was free a moment ago may be taken, and orphans of a killed postmaster need a second to notice. */
async function startOnPort(cluster: Cluster, { port, settings = [] }: EmbeddedOptions): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort());
    try {
      await startPostmaster(cluster, chosen, settings);
      return chosen;
    } catch (error) {
      const other = await findPostmaster(cluster);
      if (other !== null) return (await untilReady(cluster))?.port ?? chosen;
      if (attempt === 3) throw new Error(`PostgreSQL did not start; see ${logOf(cluster)}`, { cause: error });
      await sleep(1_000);
    }
  }
}

/**
 * Makes roles and database where they are missing. The connection stays open with an advisory lock: as long as we
 * live, a second process is told so; if we are killed, the lock goes with the connection.
 */
async function prepare(
  url: string,
  { owner, app }: Secrets,
  cluster: Cluster,
  shared: boolean,
): Promise<pg.Client> {
  const keeper = new pg.Client({ connectionString: url, application_name: 'countersign-keeper' });
  keeper.on('error', () => undefined); // the server was stopped under us: whoever did it says so
  await keeper.connect();
  try {
    if (!shared) await lockOrRefuse(keeper, cluster);
    await keeper.query(`SELECT pg_advisory_lock(${LOCK + 1})`); // one of several sharing processes prepares
    await role(keeper, OWNER, owner);
    await role(keeper, APP, app);
    const { rowCount } = await keeper.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await keeper.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
    await keeper.query(`SELECT pg_advisory_unlock(${LOCK + 1})`);
    return keeper;
  } catch (error) {
    await keeper.end();
    throw error;
  }
}

async function lockOrRefuse(keeper: pg.Client, { folder }: Cluster): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await keeper.query<{ got: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS got`);
    if (rows[0]?.got) return;
    await sleep(100); // the connection of a process that was just killed takes a moment to close
  }
  throw new DatabaseInUseError(`Countersign is already running with the data in ${folder}.`);
}

async function role(keeper: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await keeper.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (rowCount === 0)
    await keeper.query(`CREATE ROLE ${name} LOGIN PASSWORD ${keeper.escapeLiteral(password)}`);
}
