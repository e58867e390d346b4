import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How far the submissions have gone over to a version of the calendar. Instants are the system's, not the business clock's. */
export type Recalculation = {
  readonly version: number;
  /** Submissions that were open when it was published. */
  readonly total: number;
  readonly done: number;
  /** Limits that got another due date so far. */
  readonly moved: number;
  /** Of what is left: what could not be counted anew, and is tried again. */
  readonly failed: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
};

const LOOK_EVERY_MS = { running: 1_000, finished: 10_000 };

/** The runs that take open submissions over to a version of the calendar. What is done is read from the submissions. */
@Injectable()
export class Recalculations {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** Of the version published last; null where there never was one. The first of an installation has nothing to do. */
  async latest(): Promise<Recalculation | null> {
    const [latest] = await this.source.query<Recalculation[]>(
      `SELECT r.version, r.total, greatest(0, r.total - coalesce(rest.n, 0))::int AS done,
              coalesce(r.moved, (SELECT sum(d.moved)::int FROM recalculated d WHERE d.version = r.version), 0) AS moved,
              coalesce(rest.failing, 0)::int AS failed, r.started_at AS "startedAt", r.finished_at AS "finishedAt"
         FROM recalculation r
         LEFT JOIN LATERAL (
           SELECT count(*) AS n, count(*) FILTER (WHERE wake_failures > 0) AS failing
             FROM submission s WHERE s.closed_at IS NULL AND s.calendar_version < r.version
         ) rest ON r.finished_at IS NULL
        ORDER BY r.version DESC LIMIT 1`,
    );
    return latest ?? null;
  }

  /** The latest, whenever it has changed: looked at each second while something is left to do, else seldom. Ends when asked to. */
  async *follow(signal: AbortSignal): AsyncGenerator<Recalculation> {
    let told = '';
    while (!signal.aborted) {
      const latest = await this.latest();
      const text = JSON.stringify(latest);
      if (latest && text !== told) yield latest;
      told = text;
      const next = latest && !latest.finishedAt ? LOOK_EVERY_MS.running : LOOK_EVERY_MS.finished;
      await sleep(next, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Whether something is left to do; also what was filed by the version before at the moment of the publication. */
  async isBehind(): Promise<boolean> {
    // The lowest version is the first entry of an index; whether one is lower might be asked of every row.
    const [row] = await this.source.query<{ readonly behind: boolean }[]>(
      `SELECT EXISTS (SELECT FROM recalculation WHERE finished_at IS NULL)
              OR coalesce((SELECT min(calendar_version) FROM submission WHERE closed_at IS NULL)
                          < (SELECT max(version) FROM calendar), false) AS behind`,
    );
    return row?.behind ?? false;
  }
}
