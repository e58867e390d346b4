import { setTimeout as sleep } from 'node:timers/promises';
import {
  DueSubmissions,
  type LetTimePass,
  WakeFailures,
  type TimePassed,
  type TimesPassed,
} from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { databaseClocks } from '@countersign/persistence';
import { createLogger } from '@countersign/platform';
import {
  actorsOf,
  agreement,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  pendingOf,
  sign,
  testDatabase,
  type Application,
} from '@countersign/testing';
import { Waker } from './waker.js';

const db = testDatabase({ poolSize: 20 });
const logger = createLogger('silent');
const wakers: Waker[] = [];
let app: Application;
let people: (account: string) => Actor;

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
});
afterEach(() => Promise.all(wakers.splice(0).map((waker) => waker.stop())));

function startWaker(concurrency: number, run?: (id: string) => Promise<TimePassed>): Waker {
  const runTogether = async (ids: readonly string[]): Promise<TimesPassed> =>
    new Map(await Promise.all(ids.map(async (id) => [id, await run!(id)] as const)));
  const letTimePass = run ? ({ runTogether } as LetTimePass) : app.letTimePass;
  const due = new DueSubmissions(db.source, databaseClocks(db.source, true).business);
  const waker = new Waker(due, letTimePass, new WakeFailures(db.source), logger, {
    everyMs: 50,
    concurrency,
    together: 5,
  });
  wakers.push(waker);
  waker.start();
  return waker;
}
/** Sets the manual clock without waiting for anything: that is left to the wakers. */
const setClock = (iso: string) =>
  db.source.query(
    `INSERT INTO business_clock (now) VALUES ($1) ON CONFLICT (one) DO UPDATE SET now = EXCLUDED.now`,
    [iso],
  );
const submissions = (n: number) =>
  Promise.all(Array.from({ length: n }, async () => (await consultedEntry(app, people)).submission));
/** That wrote an event: their rows bear one transaction's id. */
const transactions = async (): Promise<number> => {
  const [row] = await db.asOwner<{ n: number }>(
    `SELECT count(DISTINCT xmin::text)::int AS n FROM submission_event WHERE type = 'TIME_PASSED'`,
  );
  return row?.n ?? 0;
};
const dueNow = async (): Promise<number> => {
  const [row] = await db.asOwner<{ n: number }>(
    `SELECT count(*)::int AS n FROM submission WHERE wake_at <= (SELECT now FROM business_clock)`,
  );
  return row?.n ?? 0;
};
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await sleep(20)) {
    if (Date.now() > end) throw new Error('it did not come to hold within 60 s');
  }
}

