import { randomUUID } from 'node:crypto';
import type { Actor, DomainError, SubmissionState } from '@countersign/domain';
import { createDataSource } from '@countersign/persistence';
import {
  actorsOf,
  agreement,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  pendingOf,
  raceFor,
  sign,
  testDatabase,
} from '@countersign/testing';
import type { Application, Filed } from '@countersign/testing';
import type { DataSource } from 'typeorm';
import { setClockOnly } from '../../test/time.js';
import type { EventInput } from './act.js';

/** The acts on who reviews and who is to know, through the one handler (O4, O9): what the shell adds to the core's rules. */
const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;
let servers: readonly { readonly source: DataSource; readonly app: Application }[];

const act = (account: string, submission: string, event: EventInput, key = randomUUID(), on = app) =>
  on.act.run(people(account), { submission, key, event });
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    ({ code, details }: DomainError) => ({ code, details }),
  );
const codeOf = async (promise: Promise<unknown>) => (await refusalOf(promise))?.code ?? 'not refused';
const expectWhole = async (submission: string) => {
  expect((await app.replayAll.run(submission)).problems).toEqual([]);
  expect((await app.verifyAudit.run(submission)).faults).toEqual([]);
};
const pieceOf = ({ state }: { readonly state: SubmissionState }, unit: string) =>
  pendingOf(state).find((one) => one.unit === unit)!;
const ask = (no: number, to: string, where: 'before' | 'beside' | 'after' = 'beside'): EventInput => {
  const [unit = '', post = null] = to.split('.');
  return { type: 'ADD_REVIEWER', no, where, to: { unit, post }, reason: '请就边坡安全提出意见' };
};
const transfer = (no: number, post: string): EventInput => ({
  ...{ type: 'TRANSFER', no, post, reason: '由其分管' },
});
const circulate = (...to: readonly string[]): EventInput => ({
  type: 'CIRCULATE',
  to: to.map((one) => ({ unit: one.split('.')[0]!, post: one.split('.')[1] ?? null })),
  reason: '请阅知',
});
const CANCEL: EventInput = { type: 'CANCEL', reason: '重复申报' };

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  await setClockOnly(db, '2026-06-15T10:00:00+08:00');
  const open = () => createDataSource({ url: db.appUrl, poolSize: 1 }).initialize();
  servers = (await Promise.all([open(), open()])).map((source) => ({ source, app: applicationOn(source) }));
});
afterAll(() => Promise.all(servers.map(({ source }) => source.destroy())));

it('O9: what is transferred is in the other’s box and out of one’s own, and history replays', async () => {
  const entry = await consultedEntry(app, people);
  const { no } = pieceOf(entry, 'nr');
  await act('nr.head', entry.submission, transfer(no, 'deputy'));
  const rows = await db.asOwner('SELECT unit, post, work FROM assignment WHERE submission = $1 AND no = $2', [
    ...[entry.submission, no],
  ]);
  expect(rows).toEqual([{ unit: 'nr', post: 'deputy', work: 'pending' }]);
  expect(await codeOf(act('nr.head', entry.submission, transfer(no, 'officer')))).toBe('NOT_YOUR_ASSIGNMENT');
  await expectWhole(entry.submission);
});

it('O9: who is named must be somebody: a post that there is, and that somebody holds', async () => {
  const entry = await consultedEntry(app, people);
  const { no } = pieceOf(entry, 'nr');
  expect(await refusalOf(act('nr.head', entry.submission, transfer(no, 'astronaut')))).toEqual({
    code: 'BAD_INPUT',
    details: [{ path: 'post', problem: 'nobodyThere', unit: 'nr', post: 'astronaut' }],
  });
  expect(await codeOf(act('nr.head', entry.submission, ask(no, 'nowhere.head')))).toBe('BAD_INPUT');
  expect(await codeOf(act('nr.head', entry.submission, ask(no, 'education.mayor')))).toBe('BAD_INPUT');
  await db.asOwner(`UPDATE person SET active = false WHERE account = 'education.section'`);
  expect(await codeOf(act('nr.head', entry.submission, ask(no, 'education.section')))).toBe('BAD_INPUT');
  const some = circulate('education.clerk', 'nowhere', 'finance');
  expect((await refusalOf(act('nr.head', entry.submission, some)))?.details).toMatchObject([
    { path: 'to.1', unit: 'nowhere', post: null },
  ]);
  const { state } = await act('nr.head', entry.submission, ask(no, 'education.head'));
  expect(pieceOf({ state }, 'education')).toMatchObject({ post: 'head', added: { where: 'beside' } });
  await expectWhole(entry.submission);
});

