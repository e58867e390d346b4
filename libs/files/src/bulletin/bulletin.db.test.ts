import { createHash, randomUUID } from 'node:crypto';
import { parseInstant } from '@countersign/calendar';
import type { Actor } from '@countersign/domain';
import type { IssueRequest } from '@countersign/application';
import {
  actorsOf,
  applicationOn,
  consultedEntry,
  loadDemonstration,
  testDatabase,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { startFilesApi, type FilesApi } from '../../test/api.js';
import { pdfText } from '../../test/pdf-text.js';

/** What anybody may read of a periodical, without an account, and what only those who make it. */
const db = testDatabase();
let app: Application;
let api: FilesApi;
let people: (account: string) => Actor;
let issue: string;

const act = async (account: string, request: IssueRequest) => {
  const [row] = await db.source.query('SELECT state FROM issue WHERE id = $1', [issue]);
  await app.issues.run(people(account), issue, row.state.version, request);
};
const get = async (path: string, account?: string) =>
  fetch(`${api.address}${path}`, {
    headers: account ? { cookie: await api.signIn(people(account)), accept: '*/*' } : {},
  });

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  api = await startFilesApi(db, 1);
  await app.clock.set(null, parseInstant('2026-06-15T10:00:00+08:00'));
  // Any matter may contribute: what the pool holds says nothing of where it comes from.
  const { submission } = await consultedEntry(app, people);
  const article = randomUUID();
  await db.asOwner(
    `INSERT INTO article VALUES ($1, $2, 'bulletin', '项目提速', 'news', '正文<b>', NULL, '["gonghe"]', '[]', 1, '{}', now())`,
    [article, submission],
  );
  issue = await app.issues.begin(people('infodesk.editor'), 'bulletin');
  const placements = [{ article, column: 'news' }];
  await act('infodesk.editor', { type: 'ARRANGE', placements, corrections: [] });
}, 60_000);
afterAll(() => api.close());

it('before it is published, those who make it see it and nobody else', async () => {
  expect((await get('/bulletins/bulletin/2026/1')).status).toBe(404);
  expect((await get(`/issue-previews/${issue}`)).status).toBe(401);
  expect((await get(`/issue-previews/${issue}`, 'gonghe.head')).status).toBe(404);
  const preview = await get(`/issue-previews/${issue}`, 'govoffice.head');
  expect(preview.headers.get('cache-control')).toBe('private, no-store');
  expect(await preview.text()).toContain('预览：尚未出版');
});

it('published, it is a page without script for everybody, a PDF that the worker drew, and a code that confirms it', async () => {
  await act('infodesk.editor', { type: 'PRESENT' });
  await act('govoffice.head', { type: 'SIGN' });
  await act('infodesk.editor', { type: 'PUBLISH' });
  await api.work();
  const page = await get('/bulletins/bulletin/2026/1');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(page.headers.get('set-cookie')).toBeNull();
  expect(await page.text()).toContain('正文&lt;b&gt;');
  expect((await get('/bulletins/issue.css')).headers.get('content-type')).toContain('text/css');
  expect(await (await get('/bulletins/bulletin')).text()).toContain('2026年第1期');
  const [drawn] = await db.source.query(
    'SELECT w.digest, p.code FROM published_issue p JOIN drawn_document w ON w.code = p.code',
  );
  const pdf = Buffer.from(await (await get('/bulletins/bulletin/2026/1.pdf')).arrayBuffer());
  expect(createHash('sha256').update(pdf).digest('hex')).toBe(drawn.digest);
  expect(pdfText(pdf).join('').replace(/\s/g, '')).toContain('共和镇供稿');
  expect(await (await get(`/verify/${drawn.code}`)).json()).toMatchObject({
    ...{ number: '2026年第1期', on: '2026-06-15', digest: drawn.digest },
  });
});

it.each([
  '/bulletins/bulletin/2026/2',
  '/bulletins/bulletin/2026/x',
  '/bulletins/nothing',
  `/bulletins/bulletin/2026/1/pictures/${randomUUID()}`,
])('%s is not there: a page says so, and asks nobody to sign in', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('没有找到');
});

it('contributions as CSV are for those who contribute', async () => {
  const path = '/contributions.csv?periodical=bulletin&from=2026-06&to=2026-06';
  expect((await get(path)).status).toBe(401);
  expect((await get(path, 'hengyue.officer')).status).toBe(403);
  expect((await get(`${path}x`, 'gonghe.officer')).status).toBe(400);
  expect(await (await get(path, 'gonghe.officer')).text()).toContain('2026-06,共和镇,0,');
});
