import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { openCluster } from './cluster.js';
import { SUPERUSER } from './initialise.js';
import { Keeper } from './keeper.js';
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
  /** Resolves, with a sentence for the operator, when PostgreSQL is gone although nobody here ended it. */
  readonly lost: Promise<string>;
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
const PREPARING = 20_260_613;

/** Starts or adopts the PostgreSQL in a folder, with its roles and an empty database: migrate it next. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { cluster, secrets } = await openCluster(options.folder, options.say ?? (() => undefined));
  const left = await untilReady(cluster);
  const port = left?.port ?? (await startOnPort(cluster, options));
  const url = (user: string, password: string, database = DATABASE) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const superuserUrl = url(SUPERUSER, secrets.superuser, 'postgres');
  const keeper = new Keeper(cluster, superuserUrl, options.shared ?? false);
  await keeper.open((client) => prepare(client, secrets));
  let stopping: Promise<void> | undefined;
  return {
    folder: cluster.folder,
    port,
    adopted: left !== null,
    ownerUrl: url(OWNER, secrets.owner),
    appUrl: url(APP, secrets.app),
    superuserUrl,
    lost: keeper.lost,
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

/** Makes roles and database where they are missing. Of several sharing processes, one at a time. */
async function prepare(client: pg.Client, { owner, app }: Secrets): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(${PREPARING})`);
  await role(client, OWNER, owner);
  await role(client, APP, app);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  await client.query(`SELECT pg_advisory_unlock(${PREPARING})`);
}

async function role(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (rowCount === 0)
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}
