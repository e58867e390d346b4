import { createApi } from '@countersign/api/create-api';
import { ClockControl, LoadDemonstration } from '@countersign/application';
import { DeliveryModule } from '@countersign/delivery';
import { hashPassword } from '@countersign/identity';
import { cnCalendar, definitions, organization } from '@countersign/matters';
import { createLogger, parseConfig } from '@countersign/platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandLineModule } from '../command-line.module.js';

@Module({})
class LoadModule {}

export type ServerOptions = { readonly databaseUrl: string; readonly filesDir: string };
export type Server = { readonly address: string; close(): Promise<void> };

/** People, matters and calendar, as the demonstration has them. */
export async function loadDemonstration(
  { databaseUrl: url }: ServerOptions,
  password: string,
): Promise<void> {
  const imports = [CommandLineModule.forRoot({ url, manualClock: true })];
  const app = await NestFactory.createApplicationContext({ module: LoadModule, imports }, { logger: false });
  await app
    .get(LoadDemonstration)
    .run({ organization, definitions, calendar: cnCalendar }, () => hashPassword(password));
  await app.close();
}

/** The api and the worker in one, on the manual clock and a free port. */
export async function startServer({ databaseUrl, filesDir }: ServerOptions): Promise<Server> {
  const logger = createLogger('silent');
  const config = { ...parseConfig({ CLOCK: 'manual', FILES_DIR: filesDir }), databaseUrl };
  const app = await createApi({ config, logger, modules: [DeliveryModule.working({ logger, databaseUrl })] });
  await app.get(ClockControl).stop();
  await app.listen(0, '127.0.0.1');
  return { address: await app.getUrl(), close: () => app.close() };
}