it('A4: nobody outside the administration is asked, nor who administers the system', async () => {
  const entry = await consultedEntry(app, people);
  const { no } = pieceOf(entry, 'nr');
  for (const outside of ['org91440784MA4W7KQ3XH.head', 'org91440784MA4W7KQ3XH', 'admin.system', 'admin']) {
    expect(await codeOf(act('nr.head', entry.submission, ask(no, outside)))).toBe('BAD_INPUT');
    expect(await codeOf(act('nr.head', entry.submission, circulate(outside)))).toBe('BAD_INPUT');
  }
  const listed = await app.directory.run({ ...people('nr.head'), roles: [] });
  expect(listed.map(({ unit }) => unit.id)).toEqual(expect.arrayContaining(['nr', 'gonghe', 'government']));
  expect(listed.filter(({ unit }) => unit.id === 'admin' || unit.kind === 'organization')).toEqual([]);
  const own = await app.directory.run({ ...people('hengyue.officer'), roles: [] });
  expect(own.filter(({ unit }) => unit.kind === 'organization')).toMatchObject([
    { unit: { id: 'org91440784MA4W7KQ3XH' }, posts: [{ post: 'head' }, { post: 'officer' }] },
  ]);
  const apart = { ...people('nr.head'), roles: ['auditor'] };
  expect(await app.directory.run(apart)).toEqual([]);
});

it('a submission that is not for one’s eyes is not there, whatever the act', async () => {
  const { submission, state } = await consultedEntry(app, people);
  const { no } = pieceOf({ state }, 'nr');
  const events: readonly EventInput[] = [
    ...[transfer(no, 'deputy'), ask(no, 'education.head'), circulate('education'), CANCEL],
    ...([
      { type: 'URGE', no, reason: '急' },
      { type: 'REMOVE_REVIEWER', no, reason: '不需要' },
    ] as const),
  ];
  for (const event of events)
    expect(await codeOf(act('education.head', submission, event))).toBe('SUBMISSION_NOT_FOUND');
});

it('the same key has its effect once; another act under it is refused', async () => {
  const entry = await consultedEntry(app, people);
  const { no } = pieceOf(entry, 'nr');
  const key = randomUUID();
  const once = await act('nr.head', entry.submission, ask(no, 'education.head'), key);
  const twice = await act('nr.head', entry.submission, ask(no, 'education.head'), key);
  expect([once.repeated, twice.repeated, twice.seq]).toEqual([false, true, once.seq]);
  expect(await codeOf(act('nr.head', entry.submission, ask(no, 'finance.head'), key))).toBe(
    'KEY_USED_FOR_ANOTHER_ACT',
  );
  expect(await codeOf(act('nr.head', entry.submission, ask(no, 'education.head')))).toBe('ALREADY_ASKED');
});

it('several are added in one visit, and one removed; the stage waits for the others only', async () => {
  const entry = await consultedEntry(app, people);
  const { no } = pieceOf(entry, 'nr');
  await act('nr.head', entry.submission, ask(no, 'education.head'));
  const { state } = await act('nr.head', entry.submission, ask(no, 'finance.head', 'after'));
  const [education, finance] = [pieceOf({ state }, 'education'), state.work[state.nextNo - 1]!];
  expect([education.is.work, finance.unit, finance.is.work]).toEqual(['pending', 'finance', 'waiting']);
  const removed: EventInput = { type: 'REMOVE_REVIEWER', no: education.no, reason: '已当面沟通' };
  const after = await act('nr.head', entry.submission, removed);
  expect(after.state.work[education.no]!.is.work).toBe('cancelled');
  await expectWhole(entry.submission);
});

