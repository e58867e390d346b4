import { DeliverOutbox } from '@countersign/application';
import type { Logger } from '@countersign/platform';
import type { Doorbell } from './queue/doorbell.js';
import type { BellJob } from './queue/queues.js';

/** Answers the outbox's bell: the row is delivered and marked in one transaction, then who waits for it is told. */
export class OutboxProcessor {
  constructor(
    private readonly deliver: DeliverOutbox,
    private readonly doorbell: Doorbell,
    private readonly logger: Logger,
  ) {}

  async process({ id }: BellJob): Promise<void> {
    try {
      const delivered = await this.deliver.run(id);
      if (delivered) await this.doorbell.ringPush(delivered.pushes);
    } catch (error) {
      this.logger.error({ err: error, alert: true, outbox: id }, 'an outbox row could not be delivered');
      throw error;
    }
  }
}
