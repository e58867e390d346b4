import { setTimeout as sleep } from 'node:timers/promises';
import { parseInstant } from '@countersign/calendar';
import type { Actor } from '@countersign/domain';
import {
  actorsOf,
  agreement,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  pendingOf,
  sign,
  testDatabase,
} from '@countersign/testing';
import type { Application, Filed } from '@countersign/testing';
import { NOTICE_2027 } from '../../test/notices.js';
import { eventsOf, publish, setClockOnly } from '../../test/time.js';

const db = testDatabase({ poolSize: 20 });
let app: Application;
let people: (account: string) => Actor;

/** Accepted on Tuesday 29 December: promised in 5 working days, the consultation in 3. */
const consulted = (n: number): Promise<Filed[]> =>
  Promise.all(Array.from({ length: n }, () => consultedEntry(app, people)));
const rowOf = async (submission: string) => {
  const [row] = await db.asOwner<{ version: number; due: string; state: string }>(
    'SELECT calendar_version AS version, due_on::text AS due, stage AS state FROM submission WHERE id = $1',
    [submission],
  );
  return row!;
};
const dueOf = async (submission: string) => (await rowOf(submission)).due;
const behind = async () => {
  const rows = await db.asOwner(
    'SELECT FROM submission WHERE closed_at IS NULL AND calendar_version < (SELECT max(version) FROM calendar)',
  );
  return rows.length;
};

beforeEach(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  await db.asOwner(
    `UPDATE submission SET wake_at = NULL, closed_at = now(), ending = 'withdrawn' WHERE closed_at IS NULL`,
  );
});

