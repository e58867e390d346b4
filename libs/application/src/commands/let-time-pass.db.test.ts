import type { Actor } from '@countersign/domain';
import { actorsOf, applicationOn, filedEntry, loadDemonstration, testDatabase } from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { eventsOf, setClockOnly } from '../../test/time.js';

const db = testDatabase({ poolSize: 20 });
let app: Application;
let people: (account: string) => Actor;

/** Filed on Monday 14 June 2027: nobody says anything, so they are accepted by silence on 22 June, with a notice each (T5). */
const filed = (n: number) =>
  Promise.all(Array.from({ length: n }, async () => (await filedEntry(app, people)).submission));
const numbersOf = async (submissions: readonly string[]) => {
  const rows = await db.asOwner<{ number: string }>(
    'SELECT number FROM issued_document WHERE submission = ANY ($1) ORDER BY id',
    [submissions],
  );
  return rows.map(({ number }) => number);
};
const errorOf = (outcome: unknown) => String((outcome as { error?: unknown }).error);

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
});
beforeEach(() => setClockOnly(db, '2027-06-15T10:00:00+08:00'));

describe('time passes in several submissions together', () => {
  it('each at its own instants, as if alone', async () => {
    const [alone, ...together] = await filed(4);
    await setClockOnly(db, '2027-07-01T10:00:00+08:00');
    expect(await app.letTimePass.run(alone!)).toBe('passed');
    const outcomes = await app.letTimePass.runTogether(together);
    expect([...outcomes.values()]).toEqual(['passed', 'passed', 'passed']);
    const expected = await eventsOf(db, alone!);
    expect(expected.length).toBeGreaterThan(3);
    for (const id of together) expect(await eventsOf(db, id)).toEqual(expected);
    expect((await app.replayAll.run()).problems).toEqual([]);
    expect((await app.verifyAudit.run()).faults).toEqual([]);
    expect([...(await app.letTimePass.runTogether(together)).values()]).toEqual([
      'notDue',
      'notDue',
      'notDue',
    ]);
  });

  it('and their documents are numbered without gaps, however many do so at once', async () => {
    const ids = await filed(60);
    await setClockOnly(db, '2027-07-01T10:00:00+08:00');
    const before = (await numbersOf(ids)).length;
    // Every batch against every other, and some in another order: none waits for another for ever.
    const batches = Array.from({ length: 6 }, (_, n) => ids.slice(n * 10, n * 10 + 10));
    await Promise.all([...batches, ids.toReversed(), ids].map((batch) => app.letTimePass.runTogether(batch)));
    await app.letTimePass.runTogether(ids);
    const numbers = await numbersOf(ids);
    expect(before).toBe(0);
    expect(numbers.length).toBe(60);
    const n = numbers.map((number) => Number(/(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b);
    expect(n).toEqual(Array.from({ length: 60 }, (_, index) => n[0]! + index));
    const twice = await db.asOwner(
      `SELECT FROM submission_event WHERE type = 'TIME_PASSED' GROUP BY submission, at HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  it('leaves out the one that cannot be decided', async () => {
    const [bad, ...good] = await filed(4);
    await db.asOwner(`UPDATE submission SET state = state - 'visits' WHERE id = $1`, [bad]);
    await setClockOnly(db, '2027-07-01T10:00:00+08:00');
    const outcomes = await app.letTimePass.runTogether([bad!, ...good]);
    expect(errorOf(outcomes.get(bad!))).toMatch('TypeError');
    expect(good.map((id) => outcomes.get(id))).toEqual(['passed', 'passed', 'passed']);
  });

  it('tries each alone where the writing fails, and tells whose fault it is', async () => {
    const [bad, ...good] = await filed(4);
    // Its next event is there already: the chain does not take another of that number.
    await db.asOwner(
      `INSERT INTO submission_event SELECT submission, seq + 1, text, hash, 'TIME_PASSED', NULL, NULL, at, recorded_at
         FROM submission_event WHERE submission = $1`,
      [bad],
    );
    await setClockOnly(db, '2027-07-01T10:00:00+08:00');
    const outcomes = await app.letTimePass.runTogether([bad!, ...good]);
    expect(errorOf(outcomes.get(bad!))).toMatch('submission_event_pkey');
    expect(good.map((id) => outcomes.get(id))).toEqual(['passed', 'passed', 'passed']);
  });

  it('waits for nobody', async () => {
    const [held, free] = await filed(2);
    await setClockOnly(db, '2027-07-01T10:00:00+08:00');
    const runner = db.source.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT FROM submission WHERE id = $1 FOR NO KEY UPDATE', [held]);
    const outcomes = await app.letTimePass.runTogether([held!, free!]);
    expect([outcomes.get(held!), outcomes.get(free!)]).toEqual(['busy', 'passed']);
    await runner.rollbackTransaction();
    await runner.release();
  });
});
