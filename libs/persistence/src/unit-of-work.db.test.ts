import { BusinessClock } from '@countersign/platform';
import { testDatabase } from '@countersign/testing';
import { jest } from '@jest/globals';
import { UnitOfWork } from './unit-of-work.js';
import type { Statement } from './unit-of-work.js';

const db = testDatabase({ poolSize: 4 });
const unitOfWork = () => new UnitOfWork(db.source, new BusinessClock(async () => 0, false));
const put = (series: string, last: number): Statement => ({
  ...{ name: 'put', text: 'INSERT INTO counter (series, last) VALUES ($1, $2)', values: [series, last] },
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => db.asOwner('DELETE FROM counter'));

describe('a unit of work', () => {
  it('commits once, and calls the hooks only then', async () => {
    const seen: number[] = [];
    const result = await unitOfWork().run(async (transaction) => {
      transaction.afterCommit(() => void db.count('counter').then((n) => seen.push(n)));
      await transaction.finish(put('a', 1));
      return 'done';
    });
    await settled();
    expect({ result, seen }).toEqual({ result: 'done', seen: [1] });
  });

  it('rolls back everything when the work throws, and calls no hook', async () => {
    let called = false;
    const work = unitOfWork().run(async (transaction) => {
      transaction.afterCommit(() => (called = true));
      await transaction.query(put('a', 1));
      throw new Error('refused');
    });
    await expect(work).rejects.toThrow('refused');
    await settled();
    expect([await db.count('counter'), called]).toEqual([0, false]);
  });

  it('commits nothing when the last statement fails, although COMMIT is sent with it', async () => {
    let called = false;
    const work = unitOfWork().run(async (transaction) => {
      transaction.afterCommit(() => (called = true));
      await transaction.query(put('a', 1));
      await transaction.finish(put('a', 2));
    });
    await expect(work).rejects.toMatchObject({ code: '23505', constraint: 'counter_pkey' });
    await settled();
    expect([await db.count('counter'), called]).toEqual([0, false]);
    // The connection is fit for use again.
    await unitOfWork().run((transaction) => transaction.finish(put('b', 1)));
    expect(await db.count('counter')).toBe(1);
  });

  it('is done although a hook fails, and says that one did', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    await unitOfWork().run(async (transaction) => {
      transaction.afterCommit(() => {
        throw new Error('nobody listens');
      });
      await transaction.finish(put('a', 1));
    });
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('nobody listens'));
    warn.mockRestore();
    expect(await db.count('counter')).toBe(1);
  });

  it('takes nothing after the last statement', async () => {
    const work = unitOfWork().run(async (transaction) => {
      await transaction.finish(put('a', 1));
      await transaction.query(put('b', 1));
    });
    await expect(work).rejects.toThrow('comes too late');
  });

  it('runs again what the database broke off in a deadlock', async () => {
    await db.asOwner(`INSERT INTO counter VALUES ('x', 0), ('y', 0)`);
    const raise = (series: string): Statement => ({
      ...{ name: 'raise', text: 'UPDATE counter SET last = last + 1 WHERE series = $1', values: [series] },
    });
    let runs = 0;
    let [hold, go] = [0, (): void => undefined];
    const both = new Promise<void>((resolve) => (go = resolve));
    const crossed = (first: string, second: string) =>
      unitOfWork().run(async (transaction) => {
        runs += 1;
        await transaction.query(raise(first));
        if (++hold >= 2) go();
        await both;
        await transaction.finish(raise(second));
      });
    await Promise.all([crossed('x', 'y'), crossed('y', 'x')]);
    const rows = await db.asOwner('SELECT last FROM counter ORDER BY series');
    expect(rows).toEqual([{ last: 2 }, { last: 2 }]);
    expect(runs).toBeGreaterThanOrEqual(3);
  });

  it('gives a broken connection back to nobody', async () => {
    const work = unitOfWork().run(async (transaction) => {
      const [row] = await transaction.query<{ pid: number }>({
        name: 'pid',
        text: 'SELECT pg_backend_pid() AS pid',
        values: [],
      });
      await db.asSuperuser('SELECT pg_terminate_backend($1)', [row!.pid]);
      await transaction.finish(put('a', 1));
    });
    await expect(work).rejects.toThrow();
    await unitOfWork().run((transaction) => transaction.finish(put('b', 1)));
    expect(await db.count('counter')).toBe(1);
  });
});
