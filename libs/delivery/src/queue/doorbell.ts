import type { Logger } from '@countersign/platform';
import type { BellOptions, BellQueue, Queues } from './queues.js';

export const OUTBOX_QUEUE = 'outbox';
export const PUSH_QUEUE = 'push';

/** A hiccup is tried again at once; what lasts is the sweep's. */
const OUTBOX_BELL = { attempts: 3, backoff: { type: 'exponential', delay: 250 } } as const;

/**
 * Tells the workers that there is something to deliver. A bell may get lost: the row is the record, and the sweep
 * rings for what nobody heard. So ringing never fails a caller whose work is already committed.
 */
export class Doorbell {
  private readonly outbox: BellQueue;
  private readonly push: BellQueue;

  constructor(
    private readonly queues: Queues,
    private readonly logger: Logger,
  ) {
    this.outbox = queues.queue(OUTBOX_QUEUE);
    this.push = queues.queue(PUSH_QUEUE);
    for (const queue of [this.outbox, this.push]) {
      // Without a listener, a lost connection would end the process; BullMQ connects again by itself.
      queue.on('error', (error) => logger.warn({ err: error }, 'the bells cannot be rung at the moment'));
    }
  }

  /**
   * BullMQ remembers a first connection to PostgreSQL that failed, for ever; without its tables nothing rings. So it is
   * asked for at the start, where a failure is seen. Redis may come and go.
   */
  async ready(): Promise<void> {
    if (this.queues.backend === 'redis') return;
    await Promise.all([this.outbox.waitUntilReady(), this.push.waitUntilReady()]);
  }

  /** @param ids - of outbox rows: also the jobs' ids, so ringing twice is harmless */
  async ringOutbox(ids: readonly string[]): Promise<void> {
    await this.ring(this.outbox, ids, (id) => ({ jobId: id, ...OUTBOX_BELL }));
  }

  /** @param ids - of deliveries to subscribers */
  async ringPush(ids: readonly string[]): Promise<void> {
    await this.ring(this.push, ids, (id) => ({ jobId: id }));
  }

  /** Rings later, for the attempt after the `attempts`-th: the job of this attempt still has the plain id. */
  async ringPushIn(delayMs: number, id: string, attempts: number): Promise<void> {
    await this.ring(this.push, [id], () => ({ jobId: `${id}-${attempts}`, delay: delayMs }));
  }

  async close(): Promise<void> {
    await Promise.all([this.outbox.close(), this.push.close()]);
  }

  private async ring(
    queue: BellQueue,
    ids: readonly string[],
    opts: (id: string) => BellOptions,
  ): Promise<void> {
    try {
      // One by one: BullMQ's bulk insert on PostgreSQL makes temporary tables, and wants to own a sequence.
      await Promise.all(ids.map((id) => queue.add('bell', { id }, opts(id))));
    } catch (error) {
      this.logger.warn({ err: error, ids: ids.length }, 'the bell could not be rung; the sweep will');
    }
  }
}
