import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '@countersign/platform';
import { testDatabase } from '@countersign/testing';
import { v7 as uuidv7 } from 'uuid';
import { BellWorkers } from './bell-workers.js';
import { Doorbell } from './doorbell.js';
import { migrateQueues, postgresQueues, type Queues } from './queues.js';

const db = testDatabase();
const logger = createLogger('warn');
let queues: Queues;
let doorbell: Doorbell;

/** Listens until the test is over; what was heard is collected. */
async function listening(heard: string[], onPush?: (id: string) => Promise<void>): Promise<BellWorkers> {
  const handlers = {
    outbox: async ({ id }: { id: string }) => void heard.push(id),
    push: async ({ id }: { id: string }) => {
      heard.push(`push ${id}`);
      await onPush?.(id);
    },
  };
  const workers = new BellWorkers(queues, handlers, logger, { outbox: 4, push: 4 });
  await workers.start();
  return workers;
}
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await holds()); await sleep(20)) {
    if (Date.now() > end) throw new Error('it did not come to hold within 10 s');
  }
}
const jobs = (): Promise<readonly { id: string; state: string }[]> =>
  db.asOwner(`SELECT id, state::text FROM bullmq.job ORDER BY id`);

describe('bells on PostgreSQL', () => {
  beforeAll(async () => {
    await migrateQueues(db.ownerUrl);
    await migrateQueues(db.ownerUrl); // a second start finds it done
    queues = postgresQueues(db.appUrl);
    doorbell = new Doorbell(queues, logger);
  });
  afterAll(async () => {
    await doorbell.close();
    await queues.close();
  });

  it('are jobs in a schema of their own, which the application may not change', async () => {
    const id = uuidv7();
    await doorbell.ringOutbox([id]);
    expect((await jobs()).map((job) => job.id)).toEqual([id]);
    await expect(db.source.query('CREATE TABLE bullmq.mine (x int)')).rejects.toThrow('permission denied');
    const heard: string[] = [];
    const workers = await listening(heard);
    await until(() => heard.length > 0);
    await workers.stop();
    expect(heard).toEqual([id]);
    expect(await jobs()).toEqual([]);
  });

  it('are heard at once by who listens, and once however often they are rung before', async () => {
    const [a, b] = [uuidv7(), uuidv7()];
    await doorbell.ringOutbox([a, b]);
    await doorbell.ringOutbox([b, a]);
    const heard: string[] = [];
    const workers = await listening(heard);
    await until(() => heard.length === 2);
    const c = uuidv7();
    const rungAt = performance.now();
    await doorbell.ringOutbox([c]);
    await until(() => heard.length === 3);
    const tookMs = performance.now() - rungAt;
    await workers.stop();
    expect(heard.toSorted()).toEqual([a, b, c].toSorted());
    expect(tookMs).toBeLessThan(1_000);
  });

  it('can be rung again once they were answered', async () => {
    const id = uuidv7();
    const heard: string[] = [];
    const workers = await listening(heard);
    await doorbell.ringOutbox([id]);
    await until(() => heard.length === 1);
    await until(async () => (await jobs()).length === 0);
    await doorbell.ringOutbox([id]);
    await until(() => heard.length === 2);
    await workers.stop();
  });

  it('ring later where they are asked to', async () => {
    const id = uuidv7();
    const heard: string[] = [];
    const workers = await listening(heard);
    const rungAt = performance.now();
    await doorbell.ringPushIn(600, id, 1);
    await until(() => heard.length === 1);
    const tookMs = performance.now() - rungAt;
    await workers.stop();
    expect(tookMs).toBeGreaterThan(500);
    expect(heard).toEqual([`push ${id}`]);
  });

  it('are answered to the end before the worker stops', async () => {
    const heard: string[] = [];
    let isDone = false;
    const workers = await listening(heard, async () => {
      await sleep(300);
      isDone = true;
    });
    await doorbell.ringPush([uuidv7()]);
    await until(() => heard.length === 1);
    await workers.stop();
    expect(isDone).toBe(true);
  });

  it('that cannot be rung are no error of who rings', async () => {
    const gone = postgresQueues('postgres://nobody:x@127.0.0.1:1/none');
    const broken = new Doorbell(gone, logger);
    await broken.ringOutbox([uuidv7()]);
    await broken.close().catch(() => undefined);
    await gone.close();
  });
});