describe('a new version of the calendar (T13)', () => {
  it('counts every open limit anew, at the instant of its publication, once', async () => {
    await setClockOnly(db, '2026-12-29T10:00:00+08:00');
    const entries = await consulted(45);
    expect(await dueOf(entries[0]!.submission)).toBe('2027-01-06');
    const closed = await consultedEntry(app, people);
    await app.act.run(people('gonghe.officer'), {
      ...{ submission: closed.submission, key: 'withdrawn' },
      event: { type: 'WITHDRAW', reason: '不再办理' },
    });
    await setClockOnly(db, '2026-12-30T09:00:00+08:00');
    const { version, total } = await publish(app, { notice: NOTICE_2027 });
    expect(total).toBe(45);
    expect(await app.recalculations.latest()).toMatchObject({ version, total, done: 0, finishedAt: null });
    await setClockOnly(db, '2026-12-30T09:30:00+08:00');
    expect(await app.recalculate.run()).toEqual({ done: 45, failed: 0 });

    // 30 and 31 December, 6, 7 and 8 January: 4 and 5 are off now.
    for (const { submission } of entries)
      expect(await rowOf(submission)).toMatchObject({ version, due: '2027-01-08' });
    expect((await eventsOf(db, entries[7]!.submission)).slice(2)).toEqual([
      { type: 'CALENDAR_CHANGED', at: '12-30T09:00', calendar: version },
    ]);
    expect((await rowOf(closed.submission)).version).toBe(version - 1);
    const [{ moved } = { moved: 0 }] = await db.asOwner<{ moved: number }>(
      `SELECT count(*)::int AS moved FROM submission_event, jsonb_array_elements(text::jsonb -> 'facts') AS fact
        WHERE type = 'CALENDAR_CHANGED' AND fact ->> 'type' = 'dueMoved'`,
    );
    expect(moved).toBe(45 * 8); // the promised limit, the stage, six departments
    const run = await app.recalculations.latest();
    expect(run).toMatchObject({
      version,
      total: 45,
      done: 45,
      moved,
      failed: 0,
      finishedAt: expect.any(Date),
    });
    expect(await app.recalculations.isBehind()).toBe(false);
    expect((await app.replayAll.run(entries[3]!.submission)).problems).toEqual([]);
    expect((await app.verifyAudit.run(entries[3]!.submission)).faults).toEqual([]);
  });

  it('may be stopped and begun again anywhere, by several at once, and takes each submission over once', async () => {
    await setClockOnly(db, '2027-03-01T10:00:00+08:00');
    await consulted(60);
    const { version } = await publish(app, {
      override: { on: '2027-03-02', working: false, reason: '台风' },
    });
    const stopping = new AbortController();
    const stopListening = app.feed.subscribe(() => stopping.abort());
    const first = await app.recalculate.run(stopping.signal);
    stopListening();
    expect(first.done).toBeGreaterThan(0);
    expect(first.done).toBeLessThan(60);
    expect(await app.recalculations.latest()).toMatchObject({ version, done: first.done, finishedAt: null });
    const runs = await Promise.all([app.recalculate.run(), app.recalculate.run(), app.recalculate.run()]);
    expect(first.done + runs.reduce((sum, { done }) => sum + done, 0)).toBe(60);
    expect(await behind()).toBe(0);
    const twice = await db.asOwner(
      `SELECT FROM submission_event WHERE type = 'CALENDAR_CHANGED' GROUP BY submission, at HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  it('waits for nobody, and comes back to what somebody held', async () => {
    await setClockOnly(db, '2027-04-01T10:00:00+08:00');
    const [held, ...others] = await consulted(4);
    await publish(app, { override: { on: '2027-04-02', working: false, reason: '台风' } });
    const runner = db.source.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT FROM submission WHERE id = $1 FOR NO KEY UPDATE', [held!.submission]);
    const running = app.recalculate.run();
    while ((await behind()) > 1) await sleep(5);
    expect(others).toHaveLength(3);
    await runner.rollbackTransaction();
    await runner.release();
    expect(await running).toEqual({ done: 4, failed: 0 });
  });

  it('puts aside what cannot be counted anew, says so, and finishes when it can', async () => {
    await setClockOnly(db, '2027-05-01T10:00:00+08:00');
    const [bad] = await consulted(3);
    const [{ state } = { state: null }] = await db.asOwner<{ state: unknown }>(
      'SELECT state FROM submission WHERE id = $1',
      [bad!.submission],
    );
    await publish(app, { override: { on: '2027-05-04', working: false, reason: '台风' } });
    await db.asOwner(`UPDATE submission SET state = state - 'visits' WHERE id = $1`, [bad!.submission]);
    expect(await app.recalculate.run()).toEqual({ done: 2, failed: 1 });
    expect(await app.recalculations.latest()).toMatchObject({
      total: 3,
      done: 2,
      failed: 1,
      finishedAt: null,
    });
    await db.asOwner(`UPDATE submission SET state = $2, wake_retry_at = NULL WHERE id = $1`, [
      bad!.submission,
      JSON.stringify(state),
    ]);
    expect(await app.recalculate.run()).toEqual({ done: 1, failed: 0 });
    expect(await app.recalculations.latest()).toMatchObject({
      done: 3,
      failed: 0,
      finishedAt: expect.any(Date),
    });
  });

  it('is told to whoever follows, as it changes', async () => {
    await setClockOnly(db, '2027-06-01T10:00:00+08:00');
    await consulted(2);
    await publish(app, { override: { on: '2027-06-04', working: false, reason: '台风' } });
    const stop = new AbortController();
    const told: boolean[] = [];
    for await (const { finishedAt } of app.recalculations.follow(stop.signal)) {
      told.push(finishedAt !== null);
      if (finishedAt) stop.abort();
      else await app.recalculate.run();
    }
    expect(told).toEqual([false, true]);
  });
});

describe('whoever acts before the run comes by', () => {
  const oneConsulted = async () => (await consulted(1))[0]!;
  const taxSigns = async ({ submission, state }: Filed) => {
    const piece = pendingOf(state).find(({ unit }) => unit === 'tax')!;
    return sign(app, people('tax.head'), submission, piece.no, await agreement(app, state, 'tax'));
  };

  it('takes the submission over first, each thing at its own instant', async () => {
    await setClockOnly(db, '2027-07-05T10:00:00+08:00');
    const entry = await oneConsulted(); // the consultation is due on Thursday 8 July, by the calendar of that day
    await setClockOnly(db, '2027-07-07T16:00:00+08:00');
    const { version } = await publish(app, {
      override: { on: '2027-07-12', working: false, reason: '台风' },
    });
    await setClockOnly(db, '2027-07-09T10:00:00+08:00');
    await taxSigns(entry);
    expect((await eventsOf(db, entry.submission)).slice(2)).toEqual([
      { type: 'TIME_PASSED', at: '07-07T00:00', calendar: version - 1 }, // the warning, by the old calendar
      { type: 'CALENDAR_CHANGED', at: '07-07T16:00', calendar: version },
      { type: 'TIME_PASSED', at: '07-09T00:00', calendar: version }, // overdue
      { type: 'SIGN', at: '07-09T10:00', calendar: version },
    ]);
    expect((await app.replayAll.run(entry.submission)).problems).toEqual([]);
  });

  it('finds that what would have fallen due by the old calendar has not', async () => {
    await setClockOnly(db, '2027-08-02T10:00:00+08:00');
    const entry = await oneConsulted();
    await setClockOnly(db, '2027-08-03T09:00:00+08:00');
    await publish(app, { override: { on: '2027-08-05', working: false, reason: '台风' } });
    await setClockOnly(db, '2027-08-06T10:00:00+08:00');
    const { state } = await taxSigns(entry);
    const tax = Object.values(state.work).find(
      ({ unit, stage }) => unit === 'tax' && stage === 'consultation',
    )!;
    expect(tax.clock).toMatchObject({ dueOn: '2027-08-06', closed: { judgement: 'onTime' } });
    expect((await eventsOf(db, entry.submission)).map(({ type }) => type).slice(2)).toEqual([
      ...['CALENDAR_CHANGED', 'TIME_PASSED', 'SIGN'],
    ]);
  });

  it('goes through every version since, in order', async () => {
    await setClockOnly(db, '2027-09-01T10:00:00+08:00');
    const entry = await oneConsulted();
    await publish(app, { override: { on: '2027-09-09', working: false, reason: '一' } });
    const { version } = await publish(app, { removeOverride: '2027-09-09' });
    await taxSigns(entry);
    const calendars = (await eventsOf(db, entry.submission)).map(({ type, calendar }) => [type, calendar]);
    expect(calendars.slice(2)).toEqual([
      ['CALENDAR_CHANGED', version - 1],
      ['CALENDAR_CHANGED', version],
      ['SIGN', version],
    ]);
  });

  it('is as good as the clock that is set: all of it has happened when it answers', async () => {
    await setClockOnly(db, '2027-11-01T10:00:00+08:00');
    const entry = await oneConsulted();
    const { version } = await publish(app, { override: { on: '2027-11-10', working: false, reason: '二' } });
    await app.clock.set(null, parseInstant('2027-11-01T11:00:00+08:00'));
    expect((await rowOf(entry.submission)).version).toBe(version);
    await expect(app.clock.set(null, parseInstant('2027-11-01T09:00:00+08:00'))).rejects.toMatchObject({
      code: 'CLOCK_GOES_FORWARD',
    });
  });
});
