import type { Viewer } from '@countersign/domain';
import { actorsOf } from '@countersign/testing';
import type { Application, TestDatabase } from '@countersign/testing';
import type { CalendarInput } from '../src/calendars/propose.js';

/** Sets the manual clock and lets nothing happen: that is left to whom the test is about. */
export const setClockOnly = (db: TestDatabase, iso: string) =>
  db.asOwner(
    'INSERT INTO business_clock (now) VALUES ($1) ON CONFLICT (one) DO UPDATE SET now = EXCLUDED.now',
    [iso],
  );

export async function administrator(app: Application): Promise<Viewer> {
  return { ...(await actorsOf(app.source))('admin.system'), roles: ['systemAdministrator'] };
}

/** The next version, and nothing more: who has to go over to it is another matter. */
export async function publish(app: Application, input: CalendarInput) {
  const { version: basedOn } = await app.registry.currentCalendar();
  return app.publishCalendar.run(await administrator(app), { input, basedOn });
}

/** What happened to a submission by itself and by people: type and instant, in order. */
export const eventsOf = (db: TestDatabase, submission: string) =>
  db.asOwner<{ type: string; at: string; calendar: number }>(
    `SELECT type, to_char(at AT TIME ZONE 'Asia/Shanghai', 'MM-DD"T"HH24:MI') AS at,
            (text::jsonb ->> 'calendar')::int AS calendar
       FROM submission_event WHERE submission = $1 ORDER BY seq`,
    [submission],
  );
