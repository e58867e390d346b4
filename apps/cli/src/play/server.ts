import { createApi } from '@countersign/api/create-api';
import { ClockControl, LoadDemonstration, ReplayAll, VerifyAudit } from '@countersign/application';
import { DeliveryModule } from '@countersign/delivery';
import { cnCalendar, organization, periodicals, portfolios } from '@countersign/matters';
import { createLogger, parseConfig } from '@countersign/platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { hash } from '@node-rs/argon2';
import { CommandLineModule } from '../command-line.module.js';
import { playable } from './playable.js';

@Module({})
class LoadModule {}

export type ServerOptions = { readonly databaseUrl: string; readonly filesDir: string };
export type Server = {
  readonly address: string;
  /** What replaying its events and recomputing its chains finds (A2, A3): nothing, if all is well. */
  faults(): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** Slow hashing protects passwords; this one is in the documentation, and each scenario signs in a dozen people. */
const QUICK = { memoryCost: 8, timeCost: 1, parallelism: 1 };

/** People, matters and calendar, as the demonstration has them. */
export async function loadDemonstration(
  { databaseUrl: url }: ServerOptions,
  password: string,
): Promise<void> {
  const imports = [CommandLineModule.forRoot({ url, manualClock: true })];
  const app = await NestFactory.createApplicationContext({ module: LoadModule, imports }, { logger: false });
  const demonstration = {
    organization,
    portfolios,
    definitions: playable,
    periodicals,
    calendar: cnCalendar,
  };
  await app.get(LoadDemonstration).run(demonstration, () => hash(password, QUICK));
  await app.close();
}

/** The api and the worker in one, on the manual clock and a free port. */
export async function startServer({ databaseUrl, filesDir }: ServerOptions): Promise<Server> {
  const logger = createLogger('silent');
  const config = { ...parseConfig({ CLOCK: 'manual', FILES_DIR: filesDir }), databaseUrl };
  const app = await createApi({ config, logger, modules: [DeliveryModule.working({ logger, databaseUrl })] });
  await app.get(ClockControl).stop();
  await app.listen(0, '127.0.0.1');
  return {
    address: await app.getUrl(),
    close: () => app.close(),
    async faults() {
      const { problems } = await app.get(ReplayAll).run();
      const { faults } = await app.get(VerifyAudit).run();
      return [...problems, ...faults].map((fault) => JSON.stringify(fault));
    },
  };
}
