import type { ClearOutbox, LostBells, Recalculations } from '@countersign/application';
import { Repeated, type Logger } from '@countersign/platform';
import type { Doorbell } from './doorbell.js';

const CLEAR_EVERY_MS = 3_600_000;

/**
 * Rings for what waits although nobody rang or nobody heard: a process was killed between commit and bell, Redis was
 * emptied, a retry's job was lost, a calendar was published elsewhere. Every worker sweeps; ringing twice is harmless.
 */
export class Sweeper {
  private readonly sweeping: Repeated;
  private clearedAt = -Infinity;

  constructor(
    private readonly lost: LostBells,
    private readonly clear: ClearOutbox,
    private readonly recalculations: Recalculations,
    private readonly doorbell: Doorbell,
    private readonly logger: Logger,
    everyMs: number,
  ) {
    this.sweeping = new Repeated(everyMs, () => this.sweep());
  }

  start(): void {
    this.sweeping.start();
  }

  async stop(): Promise<void> {
    await this.sweeping.stop();
  }

  private async sweep(): Promise<void> {
    try {
      for await (const ids of this.lost.outbox()) await this.doorbell.ringOutbox(ids);
      for await (const ids of this.lost.pushes()) await this.doorbell.ringPush(ids);
      if (await this.recalculations.isBehind()) await this.doorbell.ringCalendar();
      if (performance.now() - this.clearedAt < CLEAR_EVERY_MS) return;
      this.clearedAt = performance.now();
      await this.clear.run();
    } catch (error) {
      this.logger.error({ err: error, alert: true }, 'what waits could not be swept');
    }
  }
}
