import { setTimeout as sleep } from 'node:timers/promises';
import { ChangeFeed, OutboxBell, type Change } from '@countersign/application';
import type { Actor } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  filedEntry,
  loadDemonstration,
  testDatabase,
  type Application,
} from '@countersign/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { QUICK, startWorker } from '../test/worker.js';
import { BellWorkers } from './queue/bell-workers.js';
import { Doorbell } from './queue/doorbell.js';
import { migrateQueues } from './queue/queues.js';

const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;
const workers: INestApplicationContext[] = [];

async function working(pace = QUICK): Promise<INestApplicationContext> {
  const worker = await startWorker(db, { pace });
  workers.push(worker);
  return worker;
}
async function until(holds: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await holds()); await sleep(20)) {
    if (Date.now() > end) throw new Error(`it did not come to hold within ${withinMs} ms`);
  }
}
const unsent = async (): Promise<number> => {
  const rows = await db.asOwner(`SELECT FROM outbox WHERE sent_at IS NULL`);
  return rows.length;
};
const noticesOf = (submission: string) =>
  db.asOwner<{ unit: string; post: string | null; notice: string; no: number | null; at: Date }>(
    `SELECT unit, post, notice, no, at FROM notice WHERE submission = $1 ORDER BY unit, post`,
    [submission],
  );
const RARELY = { ...QUICK, sweepEveryMs: 3_600_000 };

describe('delivery of the outbox', () => {
  beforeAll(async () => {
    await migrateQueues(db.ownerUrl);
    app = applicationOn(db.source);
    await loadDemonstration(app);
    people = await actorsOf(db.source);
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.close();
  });

  it('tells the unit that has a new piece of work, as soon as the bell rings', async () => {
    const worker = await working(RARELY);
    const heard: Change[] = [];
    worker.get(ChangeFeed).subscribe((change) => heard.push(change));
    app.bell.listen((ids) => worker.get(OutboxBell).ring(ids));
    const { submission, state } = await filedEntry(app, people);
    await until(async () => (await unsent()) === 0);
    const notices = await noticesOf(submission);
    expect(notices).toContainEqual({
      unit: 'drc',
      post: 'clerk',
      notice: 'assigned',
      no: expect.any(Number),
      // the event's own instant, on the business clock
      at: new Date(state.lastAt),
    });
    await until(async () =>
      heard.some((change) => change.submission === submission && change.units.includes('drc')),
    );
  });

  it('finds what nobody rang for', async () => {
    const silent = applicationOn(db.source); // nobody listens to its bell
    const { submission } = await filedEntry(silent, people);
    expect(await unsent()).toBeGreaterThan(0);
    await working();
    await until(async () => (await unsent()) === 0);
    expect((await noticesOf(submission)).length).toBeGreaterThan(0);
  });

  it('finds what was rung for, when the queue has lost it', async () => {
    const quiet = await working(RARELY);
    await quiet.close();
    workers.pop();
    const { submission } = await filedEntry(applicationOn(db.source), people);
    await db.asOwner(`DELETE FROM bullmq.job`);
    await working();
    await until(async () => (await unsent()) === 0);
    expect((await noticesOf(submission)).length).toBeGreaterThan(0);
  });

  it('takes over what a killed process had in hand, without waiting for the longest of its promises', async () => {
    const idle = await startWorker(db, { pace: RARELY });
    const doorbell = idle.get(Doorbell);
    const { submission } = await filedEntry(applicationOn(db.source), people);
    await idle.get(BellWorkers).stop();
    const rows = await db.asOwner<{ id: string }>(`SELECT id FROM outbox WHERE submission = $1`, [
      submission,
    ]);
    await doorbell.ringOutbox(rows.map(({ id }) => id));
    const taken = await db.asOwner(
      `UPDATE bullmq.job SET state = 'active', lock_token = 'killed', processed_at_ms = extract(epoch FROM now()) * 1000,
              locked_until_ms = extract(epoch FROM now()) * 1000 + 1000 RETURNING id`,
    );
    expect(taken).toHaveLength(rows.length);
    await idle.close();
    await working();
    await until(async () => (await unsent()) === 0);
  });

  it('tells once, however often and by however many it is delivered', async () => {
    const { submission } = await filedEntry(applicationOn(db.source), people);
    const outbox = await db.asOwner<{ id: string }>(`SELECT id FROM outbox WHERE submission = $1`, [
      submission,
    ]);
    const ids = outbox.map(({ id }) => id);
    const [a, b] = [await working(), await working()];
    for (let n = 0; n < 5; n += 1) {
      await Promise.all([a.get(Doorbell).ringOutbox(ids), b.get(Doorbell).ringOutbox(ids)]);
      await sleep(50);
    }
    await until(async () => (await unsent()) === 0);
    const once = await noticesOf(submission);
    // Even if the mark of having been sent were lost.
    await db.asOwner(`UPDATE outbox SET sent_at = NULL WHERE submission = $1`, [submission]);
    await until(async () => (await unsent()) === 0);
    expect(await noticesOf(submission)).toEqual(once);
    expect(once.length).toBeGreaterThan(0);
  });

  it('is not held up by rows that cannot be delivered, and keeps why', async () => {
    const { submission } = await filedEntry(applicationOn(db.source), people);
    const bad = uuidv7();
    await db.asOwner(
      `INSERT INTO outbox (id, submission, seq, kind, payload, created_at)
       VALUES ($1, $2, 1, 'notice', '{"type":"notice","notice":"x","to":[{"post":"no unit"}],"params":{}}', '2020-01-01')`,
      [bad, submission],
    );
    await working();
    await until(async () => (await unsent()) === 1);
    await until(async () => {
      const [row] = await db.asOwner<{ attempts: number; last_error: string | null }>(
        `SELECT attempts, last_error FROM outbox WHERE id = $1`,
        [bad],
      );
      return (row?.attempts ?? 0) > 0 && (row?.last_error ?? '').includes('unit');
    });
    await db.asOwner(`DELETE FROM outbox WHERE id = $1`, [bad]);
  });
});
