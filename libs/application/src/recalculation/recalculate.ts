import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LetTimePass } from '../commands/let-time-pass.js';
import { WakeFailures } from '../waking/wake-failures.js';

/** In one transaction: few enough that whoever signs one of them hardly waits. */
const TOGETHER = 10;
const PAGE = 500;
/** Two, so that the database works while the engine decides. */
const LANES = 2;
/** Somebody holds what is left: a moment later it is free. */
const REST_MS = 200;
/** What is held for longer is left to a later run. */
const PATIENCE = 25;

export type Recalculated = {
  /** Submissions that went over to the calendar in force. */
  readonly done: number;
  /** What could not; put aside, and tried again by a later run. */
  readonly failed: number;
};

/**
 * T13: takes every open submission over to the calendar in force. What is left to do stands in `calendar_version`, so it
 * may stop and begin again anywhere, and several may run at once. Whoever acts is never waited for, and hardly waits.
 */
@Injectable()
export class Recalculate {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(LetTimePass) private readonly letTimePass: LetTimePass,
    @Inject(WakeFailures) private readonly failures: WakeFailures,
  ) {}

  /** @param signal - stops it after the transactions in hand */
  async run(signal?: AbortSignal): Promise<Recalculated> {
    let [done, failed] = [0, 0];
    for (let idle = 0; idle < PATIENCE;) {
      const pass = await this.pass(signal);
      done += pass.done;
      failed += pass.failed;
      if (signal?.aborted || pass.found === 0) break;
      const isIdle = pass.done + pass.failed === 0;
      idle = isIdle ? idle + 1 : 0;
      if (isIdle) await sleep(REST_MS);
    }
    await this.source.query(
      `UPDATE recalculation r SET finished_at = clock_timestamp(),
              moved = (SELECT coalesce(sum(d.moved), 0) FROM recalculated d WHERE d.version = r.version)
        WHERE finished_at IS NULL
          AND coalesce((SELECT min(calendar_version) FROM submission WHERE closed_at IS NULL) >= version, true)`,
    );
    return { done, failed };
  }

  /** Once through all that is left. */
  private async pass(signal?: AbortSignal): Promise<Recalculated & { readonly found: number }> {
    let [done, failed, found] = [0, 0, 0];
    for await (const ids of this.pages()) {
      found += ids.length;
      const batches = Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, index) =>
        ids.slice(index * TOGETHER, (index + 1) * TOGETHER),
      );
      const lane = async () => {
        for (let batch = batches.shift(); batch && !signal?.aborted; batch = batches.shift()) {
          for (const [id, outcome] of await this.letTimePass.runTogether(batch)) {
            if (outcome === 'passed') done += 1;
            if (typeof outcome === 'string') continue;
            failed += 1;
            await this.failures.putAside(id, outcome.error);
          }
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      if (signal?.aborted) break;
    }
    return { done, failed, found };
  }

  /** Ids without locks, by the cursor that is the version itself. */
  private async *pages(): AsyncGenerator<readonly string[]> {
    for (let after: Found = BEFORE_ALL; ;) {
      const found: readonly Found[] = await this.source.query<Found[]>(
        `SELECT id, calendar_version AS version FROM submission
          WHERE closed_at IS NULL AND calendar_version < (SELECT max(version) FROM calendar)
            AND (calendar_version, id) > ($1::integer, $2::uuid)
            AND (wake_retry_at IS NULL OR wake_retry_at <= clock_timestamp())
          ORDER BY calendar_version, id LIMIT ${PAGE}`,
        [after.version, after.id],
      );
      const last = found.at(-1);
      if (!last) return;
      yield found.map(({ id }) => id);
      after = last;
    }
  }
}

type Found = { readonly id: string; readonly version: number };
const BEFORE_ALL: Found = { id: '00000000-0000-0000-0000-000000000000', version: 0 };
