import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@countersign/platform';
import type { INestApplicationContext } from '@nestjs/common';

type Database = { readonly url: string; close(): Promise<void> };

/**
 * Runs a command against the installation: the database of DATABASE_URL, else the embedded one of a running `npm start`,
 * else the embedded one, started for as long as it takes. What is not needed for `calendar` is loaded here only.
 */
export async function withInstallation<T>(run: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const { readConfig } = await import('@countersign/platform');
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    const app = await openApplication(config, database.url);
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
  const { DatabaseInUseError, migrate, startEmbeddedPostgres } = await import('@countersign/persistence');
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

async function openApplication(config: Config, url: string): Promise<INestApplicationContext> {
  await import('reflect-metadata');
  const { NestFactory } = await import('@nestjs/core');
  const { CommandLineModule } = await import('./command-line.module.js');
  const manualClock = config.clock === 'manual' || (await isManual(config));
  return NestFactory.createApplicationContext(CommandLineModule.forRoot({ url, manualClock }), {
    logger: ['error'],
  });
}

/** Whether the `npm start` that runs was started with CLOCK=manual. */
async function isManual({ dataDir }: Config): Promise<boolean> {
  const lock = await readFile(join(dataDir, 'standalone.lock'), 'utf8').catch(() => '{}');
  return (JSON.parse(lock || '{}') as { clock?: string }).clock === 'manual';
}
