import { randomUUID } from 'node:crypto';
import { ExplainClocks } from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { databaseClocks } from '@countersign/persistence';
import {
  actorsOf,
  applicationOn,
  exampleForm,
  loadDemonstration,
  pendingOf,
  testDatabase,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { linesOf } from './clock-explain.js';

const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;

const setClock = (iso: string) =>
  db.asOwner(
    'INSERT INTO business_clock (now) VALUES ($1) ON CONFLICT (one) DO UPDATE SET now = EXCLUDED.now',
    [iso],
  );
const explained = async (submission: string) => {
  const explain = new ExplainClocks(db.source, app.registry, databaseClocks(db.source, true).business);
  return linesOf((await explain.run(submission))!);
};

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
});

it('prints each day of a paused limit with the rule that decides about it', async () => {
  await setClock('2026-06-15T10:00:00+08:00');
  const officer = people('gonghe.officer');
  const form = await exampleForm(app, officer, 'energy-review');
  const { submission, state } = await app.submit.run(officer, {
    ...{ key: randomUUID(), matter: 'energy-review', ...form },
  });
  const act = (account: string, event: Parameters<typeof app.act.run>[1]['event']) =>
    app.act.run(people(account), { submission, key: randomUUID(), event });
  const { no } = pendingOf(state)[0]!;
  await act('drc.clerk', { type: 'SIGN', no, opinion: { outcome: 'accept' } });
  await setClock('2026-06-16T10:00:00+08:00');
  await act('drc.section', { type: 'PAUSE', reason: 'expertReview', text: '专家评审', expectedDays: 5 });
  await setClock('2026-06-22T10:00:00+08:00');
  await act('drc.section', { type: 'RESUME' });
  const lines = await explained(submission);
  const statutory = lines.slice(0, lines.indexOf(''));
  expect(statutory[0]).toMatch(/^JN\S+ {2}.+: 20 working days from 2026-06-15, due 2026-07-17$/);
  expect(statutory.slice(1, 10).map((line) => line.replace(/ +/g, ' '))).toEqual([
    ' 2026-06-15 Mon day 0 T1 opened',
    ' 2026-06-16 Tue 1 T3 paused',
    ' 2026-06-17 Wed - T6 paused: expertReview',
    ' 2026-06-18 Thu - T6 paused: expertReview',
    ' 2026-06-19 Fri - T6 paused: expertReview, public holiday, 端午节',
    ' 2026-06-20 Sat - T6 paused: expertReview, public holiday, 端午节',
    ' 2026-06-21 Sun - T6 paused: expertReview, public holiday, 端午节',
    ' 2026-06-22 Mon - T6 paused: expertReview, resumed, today',
    ' 2026-06-23 Tue 2 T3',
  ]);
  expect(statutory).toContainEqual(expect.stringMatching(/^ {2}2026-07-17 Fri {2}20 +T2? ?.*due$/));
  expect(statutory.slice(-4)).toEqual([
    '  2026-06-15T10:00:00.000+08:00  started: due none -> 2026-07-14',
    '  2026-06-16T10:00:00.000+08:00  paused: due 2026-07-14 -> none',
    '  2026-06-22T10:00:00.000+08:00  resumed: due none -> 2026-07-17',
    expect.stringMatching(/^ {2}rules: T1, T2, T3, T6; calendar cn version \d+$/),
  ]);
});

it('says so where no limit has started', () => {
  expect(linesOf({ number: 'XM2026-0001', clocks: [] })).toEqual(['XM2026-0001: no limit has started']);
});
