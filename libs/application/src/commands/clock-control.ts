import { instant } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { UnitOfWork, appendRecord } from '@countersign/persistence';
import type { Transaction } from '@countersign/persistence';
import { BusinessClock } from '@countersign/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { assertAdministrator } from './administrator.js';
import { LetTimePass } from './let-time-pass.js';

export type ClockReading = { readonly now: Instant; readonly manual: boolean };

const AT_ONCE = 4;
const PAGE = 200;

/** The manual business clock (CLOCK=manual): read by anybody, set by an administrator. */
@Injectable()
export class ClockControl {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
    @Inject(LetTimePass) private readonly letTimePass: LetTimePass,
  ) {}

  async read(): Promise<ClockReading> {
    return { now: instant(await this.clock.now()), manual: this.clock.manual };
  }

  /** The clock stands still from the moment it is first asked for: on the first start, that is now. */
  async stop(): Promise<void> {
    if (!this.clock.manual) return;
    await this.source.query(
      'INSERT INTO business_clock (now) VALUES (clock_timestamp()) ON CONFLICT DO NOTHING',
    );
  }

  /**
   * Returns when everything that is due by then has happened.
   *
   * @param by - null: who runs the installation, at its command line
   * @throws DomainError `NOT_AN_ADMINISTRATOR`, `CLOCK_NOT_MANUAL`, `CLOCK_GOES_FORWARD`
   */
  async set(by: Viewer | null, now: Instant): Promise<ClockReading> {
    if (by) assertAdministrator(by);
    if (!this.clock.manual)
      throw new DomainError('CLOCK_NOT_MANUAL', [{ path: 'now', problem: 'notManual' }]);
    await this.work.run((transaction) => this.move(transaction, by, now));
    await this.settle(now);
    return { now, manual: true };
  }

  private async move(transaction: Transaction, by: Viewer | null, now: Instant): Promise<void> {
    const [row] = await transaction.query<{ now: number }>({
      name: 'lock_clock',
      text: `INSERT INTO business_clock (now) VALUES (clock_timestamp())
             ON CONFLICT (one) DO UPDATE SET now = business_clock.now RETURNING epoch_ms(now) AS now`,
      values: [],
    });
    const before = instant(row?.now ?? 0);
    const last = await this.lastEvent(transaction);
    if (now < last) {
      const figures = { last: new Date(last).toISOString(), asked: new Date(now).toISOString() };
      throw new DomainError('CLOCK_GOES_FORWARD', [{ path: 'now', problem: 'backwards', ...figures }]);
    }
    const what = { from: before, to: now };
    await appendRecord(transaction, {
      chain: 'clock',
      type: 'SET',
      actor: by?.person ?? null,
      what,
    });
    await transaction.query({
      name: 'set_clock',
      text: 'UPDATE business_clock SET now = $1',
      values: [new Date(now)],
    });
  }

  /** What has happened stays in order: the clock never goes behind it. Before anything has, it may be set to any time. */
  private async lastEvent(transaction: Transaction): Promise<Instant> {
    const [row] = await transaction.query<{ at: number | null }>({
      name: 'last_event',
      text: `SELECT epoch_ms(greatest(
               (SELECT max(at) FROM submission_event),
               -- What is open goes over to a newer calendar at the instant of its publication.
               (SELECT max(published_at) FROM calendar
                 WHERE version > (SELECT min(calendar_version) FROM submission WHERE closed_at IS NULL)))) AS at`,
      values: [],
    });
    return instant(row?.at ?? 0);
  }

  /** One that throws must not hide that the others are done, nor be passed over in silence. */
  private async settle(now: Instant): Promise<void> {
    const failed = new Map<string, unknown>();
    const idle = new Set<string>();
    for (;;) {
      const due = await this.source.query<{ id: string }[]>(
        `SELECT id FROM submission
          WHERE (wake_at <= $1 OR closed_at IS NULL AND calendar_version < (SELECT max(version) FROM calendar))
            AND NOT id = ANY ($2::uuid[]) ORDER BY wake_at LIMIT ${PAGE}`,
        [new Date(now), [...failed.keys()]],
      );
      if (due.length === 0) break;
      const lane = async () => {
        for (let next = due.pop(); next; next = due.pop()) {
          const { id } = next;
          try {
            const outcome = await this.letTimePass.run(id, { wait: true });
            // Once: a worker was quicker. Again: what the row says is not what its state says, and would stay so.
            if (outcome !== 'passed' && idle.has(id)) failed.set(id, new Error(`${id} is ${outcome}`));
            if (outcome !== 'passed') idle.add(id);
          } catch (error) {
            failed.set(id, error);
          }
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
    }
    if (failed.size > 0) {
      throw new AggregateError(failed.values(), `what was due failed for: ${[...failed.keys()].join(', ')}`);
    }
  }
}
