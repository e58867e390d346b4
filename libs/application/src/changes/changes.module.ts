import { Global, Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { CalendarBell } from './calendar-bell.js';
import { ChangeFeed } from './change-feed.js';
import { OutboxBell } from './outbox-bell.js';
import { redisTransport } from './redis-transport.js';

export type ChangesOptions = {
  /** Absent: one process only. */
  readonly redisUrl: string | undefined;
  readonly onError: (error: Error) => void;
};

/** What is told after a commit: the bells of outbox and calendar, and the feed of changes. */
@Global()
@Module({})
export class ChangesModule implements OnApplicationShutdown {
  constructor(@Inject(ChangeFeed) private readonly feed: ChangeFeed) {}

  static forRoot({ redisUrl, onError }: ChangesOptions): DynamicModule {
    const makeFeed = () =>
      new ChangeFeed(redisUrl === undefined ? undefined : redisTransport(redisUrl, onError));
    return {
      module: ChangesModule,
      providers: [CalendarBell, OutboxBell, { provide: ChangeFeed, useFactory: makeFeed }],
      exports: [CalendarBell, OutboxBell, ChangeFeed],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.feed.close();
  }
}
