import { randomUUID } from 'node:crypto';
import { parseInstant } from '@countersign/calendar';
import type { Actor } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  exampleForm,
  loadDemonstration,
  pendingOf,
  sign,
  testDatabase,
  type Application,
  type Filed,
} from '@countersign/testing';
import { startFilesApi, type FilesApi } from '../test/api.js';
import { pdfText } from '../test/pdf-text.js';

/** D3: what is signed again is issued again: under its number, or, where it became another kind, under one of its own. */
const db = testDatabase();
let app: Application;
let api: FilesApi;
let people: (account: string) => Actor;

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  api = await startFilesApi(db, 1);
  await app.clock.set(null, parseInstant('2026-06-15T10:00:00+08:00'));
});
afterAll(() => api.close());

const filed = async (): Promise<Filed> => {
  const town = people('gonghe.head');
  const { form, materials } = await exampleForm(app, town, 'document');
  const plain = { ...form, consulted: [], documentKind: 'report', asksForFunds: false };
  return app.submit.run(town, { key: randomUUID(), matter: 'document', form: plain, materials });
};
const act = ({ submission, state }: Filed, account: string, outcome: string) =>
  sign(app, people(account), submission, pendingOf(state)[0]!.no, { outcome });
const signChanged = async (
  { submission, state }: Filed,
  change: Readonly<Record<string, unknown>>,
): Promise<Filed> => {
  const town = people('gonghe.head');
  const { form, materials } = await exampleForm(app, town, 'document');
  const changed = { ...form, consulted: [], documentKind: 'report', asksForFunds: false, ...change };
  return app.act.run(town, {
    ...{ submission, key: randomUUID(), revision: { form: changed, materials } },
    event: { type: 'SIGN', no: pendingOf(state)[0]!.no, opinion: { outcome: 'signChanged' } },
  });
};
const sentBack = ({ submission }: Filed, account: string): Promise<Filed> =>
  app.act.run(people(account), {
    ...{ submission, key: randomUUID() },
    event: { type: 'SEND_BACK_TO', to: 'signing', reason: '数字有误' },
  });
const issuedOf = ({ submission }: Filed) =>
  db.asOwner<{ id: string; code: string; document: string; number: string; edition: number }>(
    'SELECT id, code, document, number, edition FROM issued_document WHERE submission = $1 ORDER BY issued_at, id',
    [submission],
  );
type Verified = { readonly number: string; readonly on: string; readonly supersededOn: string | null };
const verified = async (code: string) => {
  const answer = await fetch(`${api.address}/verify/${code}`, { headers: { accept: 'application/json' } });
  return (await answer.json()) as Verified;
};
const drawn = async (id: string) => {
  const cookie = await api.signIn(people('gonghe.head'));
  const response = await fetch(`${api.address}/documents/${id}.pdf`, { headers: { cookie } });
  return pdfText(Buffer.from(await response.arrayBuffer())).join('');
};

it('under the same number; whoever verifies the first reads that it stands no longer', async () => {
  const signed = await act(await filed(), 'gonghe.head', 'sign');
  const back = await sentBack(signed, 'gonghe.office');
  await app.clock.set(null, parseInstant('2026-06-16T10:00:00+08:00'));
  const again = await signChanged(back, { body: '市政府：我镇拟修建创新二路东段，全长六百八十米，请批示。' });
  const [first, second] = await issuedOf(again);
  expect(again.state.stage).toBe('sealing');
  expect(second).toMatchObject({ number: first!.number, edition: 2 });
  expect(await verified(first!.code)).toMatchObject({ number: first!.number, supersededOn: '2026-06-16' });
  expect(await verified(second!.code)).toMatchObject({ on: '2026-06-16', supersededOn: null });
  const paper = await drawn(second!.id);
  expect(paper).toContain('全长六百八十米');
  expect(paper).toContain(`替代2026年6月15日印发的${first!.number}文件`);
  expect(await drawn(first!.id)).not.toContain('六百八十');
  expect((await app.replayAll.run(again.submission)).problems).toEqual([]);
});

it('as another kind under a number of its own, and back under the one it had; nobody else gets that one', async () => {
  const report = await act(await filed(), 'gonghe.head', 'sign');
  const letter = await signChanged(await sentBack(report, 'gonghe.office'), { documentKind: 'letter' });
  const other = await act(await filed(), 'gonghe.head', 'sign');
  const anew = await signChanged(await sentBack(letter, 'gonghe.office'), { documentKind: 'report' });
  const issued = await issuedOf(anew);
  expect(issued.map(({ document, edition }) => `${document} ${edition}`)).toEqual([
    'outgoing 1',
    'outgoingLetter 1',
    'outgoing 2',
  ]);
  const [first, asLetter, last] = issued;
  expect(last!.number).toBe(first!.number);
  expect(asLetter!.number).toContain('共府函');
  expect((await issuedOf(other))[0]!.number).not.toBe(first!.number);
  const inForce = await Promise.all(
    issued.map(async ({ code }) => (await verified(code)).supersededOn === null),
  );
  expect(inForce).toEqual([false, false, true]);
});
