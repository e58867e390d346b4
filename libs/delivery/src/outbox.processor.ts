import type { ChangeFeed, DeliverOutbox } from '@countersign/application';
import type { Logger } from '@countersign/platform';
import type { Doorbell } from './queue/doorbell.js';
import type { BellJob } from './queue/queues.js';

/** Answers the outbox's bell: the row is delivered and marked in one transaction, then who waits for it is told. */
export class OutboxProcessor {
  constructor(
    private readonly deliver: DeliverOutbox,
    private readonly feed: ChangeFeed,
    private readonly doorbell: Doorbell,
    private readonly logger: Logger,
  ) {}

  async process({ id }: BellJob): Promise<void> {
    try {
      const delivered = await this.deliver.run(id);
      if (!delivered) return;
      const { pushes, ...change } = delivered;
      // Open screens show a notice when it is there, which is a moment after the act that caused it.
      if (change.units.length > 0) this.feed.publish(change);
      await this.doorbell.ringPush(pushes);
    } catch (error) {
      this.logger.error({ err: error, alert: true, outbox: id }, 'an outbox row could not be delivered');
      throw error;
    }
  }
}
