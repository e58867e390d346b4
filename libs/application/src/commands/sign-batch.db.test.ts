import { randomUUID } from 'node:crypto';
import type { Actor, DomainError } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  pendingOf,
  signFor,
  testDatabase,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { setClockOnly } from '../../test/time.js';
import { SignBatch, type BatchItem } from './sign-batch.js';

/** Several pieces of work signed with one outcome: each for itself. */
const db = testDatabase();
let app: Application;
let batch: SignBatch;
let people: (account: string) => Actor;

const FORM = {
  documentKind: 'request',
  urgency: 'ordinary',
  addressee: 'govoffice',
  disclosure: 'onRequest',
};
/** A document that waits for the deputy mayor, for whom a text is enough. */
async function upward(): Promise<BatchItem> {
  const form = {
    ...FORM,
    documentTitle: '关于修建创新二路的请示',
    body: '我镇拟修建创新二路东段，全长680米。妥否，请批示。',
  };
  const filed = await app.submit.run(people('gonghe.head'), {
    ...{ key: randomUUID(), matter: 'document', form, materials: [] },
  });
  const { submission } = filed;
  const signed = await signFor(app, people('gonghe.head'), filed, { outcome: 'sign' });
  const sent = await signFor(app, people('gonghe.office'), signed, { outcome: 'seal' });
  const fields = { route: 'leadersThenHandle', leaders: ['government.deputyFinance'] };
  const proposal = { outcome: 'register', text: '拟请常务副市长阅示', fields };
  const { state } = await signFor(app, people('govoffice.clerk'), sent, proposal);
  return { submission, assignment: pendingOf(state)[0]!.no };
}
const run = (items: readonly BatchItem[], key: string, outcome = 'agree') =>
  batch.run(people('deputy.finance'), { key, items, outcome });

beforeAll(async () => {
  app = applicationOn(db.source);
  batch = new SignBatch(app.act);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  await setClockOnly(db, '2026-06-15T10:00:00+08:00');
});

it('signs each for itself, and says of each that was refused why', async () => {
  const [one, other] = [await upward(), await upward()];
  const entry = await consultedEntry(app, people);
  const scored = { submission: entry.submission, assignment: pendingOf(entry.state)[0]!.no };
  const seen = { ...other, seen: { assignmentVersion: 99 } };
  const results = await run([one, scored, seen], 'a batch');
  expect(results).toMatchObject([
    { ...one, signed: true, repeated: false, reason: null },
    // Not the deputy mayor's, who sees nothing of it yet.
    { ...scored, signed: false, reason: 'SUBMISSION_NOT_FOUND' },
    { ...other, signed: false, reason: 'STALE' },
  ]);
  // The same batch again: what was signed stays signed, once; the rest is tried again.
  expect(await run([one, other], 'a batch')).toMatchObject([
    { signed: true, repeated: true },
    { signed: true, repeated: false },
  ]);
  for (const { submission } of [one, other])
    expect((await app.replayAll.run(submission)).problems).toEqual([]);
});

it('refuses what has to be looked at on its own', async () => {
  const entry = await consultedEntry(app, people);
  const piece = pendingOf(entry.state).find(({ unit }) => unit === 'nr')!;
  const items = [{ submission: entry.submission, assignment: piece.no }];
  const [result] = await batch.run(people('nr.head'), { key: 'k', items, outcome: 'agree', text: '同意' });
  expect(result).toMatchObject({ signed: false, reason: 'SCORE_REQUIRED' });
});

it('refuses none, more than fifty, and one that is named twice, as a whole', async () => {
  const one = await upward();
  const many = Array.from({ length: 51 }, (_, no) => ({ ...one, assignment: no }));
  const problemOf = (items: readonly BatchItem[]) =>
    run(items, 'wrong').then(
      () => null,
      ({ code, details }: DomainError) => `${code} ${details[0]?.problem}`,
    );
  expect(await Promise.all([problemOf([]), problemOf(many), problemOf([one, one])])).toEqual([
    ...['BAD_INPUT required', 'BAD_INPUT tooMany', 'BAD_INPUT twice'],
  ]);
  expect(await run([one], 'right')).toMatchObject([{ signed: true }]);
});
