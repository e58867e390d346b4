import { ChangesModule, CommandsModule } from '@countersign/application';
import { StoreModule } from '@countersign/persistence';
import { createLogger } from '@countersign/platform';
import type { TestDatabase } from '@countersign/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DeliveryModule } from '../src/delivery.module.js';
import { PACE, type Pace } from '../src/delivery.options.js';

/** Fast enough for a test: seconds become hundredths. */
export const QUICK: Pace = {
  ...PACE,
  sweepEveryMs: 200,
  push: { attempts: 4, timeoutMs: 500, backOff: { firstMs: 40, factor: 2, mostMs: 200 } },
};

/** The delivery of a worker process over a test's database, as Nest wires it. */
export async function startWorker(
  db: TestDatabase,
  { redisUrl, pace = QUICK }: { readonly redisUrl?: string; readonly pace?: Pace } = {},
): Promise<INestApplicationContext> {
  const logger = createLogger('silent');
  @Module({
    imports: [
      StoreModule.forRoot({ url: db.appUrl, poolSize: 8, manualClock: true }),
      ChangesModule.forRoot({ redisUrl: undefined, onError: () => undefined }),
      CommandsModule,
      DeliveryModule.working({ logger, databaseUrl: db.appUrl, redisUrl, pace }),
    ],
  })
  class TestModule {}
  return NestFactory.createApplicationContext(TestModule, { logger: false });
}
