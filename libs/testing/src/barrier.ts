import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Holds a submission's row until as many connections as were announced wait for it, and lets them go at once: they
 * truly meet, whatever the machine is doing.
 *
 * @param url - a superuser's: nobody else sees what others wait for
 * @param before - runs while all wait, just before they are let go
 */
export async function raceFor<T>(
  url: string,
  submission: string,
  racers: readonly (() => Promise<T>)[],
  before: () => Promise<unknown> = async () => undefined,
): Promise<readonly PromiseSettledResult<T>[]> {
  const [holder, observer] = [
    new pg.Client({ connectionString: url }),
    new pg.Client({ connectionString: url }),
  ];
  await Promise.all([holder.connect(), observer.connect()]);
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM submission WHERE id = $1 FOR UPDATE', [submission]);
    const running = Promise.allSettled(racers.map((race) => race()));
    for (let waiting = 0; waiting < racers.length;) {
      const { rows } = await observer.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()`,
      );
      waiting = rows[0]?.n ?? 0;
      if (waiting < racers.length) await sleep(1);
    }
    await before();
    await holder.query('COMMIT');
    return await running;
  } finally {
    await Promise.all([holder.end(), observer.end()]);
  }
}
