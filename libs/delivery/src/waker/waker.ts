import {
  type DueSubmissions,
  type LetTimePass,
  type WakeFailures,
  type DueSubmission,
} from '@countersign/application';
import type { Logger } from '@countersign/platform';

export type WakerOptions = {
  /** How often it looks when nothing is waiting. */
  readonly everyMs: number;
  /** Most commands at once. */
  readonly concurrency: number;
};

/** As many are fetched at once as keep all lanes busy for a while. */
const FETCH_PER_LANE = 8;
/** Where there was nothing to do, or somebody else is at it, it is left alone for this long instead of asked again at once. */
const REST_MS = 1_000;

/**
 * Makes what has come due happen soon; that it happens, and at its own instant, does not depend on it (the next
 * command would see to it first). It picks ids without locks, and each is a command of its own.
 *
 * It never waits for one before looking at another, and what throws is put aside: neither a slow submission nor a bad
 * one keeps the rest waiting. Several wakers may run; the row lock in `LetTimePass` and the look at `wake_at` under it
 * keep them from doing anything twice.
 */
export class Waker {
  private readonly inHand = new Map<string, Promise<void>>();
  private readonly resting = new Map<string, number>();
  private waiting: DueSubmission[] = [];
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private stopped = true;

  constructor(
    private readonly due: DueSubmissions,
    private readonly letTimePass: LetTimePass,
    private readonly failures: WakeFailures,
    private readonly logger: Logger,
    private readonly options: WakerOptions,
  ) {}

  start(): void {
    this.stopped = false;
    this.look();
  }

  /** Picks nothing any more and waits for what is in hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.waiting = [];
    await this.looking;
    await Promise.all(this.inHand.values());
  }

  private look(): void {
    clearTimeout(this.timer);
    if (this.stopped || this.looking) return;
    this.looking = this.pick().finally(() => {
      this.looking = undefined;
      if (!this.stopped) this.timer = setTimeout(() => this.look(), this.options.everyMs);
    });
  }

  private async pick(): Promise<void> {
    if (this.waiting.length > 0) return;
    try {
      const atMost = this.options.concurrency * FETCH_PER_LANE;
      const found = await this.due.run(atMost, this.held());
      this.waiting = found.filter(({ id }) => !this.inHand.has(id));
      this.fillLanes();
    } catch (error) {
      // The database is away: what is due stays due.
      this.logger.error({ err: error, alert: true }, 'the waker could not look for what is due');
    }
  }

  private held(): readonly string[] {
    const now = performance.now();
    for (const [id, until] of this.resting) if (until <= now) this.resting.delete(id);
    return [...this.inHand.keys(), ...this.resting.keys()];
  }

  private fillLanes(): void {
    while (!this.stopped && this.inHand.size < this.options.concurrency) {
      const next = this.waiting.shift();
      if (!next) return;
      this.inHand.set(
        next.id,
        this.wake(next).finally(() => this.freeLane(next.id)),
      );
    }
  }

  private freeLane(id: string): void {
    this.inHand.delete(id);
    this.fillLanes();
    // There may be more than was fetched: no reason to wait for the next tick.
    if (this.waiting.length === 0) this.look();
  }

  private async wake({ id, failures }: DueSubmission): Promise<void> {
    try {
      const outcome = await this.letTimePass.run(id);
      if (outcome !== 'passed') this.resting.set(id, performance.now() + REST_MS);
      if (outcome !== 'busy' && failures > 0) await this.failures.forget(id);
    } catch (error) {
      await this.putAside(id, error);
    }
  }

  private async putAside(id: string, error: unknown): Promise<void> {
    try {
      const failures = await this.failures.putAside(id, error);
      this.logger.error(
        { err: error, alert: true, submission: id, failures },
        'a submission could not be woken',
      );
    } catch (outage) {
      this.resting.set(id, performance.now() + REST_MS);
      this.logger.error({ err: outage, alert: true, submission: id }, 'a submission could not be put aside');
    }
  }
}
