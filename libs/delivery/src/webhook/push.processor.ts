import {
  type AttemptPush,
  webhookUrlProblem,
  type WebhookPolicy,
  type PushAttempt,
} from '@countersign/application';
import type { Logger } from '@countersign/platform';
import type { Doorbell } from '../queue/doorbell.js';
import type { BellJob } from '../queue/queues.js';
import { delayAfter, type BackOff } from './back-off.js';
import { postWebhook } from './post-webhook.js';

export type PushOptions = {
  /** Attempts, after which a delivery is a dead letter. */
  readonly attempts: number;
  readonly timeoutMs: number;
  readonly backOff: BackOff;
};

/** Answers the bell of one delivery to a subscriber: one attempt, whose outcome goes into the row. */
export class PushProcessor {
  constructor(
    private readonly attempts: AttemptPush,
    private readonly policy: WebhookPolicy,
    private readonly doorbell: Doorbell,
    private readonly logger: Logger,
    private readonly options: PushOptions,
  ) {}

  async process({ ids }: BellJob): Promise<void> {
    for (const id of ids) await this.attempt(id);
  }

  private async attempt(id: string): Promise<void> {
    const attempt = await this.attempts.begin(id);
    if (!attempt) return;
    const reason = await this.send(attempt);
    if (reason === null) return this.attempts.delivered(attempt);
    await this.retryOrGiveUp(attempt, reason);
  }

  /** @returns why it was not taken, or null */
  private async send(attempt: PushAttempt): Promise<string | null> {
    const problem = webhookUrlProblem(attempt.url, this.policy.allowHttp);
    if (problem) return `address refused: ${problem}`;
    try {
      await postWebhook(attempt, this.options.timeoutMs);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  private async retryOrGiveUp(attempt: PushAttempt, reason: string): Promise<void> {
    const { id, attempts } = attempt;
    if (attempts >= this.options.attempts) {
      await this.attempts.gaveUp(attempt, reason);
      this.logger.error({ alert: true, push: id, attempts, reason }, 'a webhook is given up: dead letter');
      return;
    }
    const delayMs = delayAfter(this.options.backOff, attempts, Math.random());
    await this.attempts.failed(attempt, reason, delayMs);
    this.logger.warn({ push: id, attempts, reason, delayMs }, 'a webhook was not taken');
    // A little after the row is due: rung before, it would find nothing to do.
    await this.doorbell.ringPushIn(delayMs + 50, id, attempts);
  }
}
