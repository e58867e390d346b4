import { setTimeout as sleep } from 'node:timers/promises';
import { CalendarBell } from '@countersign/application';
import type { Actor, Viewer } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  testDatabase,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { QUICK, startWorker } from '../test/worker.js';
import { migrateQueues } from './queue/queues.js';

/** T13: what is open goes over to a published calendar by itself, in the worker. */
const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;
const workers: INestApplicationContext[] = [];
const RARELY = { ...QUICK, sweepEveryMs: 3_600_000 };

async function working(pace = QUICK): Promise<INestApplicationContext> {
  const worker = await startWorker(db, { pace });
  workers.push(worker);
  return worker;
}
async function publish(on: string): Promise<number> {
  const by: Viewer = { ...people('admin.system'), roles: ['systemAdministrator'] };
  const { version: basedOn } = await app.registry.currentCalendar();
  const input = { override: { on, working: false, reason: '台风' } };
  return (await app.publishCalendar.run(by, { input, basedOn })).version;
}
async function untilFinished(version: number): Promise<void> {
  for (const end = Date.now() + 60_000; ; await sleep(30)) {
    const latest = await app.recalculations.latest();
    if (latest?.version === version && latest.finishedAt !== null) return;
    if (Date.now() > end)
      throw new Error(`version ${version} was not gone over to: ${JSON.stringify(latest)}`);
  }
}

beforeAll(async () => {
  await migrateQueues(db.ownerUrl);
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  for (let n = 0; n < 25; n += 1) await consultedEntry(app, people);
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.close();
});

it('as soon as the bell rings, and those concerned are told once', async () => {
  const worker = await working(RARELY);
  await sleep(100);
  app.calendarBell.listen(() => worker.get(CalendarBell).ring());
  const soon = await db.asOwner<{ on: string }>(
    `SELECT min(due_on)::text AS on FROM assignment WHERE work = 'pending'`,
  );
  await untilFinished(await publish(soon[0]!.on));
  const told = await db.asOwner<{ n: number }>(
    `SELECT count(*)::int AS n FROM outbox WHERE payload ->> 'notice' IN ('dueMoved', 'limitMoved')
      GROUP BY submission, payload ORDER BY 1 DESC`,
  );
  expect(told.length).toBeGreaterThanOrEqual(25);
  expect(told[0]?.n).toBe(1);
});

it('by the sweep, where nobody heard the bell', async () => {
  await working();
  await untilFinished(await publish('2040-01-05'));
});

it('goes on where a worker that was stopped left it', async () => {
  const version = await publish('2040-01-06');
  const first = await working();
  while ((await app.recalculations.latest())?.done === 0) await sleep(2);
  await first.close();
  workers.pop();
  await working();
  await untilFinished(version);
  const twice = await db.asOwner(
    `SELECT FROM submission_event WHERE type = 'CALENDAR_CHANGED'
      GROUP BY submission, text::jsonb #>> '{event,version}' HAVING count(*) > 1`,
  );
  expect(twice).toEqual([]);
});
