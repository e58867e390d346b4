import {
  type DueSubmissions,
  type LetTimePass,
  type WakeFailures,
  type DueSubmission,
  type TimesPassed,
} from '@countersign/application';
import type { Logger } from '@countersign/platform';

type Outcome = TimesPassed extends ReadonlyMap<string, infer One> ? One : never;

export type WakerOptions = {
  /** How often it looks when nothing is waiting. */
  readonly everyMs: number;
  /** Most transactions at once. */
  readonly concurrency: number;
  /** Most submissions in one of them, when very many are due. */
  readonly together: number;
};

/** As many batches are fetched at once as keep all lanes busy for a while; fewer due are dealt out as evenly. */
const FETCH_PER_LANE = 4;
/** Where there was nothing to do, or somebody else is at it, it is left alone for this long instead of asked again at once. */
const REST_MS = 1_000;

/**
 * Makes what has come due happen soon; that it happens, and at its own instant, does not depend on it (the next
 * command would see to it first). It picks ids without locks, and each is a command of its own, as long as there are
 * few. When very many are due in one moment, many share a transaction: the trips cost more than the deciding.
 *
 * It never waits for one lane before filling another, and what throws is put aside: neither a slow submission nor a bad
 * one keeps the rest waiting. Several wakers may run; the row lock in `LetTimePass` and the look at `wake_at` under it
 * keep them from doing anything twice.
 */
export class Waker {
  private readonly lanes = new Map<readonly DueSubmission[], Promise<void>>();
  private readonly resting = new Map<string, number>();
  private waiting: DueSubmission[] = [];
  /** In one transaction, of those that wait. */
  private together = 1;
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
    await Promise.all(this.lanes.values());
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
      const atMost = this.options.concurrency * this.options.together * FETCH_PER_LANE;
      const held = this.held();
      const found = await this.due.run(atMost, held);
      // Since it was asked, more may have been taken in hand.
      const inHand = new Set(this.inHand());
      this.waiting = found.filter(({ id }) => !inHand.has(id));
      const perBatch = Math.floor(found.length / (this.options.concurrency * FETCH_PER_LANE));
      this.together = Math.max(1, perBatch);
      this.fillLanes();
    } catch (error) {
      // The database is away: what is due stays due.
      this.logger.error({ err: error, alert: true }, 'the waker could not look for what is due');
    }
  }

  private inHand(): readonly string[] {
    return [...this.lanes.keys()].flatMap((batch) => batch.map(({ id }) => id));
  }

  private held(): readonly string[] {
    const now = performance.now();
    for (const [id, until] of this.resting) if (until <= now) this.resting.delete(id);
    return [...this.inHand(), ...this.resting.keys()];
  }

  private fillLanes(): void {
    while (!this.stopped && this.lanes.size < this.mostLanes()) {
      const batch = this.waiting.splice(0, this.together);
      if (batch.length === 0) return;
      this.lanes.set(
        batch,
        this.wake(batch).finally(() => this.freeLane(batch)),
      );
    }
  }

  /** Where each lane is full, half of them keep engine and database busy: more would only keep people waiting. */
  private mostLanes(): number {
    const { concurrency } = this.options;
    return this.together === 1 ? concurrency : Math.ceil(concurrency / 2);
  }

  private freeLane(batch: readonly DueSubmission[]): void {
    this.lanes.delete(batch);
    this.fillLanes();
    // There may be more than was fetched: no reason to wait for the next tick.
    if (this.waiting.length === 0) this.look();
  }

  private async wake(batch: readonly DueSubmission[]): Promise<void> {
    const failures = new Map(batch.map((one) => [one.id, one.failures]));
    const outcomes = await this.letTimePass.runTogether(batch.map(({ id }) => id));
    for (const [id, outcome] of outcomes) await this.note(id, outcome, failures.get(id) ?? 0);
  }

  private async note(id: string, outcome: Outcome, failures: number): Promise<void> {
    if (typeof outcome !== 'string') return this.putAside(id, outcome.error);
    if (outcome !== 'passed') this.resting.set(id, performance.now() + REST_MS);
    if (outcome === 'notDue' && failures > 0) await this.failures.forget(id);
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
