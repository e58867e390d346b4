import type { Recalculate } from '@countersign/application';
import type { Logger } from '@countersign/platform';

/** Answers the calendar's bell: what is open goes over to the version in force, as far as it gets until it is stopped. */
export class RecalculationProcessor {
  private readonly stopping = new AbortController();

  constructor(
    private readonly recalculate: Recalculate,
    private readonly logger: Logger,
  ) {}

  async process(): Promise<void> {
    const from = performance.now();
    const { done, failed } = await this.recalculate.run(this.stopping.signal);
    if (failed > 0) this.logger.error({ alert: true, failed }, 'submissions could not be counted anew');
    const ms = Math.round(performance.now() - from);
    if (done > 0) this.logger.info({ done, ms }, 'submissions went over to the calendar in force');
  }

  /** Ends the run in hand after the transactions in hand: the next start goes on where it was. */
  stop(): void {
    this.stopping.abort();
  }
}
