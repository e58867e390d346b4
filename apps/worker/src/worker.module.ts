import { ChangesModule, CommandsModule } from '@countersign/application';
import { DeliveryModule } from '@countersign/delivery';
import { ClearingModule, PaperworkModule } from '@countersign/files';
import { StoreModule } from '@countersign/persistence';
import type { Config, Logger } from '@countersign/platform';
import { Module, type DynamicModule } from '@nestjs/common';

export type WorkerOptions = {
  readonly config: Config & { readonly databaseUrl: string };
  readonly logger: Logger;
};

/** What runs without being asked: bells, sweep, waker, the clearing of uploads, drawing and packing. */
@Module({})
export class WorkerModule {
  static with({ config, logger }: WorkerOptions): DynamicModule {
    const { databaseUrl, databasePool: poolSize, clock, redisUrl, allowHttpWebhooks } = config;
    const { filesDir: folder, publicUrl } = config;
    return {
      module: WorkerModule,
      imports: [
        StoreModule.forRoot({ url: databaseUrl, poolSize, manualClock: clock === 'manual' }),
        ChangesModule.forRoot({ redisUrl, onError: (err) => logger.warn({ err }, 'Redis') }),
        CommandsModule,
        DeliveryModule.working({ logger, databaseUrl, redisUrl, allowHttpWebhooks }),
        ClearingModule.forRoot({ logger, folder }),
        PaperworkModule.forRoot({ logger, folder, publicUrl }),
      ],
    };
  }
}