describe('the waker', () => {
  beforeEach(async () => {
    await db.asOwner(`UPDATE submission SET wake_at = NULL`);
    await setClock('2026-06-15T10:00:00+08:00');
  });

  it('makes happen what has come due, at its own instant', async () => {
    const [id] = await submissions(1);
    const [{ wake_at: wakeAt } = { wake_at: null }] = await db.asOwner<{ wake_at: Date | null }>(
      `SELECT wake_at FROM submission WHERE id = $1`,
      [id],
    );
    await setClock('2026-07-15T10:00:00+08:00');
    startWaker(4);
    await until(async () => (await dueNow()) === 0);
    const passed = await db.asOwner<{ at: Date; late: boolean }>(
      `SELECT at, recorded_at > at AS late FROM submission_event
        WHERE submission = $1 AND type = 'TIME_PASSED' ORDER BY seq`,
      [id],
    );
    expect(passed[0]?.at).toEqual(wakeAt);
    expect(passed.length).toBeGreaterThan(1);
  });

  it('never does anything twice, however many there are', async () => {
    await submissions(12);
    await setClock('2026-07-15T10:00:00+08:00');
    for (let n = 0; n < 3; n += 1) startWaker(4);
    await until(async () => (await dueNow()) === 0);
    const twice = await db.asOwner(
      `SELECT submission, at FROM submission_event WHERE type = 'TIME_PASSED' GROUP BY 1, 2 HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
    expect((await app.replayAll.run()).problems).toEqual([]);
  });

  it('puts aside what throws, and is not kept from the others by it', async () => {
    const bad = await submissions(20);
    // The bad ones are the oldest, and more than one look fetches.
    await setClock('2026-06-16T10:00:00+08:00');
    const good = await submissions(4);
    const [kept] = await db.asOwner<{ state: unknown }>(`SELECT state FROM submission WHERE id = $1`, [
      bad[0],
    ]);
    await db.asOwner(
      `UPDATE submission SET state = state - 'visits', wake_at = '2026-06-15' WHERE id = ANY ($1)`,
      [bad],
    );
    await setClock('2026-07-15T10:00:00+08:00');
    startWaker(1);
    await until(async () => {
      const [row] = await db.asOwner<{ n: number }>(
        `SELECT count(*)::int AS n FROM submission WHERE id = ANY ($1) AND wake_at <= (SELECT now FROM business_clock)`,
        [good],
      );
      return row?.n === 0;
    });
    const aside = await db.asOwner<{ failures: number; error: string; waits: boolean }>(
      `SELECT wake_failures AS failures, wake_error AS error, wake_retry_at > clock_timestamp() AS waits
         FROM submission WHERE id = ANY ($1)`,
      [bad],
    );
    expect(aside).toHaveLength(20);
    expect(aside.every(({ failures, error }) => failures >= 1 && error !== '')).toBe(true);
    // Repaired, it is woken again when its time has come, and nothing of the failure stays.
    await db.asOwner(`UPDATE submission SET state = $2, wake_retry_at = clock_timestamp() WHERE id = $1`, [
      bad[0],
      JSON.stringify(kept?.state),
    ]);
    await until(async () => {
      const [row] = await db.asOwner<{ wake_failures: number }>(
        `SELECT wake_failures FROM submission WHERE id = $1`,
        [bad[0]],
      );
      return row?.wake_failures === 0;
    });
  });

  it('does not wait for one that hangs before it wakes another', async () => {
    const [slow] = await submissions(1);
    const others = await submissions(5);
    await db.asOwner(`UPDATE submission SET wake_at = '2026-06-15' WHERE id = $1`, [slow]);
    await setClock('2026-07-15T10:00:00+08:00');
    let release: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => (release = resolve));
    startWaker(2, async (id) => {
      if (id === slow) await hanging;
      return app.letTimePass.run(id);
    });
    await until(async () => (await dueNow()) === 1);
    release();
    await until(async () => (await dueNow()) === 0);
    expect(others).toHaveLength(5);
  });

  it('leaves alone what somebody else holds, and comes back to it', async () => {
    const [held, free] = await submissions(2);
    await setClock('2026-07-15T10:00:00+08:00');
    const runner = db.source.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`SELECT FROM submission WHERE id = $1 FOR UPDATE`, [held]);
    let asked = 0;
    startWaker(2, (id) => {
      if (id === held) asked += 1;
      return app.letTimePass.run(id);
    });
    await until(async () => (await dueNow()) === 1);
    await sleep(500);
    expect(asked).toBe(1); // and not every 50 ms
    await runner.rollbackTransaction();
    await runner.release();
    await until(async () => (await dueNow()) === 0);
    expect(free).toBeDefined();
  });

  it('finishes what it has begun before it stops, and begins nothing more', async () => {
    await submissions(3);
    await setClock('2026-07-15T10:00:00+08:00');
    let [begun, ended] = [0, 0];
    const waker = startWaker(1, async (id) => {
      begun += 1;
      await sleep(200);
      const outcome = await app.letTimePass.run(id);
      ended += 1;
      return outcome;
    });
    await until(async () => begun === 1);
    await waker.stop();
    expect([begun, ended]).toEqual([1, 1]);
    expect(await dueNow()).toBe(2);
  });

  it('lets many that are due in one moment share a transaction, each once, and somebody signs meanwhile', async () => {
    const [first] = await submissions(60);
    const one = await consultedEntry(app, people);
    const { no } = pendingOf(one.state).find(({ unit }) => unit === 'tax')!;
    await setClock('2026-07-15T10:00:00+08:00');
    const before = await transactions();
    for (let n = 0; n < 2; n += 1) startWaker(2);
    await sign(app, people('tax.head'), one.submission, no, await agreement(app, one.state, 'tax'));
    await until(async () => (await dueNow()) === 0);
    const twice = await db.asOwner(
      `SELECT submission, at FROM submission_event WHERE type = 'TIME_PASSED' GROUP BY 1, 2 HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
    // 61 submissions, up to 5 in a transaction.
    expect((await transactions()) - before).toBeLessThan(45);
    for (const id of [first, one.submission]) expect((await app.replayAll.run(id)).problems).toEqual([]);
  });

  it('after a long stop takes what came due once, in the order in which it came due', async () => {
    const ids: string[] = [];
    for (let day = 15; day < 27; day += 1) {
      await setClock(`2026-06-${day}T10:00:00+08:00`);
      ids.push(...(await submissions(1)));
    }
    // Due as they were filed, whatever order the rows have.
    await db.asOwner(
      `UPDATE submission SET wake_at = '2026-06-01'::timestamptz + array_position($1::uuid[], id) * interval '1 hour'
        WHERE id = ANY ($1)`,
      [ids.toReversed()],
    );
    await setClock('2026-08-15T10:00:00+08:00');
    const order: string[] = [];
    const waker = startWaker(1, async (id) => {
      order.push(id);
      return app.letTimePass.run(id);
    });
    await until(async () => (await dueNow()) === 0);
    await waker.stop();
    expect(order).toEqual(ids.toReversed());
    const late = await db.asOwner<{ in_order: boolean; n: number }>(
      `SELECT count(*)::int AS n, bool_and(at >= before) AS in_order
         FROM (SELECT at, lag(at) OVER (PARTITION BY submission ORDER BY seq) AS before FROM submission_event) e`,
    );
    expect(late[0]?.in_order).toBe(true);
    // A second start finds nothing left to do.
    const again: string[] = [];
    startWaker(1, async (id) => {
      again.push(id);
      return app.letTimePass.run(id);
    });
    await sleep(300);
    expect(again).toEqual([]);
  });

  it('reads as little when nothing is due, however much will be', async () => {
    const [id] = await submissions(1);
    await db.asOwner(`UPDATE submission SET wake_at = '2030-01-01' WHERE id = $1`, [id]);
    await db.asOwner(
      `INSERT INTO submission
       SELECT (jsonb_populate_record(s, jsonb_build_object('id', uuidv7(), 'number', 'N' || n, 'state', '{}'::jsonb))).*
         FROM submission s, generate_series(1, 5000) AS n WHERE s.id = $1`,
      [id],
    );
    // What woke in the tests before is dead, and looked at in the index until it is vacuumed.
    await db.asOwner('VACUUM ANALYZE submission');
    const plan = await db.asOwner<{ 'QUERY PLAN': string }>(
      `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT id, wake_failures FROM submission
        WHERE wake_at <= (SELECT time_now(true)) AND (wake_retry_at IS NULL OR wake_retry_at <= clock_timestamp())
          AND id <> ALL ('{}'::uuid[]) ORDER BY wake_at, id LIMIT 320`,
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('Index Scan using submission_wake');
    expect(text).not.toContain('Sort');
    // Of the whole; what planning reads stands last. All 5,000 lie on hundreds of pages.
    expect(Number(/shared hit=(\d+)/.exec(text)?.[1])).toBeLessThan(60);
  });
});
