import type { Logger } from '@countersign/platform';
import { CALENDAR_QUEUE, OUTBOX_QUEUE, PUSH_QUEUE } from './doorbell.js';
import type { BellWorker, OnBell, Queues } from './queues.js';

export type BellHandlers = { readonly outbox: OnBell; readonly push: OnBell; readonly calendar: OnBell };
export type BellConcurrency = { readonly outbox: number; readonly push: number };

/** Listens for bells and calls who answers them. */
export class BellWorkers {
  private workers: readonly BellWorker[] = [];

  constructor(
    private readonly queues: Queues,
    private readonly handlers: BellHandlers,
    private readonly logger: Logger,
    private readonly concurrency: BellConcurrency,
  ) {}

  async start(): Promise<void> {
    this.workers = [
      this.queues.worker(OUTBOX_QUEUE, this.handlers.outbox, this.concurrency.outbox),
      this.queues.worker(PUSH_QUEUE, this.handlers.push, this.concurrency.push),
      this.queues.worker(CALENDAR_QUEUE, this.handlers.calendar, 1),
    ];
    for (const worker of this.workers) {
      // Without a listener, a lost connection would end the process; BullMQ connects again by itself.
      worker.on('error', (error) =>
        this.logger.warn({ err: error }, 'the bells are not heard at the moment'),
      );
    }
    // Redis may be away for a while: what waits in PostgreSQL does not need it to be kept.
    if (this.queues.backend === 'postgres')
      await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Waits for what is being delivered. */
  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
