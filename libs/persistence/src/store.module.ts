import { BusinessClock, SystemClock } from '@countersign/platform';
import { Global, Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { databaseClocks } from './clocks.js';
import { createDataSource } from './data-source.js';
import { Registry } from './registry.js';
import { UnitOfWork } from './unit-of-work.js';

export type StoreOptions = {
  /** As the application's role. */
  readonly url: string;
  readonly poolSize: number;
  /** CLOCK=manual. */
  readonly manualClock: boolean;
};

/** One connected database for the whole application, with what is asked of it: clocks, registry, unit of work. */
@Global()
@Module({})
export class StoreModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  static forRoot({ url, poolSize, manualClock }: StoreOptions): DynamicModule {
    const clock = (which: 'business' | 'system') => (source: DataSource) =>
      databaseClocks(source, manualClock)[which];
    return {
      module: StoreModule,
      providers: [
        { provide: DataSource, useFactory: () => createDataSource({ url, poolSize }).initialize() },
        { provide: BusinessClock, useFactory: clock('business'), inject: [DataSource] },
        { provide: SystemClock, useFactory: clock('system'), inject: [DataSource] },
        Registry,
        UnitOfWork,
      ],
      exports: [DataSource, BusinessClock, SystemClock, Registry, UnitOfWork],
    };
  }

  /** After everybody who still uses it: Nest calls this hook last. */
  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
