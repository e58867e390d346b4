import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseInstant } from '@countersign/calendar';
import { checkForUse, definitionSchema, type Actor } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  demonstration,
  loadDemonstration,
  pendingOf,
  sign,
  testDatabase,
  type Application,
  type Filed,
} from '@countersign/testing';
import { startFilesApi, type FilesApi } from '../test/api.js';
import { pdfText } from '../test/pdf-text.js';
import { checkPackage } from './archive/check-package.js';

/** No code names a matter: one more, leave of absence (请假), is added by JSON alone and goes from filing to its archive. */
const db = testDatabase();
let app: Application;
let api: FilesApi;
let people: (account: string) => Actor;
const leave: unknown = JSON.parse(await readFile(new URL('../test/leave.json', import.meta.url), 'utf8'));

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  await app.publishDefinition.run(null, leave);
  await app.clock.set(null, parseInstant('2026-06-15T10:00:00+08:00'));
  people = await actorsOf(db.source);
  api = await startFilesApi(db, 1);
});
afterAll(() => api.close());

const file = (days: number): Promise<Filed> =>
  app.submit.run(people('water.clerk'), {
    ...{ key: randomUUID(), matter: 'leave', form: { subject: '探亲', days }, materials: [] },
  });
const answer = ({ submission, state }: Filed, account: string, outcome: string, text = '同意') =>
  sign(app, people(account), submission, pendingOf(state)[0]!.no, { outcome, text });
const bytesOf = async (path: string, account: string) => {
  const response = await fetch(`${api.address}${path}`, {
    headers: { cookie: await api.signIn(people(account)) },
  });
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
};

it('passes the check, goes to its end, is printed, and its package reads without the system', async () => {
  expect(checkForUse(definitionSchema.parse(leave), demonstration.organization)).toEqual([]);
  const filed = await file(7);
  expect(filed.state).toMatchObject({ number: 'QJ2026-0001', stage: 'section' });
  const reviewed = await answer(filed, 'water.section', 'agree', '工作已安排好');
  expect(reviewed.state.stage).toBe('head');
  const ended = await answer(reviewed, 'water.head', 'grant', '准');
  expect(ended.state.closed).toMatchObject({ ending: 'granted' });
  // The worker of the module itself may have taken it up: then it is being packed.
  for (let tries = 0; tries < 100 && (await db.count('archive_package')) === 0; tries++) {
    await api.work();
    await sleep(100);
  }

  const form = pdfText(await bytesOf(`/approval-forms/${ended.submission}.pdf`, 'water.clerk')).join('');
  for (const text of ['请假', 'QJ2026-0001', '探亲', '工作已安排好', '准假']) expect(form).toContain(text);
  const [slip] = await db.asOwner<{ id: string; number: string }>(
    'SELECT id, number FROM issued_document WHERE submission = $1',
    [ended.submission],
  );
  expect(slip?.number).toBe('准假〔2026〕1号');
  expect(pdfText(await bytesOf(`/documents/${slip?.id}.pdf`, 'water.clerk')).join('')).toContain('探亲');

  const zip = join(api.folder, 'leave.zip');
  await writeFile(zip, await bytesOf(`/archives/${ended.submission}.zip`, 'govoffice.clerk'));
  const { faults, events } = await checkPackage(zip);
  expect([faults, events]).toEqual([[], 3]);
  expect((await app.replayAll.run(ended.submission)).problems).toEqual([]);
});

it('takes the shorter way, and ends with a refusal or by withdrawing', async () => {
  const reviewed = await answer(await file(2), 'water.section', 'disagree', '人手不足');
  expect(reviewed.state.stage).toBe('deputy');
  const refused = await answer(reviewed, 'water.deputy', 'refuse', '请改期');
  expect(refused.state.closed).toMatchObject({ ending: 'refused' });
  const { submission } = await file(3);
  const withdrawn = await app.act.run(people('water.clerk'), {
    ...{ submission, key: randomUUID(), event: { type: 'WITHDRAW', reason: '行程取消' } },
  });
  expect(withdrawn.state.closed).toMatchObject({ ending: 'withdrawn' });
});
