import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseInUseError, migrate, startEmbeddedPostgres } from '@countersign/persistence';
import { readConfig, type Config } from '@countersign/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandLineModule } from './command-line.module.js';

type Database = { readonly url: string; close(): Promise<void> };

/**
 * Runs a command against the installation: the database of DATABASE_URL, else the embedded one of a running `npm start`,
 * else the embedded one, started for as long as it takes.
 */
export async function withInstallation<T>(run: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    const manualClock = config.clock === 'manual' || (await isManual(config));
    const { allowHttpWebhooks } = config;
    const module = CommandLineModule.forRoot({ url: database.url, manualClock, allowHttpWebhooks });
    const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
    try {
      return await run(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

async function openDatabase({ databaseUrl, dataDir }: Config): Promise<Database> {
  if (databaseUrl !== undefined) return { url: databaseUrl, close: async () => undefined };
  const folder = join(dataDir, 'postgres');
  try {
    const server = await startEmbeddedPostgres({ folder, say: console.error });
    await migrate(server.ownerUrl);
    return { url: server.appUrl, close: () => server.stop() };
  } catch (error) {
    if (!(error instanceof DatabaseInUseError)) throw error;
    const server = await startEmbeddedPostgres({ folder, shared: true });
    return { url: server.appUrl, close: () => server.release() };
  }
}

/** Whether the `npm start` that runs was started with CLOCK=manual. */
async function isManual({ dataDir }: Config): Promise<boolean> {
  const lock = await readFile(join(dataDir, 'standalone.lock'), 'utf8').catch(() => '');
  return (JSON.parse(lock || '{}') as { clock?: string }).clock === 'manual';
}
