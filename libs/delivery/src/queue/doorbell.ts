import type { Logger } from '@countersign/platform';
import type { BellOptions, BellQueue, Queues } from './queues.js';

export const OUTBOX_QUEUE = 'outbox';
export const PUSH_QUEUE = 'push';
export const CALENDAR_QUEUE = 'calendar';

/** A job costs the queue more than a row costs whoever answers: one bell for what was written together. */
const TOGETHER = 50;
/** A hiccup is tried again at once; what lasts is the sweep's. */
const OUTBOX_BELL = { attempts: 3, backoff: { type: 'exponential', delay: 250 } } as const;

/**
 * Tells the workers that there is something to deliver. A bell may get lost: the row is the record, and the sweep
 * rings for what nobody heard. So ringing never fails a caller whose work is already committed.
 */
export class Doorbell {
  private readonly outbox: BellQueue;
  private readonly push: BellQueue;
  private readonly calendar: BellQueue;

  constructor(
    private readonly queues: Queues,
    private readonly logger: Logger,
  ) {
    this.outbox = queues.queue(OUTBOX_QUEUE);
    this.push = queues.queue(PUSH_QUEUE);
    this.calendar = queues.queue(CALENDAR_QUEUE);
    for (const queue of this.all) {
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
    await Promise.all(this.all.map((queue) => queue.waitUntilReady()));
  }

  /** @param ids - of outbox rows. The same ones have the same job, so ringing twice is harmless */
  async ringOutbox(ids: readonly string[]): Promise<void> {
    const sorted = [...ids].sort();
    const bells = Array.from({ length: Math.ceil(sorted.length / TOGETHER) }, (_, index) =>
      sorted.slice(index * TOGETHER, (index + 1) * TOGETHER),
    );
    await this.ring(this.outbox, bells, (together) => ({
      jobId: `${together[0]}-${together.at(-1)}-${together.length}`,
      ...OUTBOX_BELL,
    }));
  }

  /** @param ids - of deliveries to subscribers: each waits for a server of its own */
  async ringPush(ids: readonly string[]): Promise<void> {
    await this.ring(
      this.push,
      ids.map((id) => [id]),
      ([id]) => ({ jobId: `${id}` }),
    );
  }

  /** Rings later, for the attempt after the `attempts`-th: the job of this attempt still has the plain id. */
  async ringPushIn(delayMs: number, id: string, attempts: number): Promise<void> {
    await this.ring(this.push, [[id]], () => ({ jobId: `${id}-${attempts}`, delay: delayMs }));
  }

  /** There is a version of the calendar to go over to. */
  async ringCalendar(): Promise<void> {
    await this.ring(this.calendar, [[]], () => ({ jobId: 'calendar' }));
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((queue) => queue.close()));
  }

  private get all(): readonly BellQueue[] {
    return [this.outbox, this.push, this.calendar];
  }

  private async ring(
    queue: BellQueue,
    bells: readonly (readonly string[])[],
    opts: (ids: readonly string[]) => BellOptions,
  ): Promise<void> {
    try {
      // One by one: BullMQ's bulk insert on PostgreSQL makes temporary tables, and wants to own a sequence.
      await Promise.all(bells.map((ids) => queue.add('bell', { ids }, opts(ids))));
    } catch (error) {
      this.logger.warn({ err: error, bells: bells.length }, 'the bell could not be rung; the sweep will');
    }
  }
}
