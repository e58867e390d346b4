import type { Logger } from '@countersign/platform';
import type { BellConcurrency } from './queue/bell-workers.js';
import type { WakerOptions } from './waker/waker.js';
import type { PushOptions } from './webhook/push.processor.js';

export type DeliveryOptions = {
  readonly logger: Logger;
  /** As the application's role. */
  readonly databaseUrl: string;
  /** REDIS_URL; absent: BullMQ keeps its jobs in PostgreSQL. */
  readonly redisUrl?: string | undefined;
  /** ALLOW_HTTP_WEBHOOKS */
  readonly allowHttpWebhooks?: boolean;
  /** Tests shorten these. */
  readonly pace?: Partial<Pace>;
};

export type Pace = {
  readonly waker: WakerOptions;
  readonly sweepEveryMs: number;
  readonly concurrency: BellConcurrency;
  readonly push: PushOptions;
};

const SECOND = 1_000;

/** Eight attempts over three to six hours: long enough for a receiver's outage, short enough to be seen the same day. */
export const PACE: Pace = {
  waker: { everyMs: 200, concurrency: 4, together: 10 },
  sweepEveryMs: 15 * SECOND,
  concurrency: { outbox: 8, push: 8 },
  push: {
    attempts: 8,
    timeoutMs: 10 * SECOND,
    backOff: { firstMs: 10 * SECOND, factor: 3, mostMs: 3_600 * 4 * SECOND },
  },
};
