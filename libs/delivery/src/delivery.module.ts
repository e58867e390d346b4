import {
  AttemptPush,
  CalendarBell,
  ChangeFeed,
  ClearOutbox,
  DeliverOutbox,
  DueSubmissions,
  LetTimePass,
  LostBells,
  OutboxBell,
  Recalculate,
  Recalculations,
  WakeFailures,
  WebhookPolicy,
} from '@countersign/application';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { PACE, type DeliveryOptions } from './delivery.options.js';
import { Ringing, Working } from './delivery.js';
import { OutboxProcessor } from './outbox.processor.js';
import { BellWorkers } from './queue/bell-workers.js';
import { Doorbell } from './queue/doorbell.js';
import { postgresQueues, redisQueues, type Queues } from './queue/queues.js';
import { Sweeper } from './queue/sweeper.js';
import { RecalculationProcessor } from './recalculation.processor.js';
import { Waker } from './waker/waker.js';
import { PushProcessor } from './webhook/push.processor.js';

const QUEUES = Symbol('Queues');

/**
 * What leaves the system and what time sets off. `ringing` goes into every process that runs commands; `working` is
 * the worker, and rings, too. Both need `DataSource`, the clocks, and the commands of the application.
 */
@Module({})
export class DeliveryModule {
  static ringing(options: DeliveryOptions): DynamicModule {
    return { module: DeliveryModule, providers: ringing(options) };
  }

  static working(options: DeliveryOptions): DynamicModule {
    return { module: DeliveryModule, providers: [...ringing(options), ...working(options)] };
  }
}

function ringing({ logger, databaseUrl, redisUrl }: DeliveryOptions): Provider[] {
  return [
    {
      provide: QUEUES,
      useFactory: () => (redisUrl ? redisQueues(redisUrl, logger) : postgresQueues(databaseUrl)),
    },
    { provide: Doorbell, useFactory: (queues: Queues) => new Doorbell(queues, logger), inject: [QUEUES] },
    {
      provide: Ringing,
      useFactory: (bell: OutboxBell, calendar: CalendarBell, doorbell: Doorbell, queues: Queues) =>
        new Ringing(bell, calendar, doorbell, queues),
      inject: [OutboxBell, CalendarBell, Doorbell, QUEUES],
    },
  ];
}

function working({ logger, allowHttpWebhooks = false, pace = {} }: DeliveryOptions): Provider[] {
  const { waker, sweepEveryMs, concurrency, push } = { ...PACE, ...pace };
  return [
    ...[AttemptPush, ClearOutbox, DeliverOutbox, DueSubmissions, LostBells],
    { provide: WebhookPolicy, useFactory: () => new WebhookPolicy(allowHttpWebhooks) },
    {
      provide: OutboxProcessor,
      useFactory: (deliver: DeliverOutbox, feed: ChangeFeed, doorbell: Doorbell) =>
        new OutboxProcessor(deliver, feed, doorbell, logger),
      inject: [DeliverOutbox, ChangeFeed, Doorbell],
    },
    {
      provide: PushProcessor,
      useFactory: (attempts: AttemptPush, policy: WebhookPolicy, doorbell: Doorbell) =>
        new PushProcessor(attempts, policy, doorbell, logger, push),
      inject: [AttemptPush, WebhookPolicy, Doorbell],
    },
    {
      provide: RecalculationProcessor,
      useFactory: (recalculate: Recalculate) => new RecalculationProcessor(recalculate, logger),
      inject: [Recalculate],
    },
    {
      provide: BellWorkers,
      useFactory: (
        queues: Queues,
        outbox: OutboxProcessor,
        pushes: PushProcessor,
        recalculation: RecalculationProcessor,
      ) => {
        const handlers = {
          outbox: outbox.process.bind(outbox),
          push: pushes.process.bind(pushes),
          calendar: recalculation.process.bind(recalculation),
        };
        return new BellWorkers(queues, handlers, logger, concurrency);
      },
      inject: [QUEUES, OutboxProcessor, PushProcessor, RecalculationProcessor],
    },
    {
      provide: Sweeper,
      useFactory: (lost: LostBells, clear: ClearOutbox, runs: Recalculations, doorbell: Doorbell) =>
        new Sweeper(lost, clear, runs, doorbell, logger, sweepEveryMs),
      inject: [LostBells, ClearOutbox, Recalculations, Doorbell],
    },
    {
      provide: Waker,
      useFactory: (due: DueSubmissions, letTimePass: LetTimePass, failures: WakeFailures) =>
        new Waker(due, letTimePass, failures, logger, waker),
      inject: [DueSubmissions, LetTimePass, WakeFailures],
    },
    {
      provide: Working,
      useFactory: (
        workers: BellWorkers,
        sweeper: Sweeper,
        waking: Waker,
        recalculation: RecalculationProcessor,
      ) => new Working(workers, sweeper, waking, recalculation),
      inject: [BellWorkers, Sweeper, Waker, RecalculationProcessor],
    },
  ];
}
