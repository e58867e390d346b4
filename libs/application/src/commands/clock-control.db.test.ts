import { instant, parseInstant } from '@countersign/calendar';
import type { Actor, DomainError, Viewer } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  testDatabase,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';

const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;
let administrator: Viewer;
beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  administrator = { ...people('admin.system'), roles: ['systemAdministrator'] };
});

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    (error: DomainError) => error.code,
  );

describe('the manual clock', () => {
  it('stands still once it was asked to', async () => {
    await app.clock.stop();
    const first = await app.clock.read();
    await app.clock.stop();
    expect(await app.clock.read()).toEqual(first);
    expect(first.manual).toBe(true);
  });

  it('is set by an administrator, and the setting is on record', async () => {
    const { now } = await app.clock.read();
    const later = instant(now + 60_000);
    expect(await refusalOf(app.clock.set({ ...people('mayor'), roles: [] }, later))).toBe(
      'NOT_AN_ADMINISTRATOR',
    );
    expect(await app.clock.set(administrator, later)).toEqual({ now: later, manual: true });
    expect(await app.clock.read()).toEqual({ now: later, manual: true });
    const records = await db.asOwner<{ actor: string }>(
      `SELECT actor FROM record_event WHERE chain = 'clock'`,
    );
    expect(records).toEqual([{ actor: administrator.person }]);
  });

  it('goes anywhere before anything has happened, and never behind what has', async () => {
    const morning = parseInstant('2026-06-12T10:00:00+08:00');
    expect(await app.clock.set(administrator, morning)).toEqual({ now: morning, manual: true });
    await consultedEntry(app, people);
    expect(await refusalOf(app.clock.set(administrator, instant(morning - 1)))).toBe('CLOCK_GOES_FORWARD');
    expect(await app.clock.set(administrator, morning)).toEqual({ now: morning, manual: true });
  });

  it('is nobody’s to set where it is the system’s', async () => {
    const system = applicationOn(db.source, { manual: false });
    expect(await refusalOf(system.clock.set(administrator, parseInstant('2030-01-01T00:00:00Z')))).toBe(
      'CLOCK_NOT_MANUAL',
    );
    const { now } = await system.clock.read();
    expect(Math.abs(now - Date.now())).toBeLessThan(5_000);
  });

  it('returns when everything due by then has happened, each at its own instant', async () => {
    await app.clock.set(null, parseInstant('2027-03-01T10:00:00+08:00'));
    const entries = await Promise.all(Array.from({ length: 5 }, () => consultedEntry(app, people)));
    await app.clock.set(null, parseInstant('2027-03-31T10:00:00+08:00'));
    const rows = await db.asOwner<{ due: number; late: number }>(
      `SELECT count(*) FILTER (WHERE wake_at <= (SELECT now FROM business_clock))::int AS due,
              (SELECT count(*)::int FROM submission_event WHERE type = 'TIME_PASSED' AND at > (SELECT now FROM business_clock)) AS late
       FROM submission`,
    );
    expect(rows).toEqual([{ due: 0, late: 0 }]);
    const times = await db.asOwner<{ at: Date; n: number }>(
      `SELECT at, count(*)::int AS n FROM submission_event WHERE type = 'TIME_PASSED' AND submission = ANY ($1)
       GROUP BY at ORDER BY at`,
      [entries.map(({ submission }) => submission)],
    );
    expect(times.length).toBeGreaterThan(2);
    expect(new Set(times.map(({ n }) => n))).toEqual(new Set([entries.length]));
    expect((await app.replayAll.run()).problems).toEqual([]);
  });

  it('says which submissions failed, after all others are done', async () => {
    const [bad, good] = [await consultedEntry(app, people), await consultedEntry(app, people)];
    await db.asOwner(`UPDATE submission SET state = state - 'clocks' WHERE id = $1`, [bad.submission]);
    const setting = app.clock.set(null, parseInstant('2027-06-30T10:00:00+08:00'));
    await expect(setting).rejects.toThrow(bad.submission);
    const [row] = await db.asOwner<{ seq: number }>('SELECT seq FROM submission WHERE id = $1', [
      good.submission,
    ]);
    expect(row!.seq).toBeGreaterThan(2);
  });
});

it('says so, instead of waiting for ever, where a row wakes for what its state does not know of', async () => {
  const { submission } = await consultedEntry(app, people);
  const { now } = await app.clock.read();
  await db.asOwner(`UPDATE submission SET wake_at = to_timestamp($2::float8 / 1000) WHERE id = $1`, [
    submission,
    now,
  ]);
  await expect(app.clock.set(null, now)).rejects.toThrow(submission);
});