it('O4: two hundred copies are written with one act, and each is in a box of things to read', async () => {
  const entry = await consultedEntry(app, people);
  const all = (await app.directory.run({ ...people('nr.head'), roles: [] })).flatMap(({ unit, posts }) =>
    posts.map(({ post }) => `${unit.id}.${post}`),
  );
  expect(await codeOf(act('nr.head', entry.submission, circulate(...all, ...all, ...all)))).toBe('BAD_INPUT');
  const many = all.slice(0, 200);
  await act('nr.head', entry.submission, circulate(...many));
  const [row] = await db.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM copy WHERE submission = $1', [
    entry.submission,
  ]);
  expect(row!.n).toBe(many.length);
  expect(many.length).toBeGreaterThan(90);
  expect(await codeOf(act('drc.clerk', entry.submission, circulate(...many)))).toBe('EVERYBODY_HAS_IT');
  await expectWhole(entry.submission);
});

it('cancelled with cause: void, the number kept, nothing counted', async () => {
  const entry = await consultedEntry(app, people);
  expect(await codeOf(act('gonghe.officer', entry.submission, CANCEL))).toBe('MAY_NOT_CANCEL');
  const { state } = await act('drc.head', entry.submission, CANCEL);
  expect(state.closed).toMatchObject({ ending: 'void', reason: '重复申报' });
  const judged = await db.asOwner(
    `SELECT FROM standing_closed_clock WHERE submission = $1 AND scope <> 'assignment' AND judgement IS NOT NULL
        AND stage IS DISTINCT FROM 'acceptance'`,
    [entry.submission],
  );
  expect(judged).toEqual([]);
  await expectWhole(entry.submission);
});

describe('at the same instant', () => {
  type Racer = (entry: Filed, on: Application) => Promise<unknown>;
  const nrs = (entry: Filed) => pieceOf(entry, 'nr').no;
  const signs: Racer = async (entry, on) => {
    const opinion = await agreement(on, entry.state, 'nr');
    return sign(on, people('nr.head'), entry.submission, nrs(entry), opinion);
  };
  const transfers: Racer = (entry, on) =>
    act('nr.head', entry.submission, transfer(nrs(entry), 'deputy'), randomUUID(), on);
  const adds: Racer = (entry, on) =>
    act('nr.head', entry.submission, ask(nrs(entry), 'education.head', 'before'), randomUUID(), on);
  const withdraws: Racer = (entry, on) =>
    act('gonghe.officer', entry.submission, { type: 'WITHDRAW', reason: '不再建设' }, randomUUID(), on);
  const cancels: Racer = (entry, on) => act('drc.head', entry.submission, CANCEL, randomUUID(), on);
  const sendsBack: Racer = (entry, on) =>
    act('drc.head', entry.submission, { type: 'SEND_BACK', reason: '红线不符' }, randomUUID(), on);
  const urges: Racer = (entry, on) =>
    act('gonghe.officer', entry.submission, { type: 'URGE', no: nrs(entry), reason: '急' }, randomUUID(), on);
  const RACERS = { signs, transfers, adds, withdraws, cancels, sendsBack, urges };
  const names = Object.keys(RACERS) as (keyof typeof RACERS)[];
  const pairs = names.flatMap((one, index) => names.slice(index).map((other) => [one, other] as const));
  const RUNS = 4;

  it.each(pairs)('%s and %s: one after the other, and nothing is torn', async (one, other) => {
    for (let run = 0; run < RUNS; run++) {
      const entry = await consultedEntry(app, people);
      const racers = [one, other].map((name, index) => () => RACERS[name](entry, servers[index]!.app));
      const results = await raceFor(db.superuserUrl, entry.submission, run % 2 ? racers.reverse() : racers);
      for (const result of results)
        if (result.status === 'rejected') expect((result.reason as DomainError).name).toBe('DomainError');
      expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
      // Twice the same act has its effect once.
      if (one === other) expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expectWhole(entry.submission);
    }
  });
});
