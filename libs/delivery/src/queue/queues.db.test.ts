import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '@countersign/platform';
import { testDatabase } from '@countersign/testing';
import { Redis } from 'ioredis';
import { v7 as uuidv7 } from 'uuid';
import { hasRedis, startRedis, type TestRedis } from '../../test/redis.js';
import { BellWorkers } from './bell-workers.js';
import { Doorbell } from './doorbell.js';
import { migrateQueues, postgresQueues, redisQueues, type BellJob, type Queues } from './queues.js';

const db = testDatabase();
const logger = createLogger('silent');

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await sleep(20)) {
    if (Date.now() > end) throw new Error('it did not come to hold within 60 s');
  }
}

/** Rings and listens on queues of its own, until the test is over. */
function bells(make: () => Queues) {
  const open: { readonly queues: Queues; readonly doorbell: Doorbell; readonly workers: BellWorkers[] }[] =
    [];
  afterEach(async () => {
    for (const { queues, doorbell, workers } of open.splice(0)) {
      for (const worker of workers) await worker.stop();
      await doorbell.close();
      await queues.close();
    }
  });
  return () => {
    const queues = make();
    const doorbell = new Doorbell(queues, logger);
    const workers: BellWorkers[] = [];
    open.push({ queues, doorbell, workers });
    const listen = async (heard: string[], onPush?: () => Promise<void>) => {
      const handlers = {
        outbox: async ({ ids }: BellJob) => void heard.push(...ids),
        calendar: async () => void heard.push('calendar'),
        push: async ({ ids: [id] }: BellJob) => {
          heard.push(`push ${id}`);
          await onPush?.();
        },
      };
      const worker = new BellWorkers(queues, handlers, logger, { outbox: 4, push: 4 });
      workers.push(worker);
      await worker.start();
      return worker;
    };
    return { doorbell, listen };
  };
}

/** What both backends promise. */
function promises(open: ReturnType<typeof bells>): void {
  it('are heard at once by who listens, and once however often they are rung before', async () => {
    const { doorbell, listen } = open();
    const [a, b, c] = [uuidv7(), uuidv7(), uuidv7()];
    await until(async () => (await doorbell.ringOutbox([a, b])) === undefined);
    await doorbell.ringOutbox([b, a]);
    const heard: string[] = [];
    await listen(heard);
    await until(() => heard.length === 2);
    await doorbell.ringOutbox([c]);
    await until(() => heard.length === 3);
    expect(heard.toSorted()).toEqual([a, b, c]);
  });

  it('can be rung again once they were answered', async () => {
    const { doorbell, listen } = open();
    const id = uuidv7();
    const heard: string[] = [];
    await listen(heard);
    for (let times = 1; times <= 3; times += 1) {
      // Answered is not yet forgotten: a bell that falls into this gap is one for the sweep.
      await until(async () => {
        await doorbell.ringOutbox([id]);
        return heard.length >= times;
      });
    }
  });

  it('ring once for what was written together, and for the calendar', async () => {
    const { doorbell, listen } = open();
    const ids = Array.from({ length: 120 }, () => uuidv7());
    await until(async () => (await doorbell.ringOutbox(ids)) === undefined);
    const heard: string[] = [];
    await listen(heard);
    await until(() => heard.length === 120);
    expect(heard.toSorted()).toEqual(ids.toSorted());
    await doorbell.ringCalendar();
    await until(() => heard.at(-1) === 'calendar');
  });

  it('ring later where they are asked to', async () => {
    const { doorbell, listen } = open();
    const id = uuidv7();
    const heard: string[] = [];
    await listen(heard);
    const rungAt = performance.now();
    await doorbell.ringPushIn(600, id, 1);
    await until(() => heard.includes(`push ${id}`));
    expect(performance.now() - rungAt).toBeGreaterThan(500);
  });

  it('are answered to the end before the worker stops', async () => {
    const { doorbell, listen } = open();
    const heard: string[] = [];
    let isDone = false;
    const worker = await listen(heard, async () => {
      await sleep(300);
      isDone = true;
    });
    const id = uuidv7();
    await doorbell.ringPush([id]);
    await until(() => heard.includes(`push ${id}`));
    await worker.stop();
    expect(isDone).toBe(true);
  });
}

describe('bells on PostgreSQL', () => {
  beforeAll(async () => {
    await migrateQueues(db.ownerUrl);
    await migrateQueues(db.ownerUrl); // a second start finds it done
  });
  promises(bells(() => postgresQueues(db.appUrl)));

  const open = bells(() => postgresQueues(db.appUrl));
  it('are jobs in a schema of their own, which the application may not change', async () => {
    const { doorbell } = open();
    const id = uuidv7();
    await doorbell.ringPushIn(60_000, id, 1);
    const jobs = await db.asOwner<{ id: string }>(`SELECT id FROM bullmq.job WHERE id LIKE $1`, [`${id}%`]);
    expect(jobs).toEqual([{ id: `${id}-1` }]);
    await expect(db.source.query('CREATE TABLE bullmq.mine (x int)')).rejects.toThrow('permission denied');
  });

  const gone = bells(() => postgresQueues('postgres://nobody:x@127.0.0.1:1/none'));
  it('that cannot be rung are no error of who rings, but one at the start', async () => {
    const { doorbell } = gone();
    await doorbell.ringOutbox([uuidv7()]);
    await expect(doorbell.ready()).rejects.toThrow('ECONNREFUSED');
  });
});

(hasRedis ? describe : describe.skip)('bells on Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  promises(bells(() => redisQueues(redis.url, logger)));

  const open = bells(() => redisQueues(redis.url, logger));
  it('are heard again after everything in it was lost', async () => {
    const { doorbell, listen } = open();
    const heard: string[] = [];
    await listen(heard);
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    const id = uuidv7();
    await until(async () => {
      await doorbell.ringOutbox([id]);
      return heard.length > 0;
    });
    expect(heard).toContain(id);
  });

  it('that cannot be rung, because it is away, do not keep who rings waiting', async () => {
    const { doorbell } = open();
    await doorbell.ringOutbox([uuidv7()]);
    await redis.stop();
    await doorbell.ringOutbox([uuidv7()]); // for ever, if it kept waiting
  });
});
