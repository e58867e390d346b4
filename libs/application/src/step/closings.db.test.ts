import { randomUUID } from 'node:crypto';
import type { Actor } from '@countersign/domain';
import {
  actorsOf,
  agreement,
  applicationOn,
  consultedEntry,
  filedEntry,
  loadDemonstration,
  pendingOf,
  sign,
  testDatabase,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { setClockOnly } from '../../test/time.js';

/** A5: what compliance is counted from, written with the step that closed the clock. */
const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;

type Row = Readonly<Record<string, unknown>>;
const closings = (table: string, submission: string, where = 'true') =>
  db.asOwner<Row>(
    `SELECT seq, scope, no, visit, clock, kind, cycle, stage, unit, limit_amount, limit_unit, started_on::text, due_on::text,
            done_on::text, used, elapsed, paused_days, extended, overdue_days, deemed, by_system, judgement
       FROM ${table} WHERE submission = $1 AND ${where} ORDER BY seq, fact`,
    [submission],
  );

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
});

it('keeps how a signature’s clock stood; taken back it no longer stands, and stays to be read', async () => {
  await setClockOnly(db, '2026-06-15T10:00:00+08:00');
  const { submission, state } = await consultedEntry(app, people);
  const { no } = pendingOf(state).find(({ unit }) => unit === 'tax')!;
  await setClockOnly(db, '2026-06-17T10:00:00+08:00');
  await sign(app, people('tax.head'), submission, no, await agreement(app, state, 'tax'));
  const first = {
    ...{ seq: 4, scope: 'assignment', no, visit: null, clock: null, kind: 'review', cycle: 1 },
    ...{ stage: 'consultation', unit: 'tax', limit_amount: 3, limit_unit: 'workingDays' },
    ...{ started_on: '2026-06-15', due_on: '2026-06-18', done_on: '2026-06-17' },
    ...{ used: 2, elapsed: 2, paused_days: 0, extended: 0, overdue_days: 0 },
    ...{ deemed: false, by_system: false, judgement: 'onTime' },
  };
  const ofTax = `unit = 'tax'`;
  expect(await closings('standing_closed_clock', submission, ofTax)).toEqual([first]);

  await app.act.run(people('tax.head'), {
    ...{ submission, key: randomUUID(), event: { type: 'TAKE_BACK', no } },
  });
  expect(await closings('standing_closed_clock', submission, ofTax)).toEqual([]);
  expect(await closings('closed_clock', submission, ofTax)).toEqual([first]);

  await setClockOnly(db, '2026-06-24T10:00:00+08:00');
  await sign(app, people('tax.head'), submission, no, await agreement(app, state, 'tax'));
  expect(await closings('standing_closed_clock', submission, ofTax)).toMatchObject([
    { done_on: '2026-06-24', used: 6, overdue_days: 3, judgement: 'late' },
  ]);
  expect(await closings('closed_clock', submission, ofTax)).toHaveLength(2);
  expect((await app.replayAll.run(submission)).problems).toEqual([]);
});

it('knows what the system closed by itself, whose fault it was, and what is not judged', async () => {
  await setClockOnly(db, '2026-07-01T10:00:00+08:00');
  const { submission } = await filedEntry(app, people);
  await setClockOnly(db, '2026-07-09T10:00:00+08:00'); // nobody said anything for five working days (T5)
  await app.letTimePass.run(submission);
  expect(await closings('standing_closed_clock', submission)).toMatchObject([
    {
      scope: 'assignment',
      unit: 'drc',
      stage: 'acceptance',
      by_system: true,
      judgement: 'late',
      deemed: false,
    },
    // The second: the unit that received it first, skipped visibly where that is the accepting one.
    { scope: 'stage', visit: 3, stage: 'acceptance', unit: null, by_system: true, judgement: 'late' },
  ]);
  await app.act.run(people('gonghe.officer'), {
    ...{ submission, key: randomUUID(), event: { type: 'WITHDRAW', reason: '不再办理' } },
  });
  const withdrawn = await closings(
    'standing_closed_clock',
    submission,
    `stage = 'consultation' AND scope = 'assignment'`,
  );
  expect(withdrawn.length).toBeGreaterThan(3);
  expect(withdrawn.every(({ judgement, by_system }) => judgement === null && by_system === false)).toBe(true);
});
