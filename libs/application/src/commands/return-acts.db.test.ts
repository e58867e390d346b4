import { randomUUID } from 'node:crypto';
import type { Actor, DomainError, SubmissionState } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  pendingOf,
  testDatabase,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { setClockOnly } from '../../test/time.js';
import type { EventInput } from './act.js';

/** Returning, preparing and recusal through the one handler (O9, O15): what the shell adds to the core's rules. */
const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;

const act = (account: string, submission: string, event: EventInput) =>
  app.act.run(people(account), { submission, key: randomUUID(), event });
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    ({ code, details }: DomainError) => `${code} ${details[0]?.problem}`,
  );
const pieceOf = ({ state }: { readonly state: SubmissionState }, unit: string) =>
  pendingOf(state).find((one) => one.unit === unit)!;

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  await setClockOnly(db, '2026-06-15T10:00:00+08:00');
});

it('each is recorded, replays to the letter, and names posts and people that there are', async () => {
  const filed = await consultedEntry(app, people);
  const { submission } = filed;
  const { no } = pieceOf(filed, 'housing');
  await act('housing.head', submission, { type: 'RETURN', no, reason: '规划属自然资源局' });
  const elsewhere = { unit: 'water', post: 'mayor' };
  const wrong: EventInput = { type: 'REASSIGN', no, how: 'insisted', to: elsewhere, reason: '请照办' };
  expect(await problemOf(act('drc.head', submission, wrong))).toBe('BAD_INPUT nobodyThere');
  await act('drc.head', submission, { type: 'REASSIGN', no, how: 'insisted', reason: '指标由贵局评分' });
  const entrust: EventInput = { type: 'ENTRUST', no, post: 'mayor', reason: '请拟意见' };
  expect(await problemOf(act('housing.head', submission, entrust))).toBe('BAD_INPUT nobodyThere');
  await act('housing.head', submission, { ...entrust, post: 'officer' });
  await act('housing.officer', submission, { type: 'PREPARE', no, text: '拟同意' });
  await act('housing.head', submission, { ...entrust, post: 'officer' });
  await act('housing.head', submission, { type: 'RECALL', no });
  await act('housing.head', submission, { type: 'RECUSE', no, post: 'deputy', reason: '亲属持股' });

  const nobody: EventInput = { type: 'MARK_RELATED', person: randomUUID(), reason: '亲属持股' };
  expect(await problemOf(act('drc.head', submission, nobody))).toBe('BAD_INPUT nobodyThere');
  const { person, name } = people('housing.deputy');
  const { state } = await act('drc.head', submission, { type: 'MARK_RELATED', person, reason: '亲属持股' });
  expect(state.related?.map((one) => one.name)).toEqual([people('housing.head').name, name]);
  const [row] = await db.asOwner<{ unit: string; post: string }>(
    `SELECT unit, post FROM assignment WHERE submission = '${submission}' AND no = ${no}`,
  );
  expect(row).toEqual({ unit: 'housing', post: 'deputy' });
  expect((await app.replayAll.run(submission)).problems).toEqual([]);
  expect((await app.verifyAudit.run(submission)).faults).toEqual([]);
});
