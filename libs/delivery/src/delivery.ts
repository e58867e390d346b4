import type { CalendarBell, OutboxBell } from '@countersign/application';
import type { BellWorkers } from './queue/bell-workers.js';
import type { Doorbell } from './queue/doorbell.js';
import type { Queues } from './queue/queues.js';
import type { RecalculationProcessor } from './recalculation.processor.js';
import type { Sweeper } from './queue/sweeper.js';
import type { Waker } from './waker/waker.js';

/** Hears of commits in this process and rings for them. */
export class Ringing {
  private stopListening: readonly (() => void)[] = [];

  constructor(
    private readonly bell: OutboxBell,
    private readonly calendarBell: CalendarBell,
    private readonly doorbell: Doorbell,
    private readonly queues: Queues,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.doorbell.ready();
    // Not awaited: who committed does not wait for a queue. Ringing does not throw.
    this.stopListening = [
      this.bell.listen((ids) => void this.doorbell.ringOutbox(ids)),
      this.calendarBell.listen(() => void this.doorbell.ringCalendar()),
    ];
  }

  /** The last of all: commands and deliveries ring until they have drained. */
  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.stopListening) stop();
    await this.doorbell.close();
    await this.queues.close();
  }
}

/** Answers bells, sweeps and wakes, from the start of the application until it begins to stop. */
export class Working {
  constructor(
    private readonly workers: BellWorkers,
    private readonly sweeper: Sweeper,
    private readonly waker: Waker,
    private readonly recalculation: RecalculationProcessor,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.start();
    this.sweeper.start();
    this.waker.start();
  }

  /** Takes on nothing new and waits for what is in hand, before connections are closed under it. */
  async onModuleDestroy(): Promise<void> {
    this.recalculation.stop();
    await Promise.all([this.waker.stop(), this.sweeper.stop(), this.workers.stop()]);
  }
}
