import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '@countersign/domain';
import { databaseClocks } from '@countersign/persistence';
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
import { publish } from '../../test/time.js';
import { DueSubmissions } from './due-submissions.js';

/** The server's own clock decides nothing: times are the database's, also where it is days off. */
const db = testDatabase();
const Real = globalThis.Date;
const DAY_MS = 86_400_000;

/** As if somebody had set the clock of this machine, and of nobody else's. */
function setServersClock(offsetMs: number): void {
  globalThis.Date = class extends Real {
    constructor(...given: readonly unknown[]) {
      super(...((given.length > 0 ? given : [Real.now() + offsetMs]) as [number]));
    }
    static override now(): number {
      return Real.now() + offsetMs;
    }
  } as DateConstructor;
}
afterEach(() => {
  globalThis.Date = Real;
});

const stretch = async (submission: string) => {
  const [row] = await db.asOwner<{ off: number; due: string; wake: string }>(
    `SELECT max(abs(extract(epoch FROM e.at - now())))::float8 AS off, s.due_on::text AS due, s.wake_at::text AS wake
       FROM submission s JOIN submission_event e ON e.submission = s.id WHERE s.id = $1 GROUP BY s.id`,
    [submission],
  );
  return row!;
};

it.each([
  [2, 'ahead'],
  [-2, 'behind'],
])('a server whose clock is wrong by %i days changes nothing', async (days) => {
  const app = applicationOn(db.source, { manual: false });
  await loadDemonstration(app);
  const people: (account: string) => Actor = await actorsOf(db.source);
  const right = await consultedEntry(app, people);

  setServersClock(days * DAY_MS);
  expect(Math.abs(Date.now() - Real.now())).toBeGreaterThan(DAY_MS);
  const wrong = await consultedEntry(app, people);
  const piece = pendingOf(wrong.state).find(({ unit }) => unit === 'tax')!;
  await sign(app, people('tax.head'), wrong.submission, piece.no, await agreement(app, wrong.state, 'tax'));
  expect(await app.letTimePass.run(right.submission)).toBe('notDue');
  const on = '2049-01-04';
  const { version } = await publish(app, { override: { on, working: false, reason: '测试' } });
  expect(await app.recalculate.run()).toMatchObject({ failed: 0 });
  await publish(app, { removeOverride: on });
  await app.recalculate.run();
  globalThis.Date = Real;

  const [a, b] = [await stretch(right.submission), await stretch(wrong.submission)];
  expect(b.off).toBeLessThan(60);
  expect([b.due, b.wake]).toEqual([a.due, a.wake]);
  const [row] = await db.asOwner<{ off: number }>(
    'SELECT abs(extract(epoch FROM published_at - now()))::float8 AS off FROM calendar WHERE version = $1',
    [version],
  );
  expect(row!.off).toBeLessThan(60);
  // What is due is due by the database's clock, too.
  setServersClock(days * DAY_MS);
  await db.asOwner(`UPDATE submission SET wake_at = now() + interval '1 second' WHERE id = $1`, [
    right.submission,
  ]);
  const { business } = databaseClocks(db.source, false);
  const due = async () => {
    const found = await new DueSubmissions(db.source, business).run(100, []);
    return found.some(({ id }) => id === right.submission);
  };
  expect(await due()).toBe(false);
  await sleep(1_100);
  expect(await due()).toBe(true);
  expect(
    (await app.replayAll.run()).problems.filter(({ submission }) => submission === wrong.submission),
  ).toEqual([]);
});
