import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { WEB_CLIENT, createApi } from '@countersign/api/create-api';
import { ClockControl, LoadDemonstration } from '@countersign/application';
import { DeliveryModule, migrateQueues } from '@countersign/delivery';
import { ClearingModule, PaperworkModule } from '@countersign/files';
import { hashPassword } from '@countersign/identity';
import { cnCalendar, definitions, organization, periodicals, portfolios } from '@countersign/matters';
import { migrate, startEmbeddedPostgres } from '@countersign/persistence';
import type { EmbeddedPostgres } from '@countersign/persistence';
import { createLogger } from '@countersign/platform';
import type { Config } from '@countersign/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { removeLock, writeLock } from './lock-file.js';
import { assertOwnDatabase, assertPortIsFree, explained } from './port.js';
import { PASSWORD } from './welcome.js';

export type Standalone = {
  readonly address: string;
  /** Resolves, with a sentence for the operator, when PostgreSQL is gone although nobody here ended it. */
  readonly lost: Promise<string>;
  /** Answers what is in hand, then ends the worker, the API and PostgreSQL, in this order. */
  stop(): Promise<void>;
};

/** Everything in one process: PostgreSQL beside it, migrated and with the demonstration, API and worker. */
export async function startStandalone(config: Config, say: (sentence: string) => void): Promise<Standalone> {
  assertOwnDatabase(config.databaseUrl);
  await assertPortIsFree(config.host, config.port);
  // By us, for everybody to enter: PostgreSQL runs as a user of its own where we are root, and closes its own folder.
  await mkdir(config.dataDir, { recursive: true });
  const postgres = await startEmbeddedPostgres({ folder: join(config.dataDir, 'postgres'), say });
  try {
    await migrate(postgres.ownerUrl);
    await migrateQueues(postgres.ownerUrl);
    const app = await serve(config, postgres);
    const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
    writeLock(config.dataDir, { address, clock: config.clock });
    const lost = postgres.lost.finally(() => removeLock(config.dataDir));
    return { address, lost, stop: () => stop(config, app, postgres) };
  } catch (error) {
    await postgres.stop();
    throw explained(error, config.host, config.port);
  }
}

async function serve(config: Config, { appUrl }: EmbeddedPostgres): Promise<NestFastifyApplication> {
  const logger = createLogger(config.logLevel, 'countersign');
  const { redisUrl, allowHttpWebhooks } = config;
  const app = await createApi({
    config: { ...config, databaseUrl: appUrl },
    logger,
    webClient: WEB_CLIENT,
    modules: [
      DeliveryModule.working({ logger, databaseUrl: appUrl, redisUrl, allowHttpWebhooks }),
      ClearingModule.forRoot({ logger, folder: config.filesDir }),
      PaperworkModule.forRoot({ logger, folder: config.filesDir, publicUrl: config.publicUrl }),
    ],
  });
  try {
    await app.get(ClockControl).stop();
    if (config.demonstration) {
      const demonstration = { organization, portfolios, definitions, periodicals, calendar: cnCalendar };
      await app.get(LoadDemonstration).run(demonstration, () => hashPassword(PASSWORD));
    }
    await app.listen(config.port, config.host);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function stop(
  { dataDir }: Config,
  app: NestFastifyApplication,
  postgres: EmbeddedPostgres,
): Promise<void> {
  try {
    await app.close();
  } finally {
    await postgres.stop();
    removeLock(dataDir);
  }
}
