import type { ChangeFeed, DeliverOutbox } from '@countersign/application';
import type { Logger } from '@countersign/platform';
import type { Doorbell } from './queue/doorbell.js';
import type { BellJob } from './queue/queues.js';

/** Answers the outbox's bell: rows are delivered and marked in one transaction, then who waits for them is told. */
export class OutboxProcessor {
  constructor(
    private readonly deliver: DeliverOutbox,
    private readonly feed: ChangeFeed,
    private readonly doorbell: Doorbell,
    private readonly logger: Logger,
  ) {}

  async process({ ids }: BellJob): Promise<void> {
    try {
      const { changes, pushes } = await this.deliver.run(ids);
      // Open screens show a notice when it is there, which is a moment after the act that caused it.
      for (const change of changes) this.feed.publish(change);
      await this.doorbell.ringPush(pushes);
    } catch (error) {
      this.logger.error({ err: error, alert: true, outbox: ids }, 'outbox rows could not be delivered');
      throw error;
    }
  }
}
