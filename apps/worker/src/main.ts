import 'reflect-metadata';
import { migrateQueues } from '@countersign/delivery';
import { migrate } from '@countersign/persistence';
import { createLogger, readConfig, stopOnSignals } from '@countersign/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

/** One of several workers beside the API's servers. The first that may do so brings the database up to date. */
const config = readConfig();
const { databaseUrl, databaseOwnerUrl } = config;
if (databaseUrl === undefined)
  throw new Error('DATABASE_URL is missing: `npm start` brings its own database');
const logger = createLogger(config.logLevel, 'worker');
if (databaseOwnerUrl !== undefined) {
  const done = await migrate(databaseOwnerUrl);
  await migrateQueues(databaseOwnerUrl);
  logger.info({ done }, 'the database is up to date');
}
const module = WorkerModule.with({ config: { ...config, databaseUrl }, logger });
const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
logger.info('working');
stopOnSignals(logger, () => app.close());
