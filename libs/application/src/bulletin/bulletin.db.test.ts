import { randomUUID } from 'node:crypto';
import type { Actor, DomainError } from '@countersign/domain';
import { localDate } from '@countersign/calendar';
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
import { setClockOnly } from '../../test/time.js';
import { Moment } from '../queries/moment.js';
import { NoticesQuery } from '../queries/notices.query.js';
import { Organization } from '../queries/organization.js';
import { Wording } from '../queries/wording.js';
import { ContributionFigures } from './contribution-figures.js';
import { HigherAdoptions } from './higher-adoptions.js';
import { IssuesQuery } from './issues.query.js';
import { PoolQuery } from './pool.query.js';
import { PublishedIssues } from './published-issues.js';
import type { IssueRequest } from './act-on-issue.js';

/** B1 to B5 on PostgreSQL: from the pool to the published issue, and what is counted of it. */
const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;
let issues: IssuesQuery;
let pool: PoolQuery;
let published: PublishedIssues;
let figures: ContributionFigures;
let adoptions: HigherAdoptions;
let notices: NoticesQuery;

const viewer = (account: string) => ({ ...people(account), roles: [] });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    ({ code, message }: DomainError) => code ?? message,
  );

/** Filed by Gonghe, bylined with another unit, and accepted. @returns its article's id */
async function accepted(articleTitle: string): Promise<string> {
  const example = await exampleForm(app, people('gonghe.officer'), 'article');
  const form = { ...example.form, articleTitle };
  const filed = await app.submit.run(people('gonghe.officer'), {
    ...{ key: randomUUID(), matter: 'article', form, materials: [] },
  });
  let { state } = filed;
  const sign = async (account: string, outcome: string, fields?: Record<string, unknown>) => {
    const actor = people(account);
    const { no } = pendingOf(state).find(({ unit }) => unit === actor.unit)!;
    const event = { type: 'SIGN', no, opinion: { outcome, ...(fields && { fields }) } } as const;
    ({ state } = await app.act.run(actor, { submission: filed.submission, key: randomUUID(), event }));
  };
  await sign('gonghe.head', 'sign');
  await sign('sic.head', 'sign');
  for (const { unit } of pendingOf(state))
    await sign(unit === 'partyoffice' ? 'partyoffice.section' : `${unit}.head`, 'agree');
  await sign('infodesk.editor', 'accept', { editorsNote: '值得学习' });
  await sign('govoffice.head', 'approve');
  const [row] = await db.source.query('SELECT id FROM article WHERE submission = $1', [filed.submission]);
  return row.id;
}

const begin = () => app.issues.begin(people('infodesk.editor'), 'bulletin');
const act = async (account: string, issue: string, request: IssueRequest) => {
  const [row] = await db.source.query(`SELECT state FROM issue WHERE id = $1`, [issue]);
  await app.issues.run(people(account), issue, row.state.version, request);
};
const arrange = (issue: string, ...articles: string[]) =>
  act('infodesk.editor', issue, {
    ...{ type: 'ARRANGE', corrections: [] },
    placements: articles.map((article) => ({ article, column: 'news' })),
  });
const publish = async (issue: string) => {
  await act('infodesk.editor', issue, { type: 'PRESENT' });
  await act('govoffice.head', issue, { type: 'SIGN' });
  await act('infodesk.editor', issue, { type: 'PUBLISH' });
};

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  await setClockOnly(db, '2026-06-15T10:00:00+08:00');
  const organization = new Organization(db.source);
  notices = new NoticesQuery(db.source, new Wording(app.registry, organization), organization);
  issues = new IssuesQuery(db.source, app.periodicals, organization);
  pool = new PoolQuery(db.source, app.periodicals, organization);
  published = new PublishedIssues(db.source, app.periodicals);
  const moment = new Moment(databaseClocks(db.source, true).business, app.registry);
  adoptions = new HigherAdoptions(app.work, app.periodicals, moment);
  figures = new ContributionFigures(db.source, app.registry, app.periodicals, organization);
});

it('what was accepted is in the pool, with its byline, its note and who cleared it', async () => {
  const id = await accepted('共和镇项目提速');
  const one = (await pool.run(viewer('infodesk.head'), 'bulletin', 'waiting')).find(
    (article) => article.id === id,
  );
  expect(one).toMatchObject({
    ...{ title: '共和镇项目提速', note: '值得学习', column: 'news', revision: 1, issue: null },
    units: [{ id: 'gonghe' }, { id: 'sic' }],
    clearance: { revision: 1, by: { unit: { id: 'partyoffice' } } },
  });
  expect(await codeOf(pool.run(viewer('gonghe.head'), 'bulletin', 'waiting'))).toBe('NOT_THE_DESK');
});

it('an issue is published whole: numbered, hashed, public; its events replay to its state', async () => {
  const article = await accepted('第一篇稿件');
  const issue = await begin();
  await arrange(issue, article);
  expect(await codeOf(issues.one(viewer('gonghe.head'), issue))).toBe('ISSUE_NOT_FOUND');
  await publish(issue);
  const { number, path, digest, actions } = await issues.one(viewer('gonghe.head'), issue);
  expect({ number, path, actions }).toEqual({
    number: '2026年第1期',
    path: '/bulletins/bulletin/2026/1',
    actions: [],
  });
  const found = await published.find({ periodical: 'bulletin', year: 2026, n: 1 });
  expect(found).toMatchObject({
    digest,
    content: { columns: [{ id: 'news', articles: [{ title: '第一篇稿件' }] }] },
  });
  expect(await app.replayAll.run()).toMatchObject({ issues: 1, problems: [] });
  expect((await app.verifyAudit.run()).faults).toEqual([]);
});

it('A3: what was changed behind its events is found, and where', async () => {
  const article = await accepted('改动可查');
  const issue = await begin();
  await arrange(issue, article);
  const forged = `jsonb_set(state, '{placements,0,column}', '"forged"')`;
  await db.asSuperuser(`UPDATE issue SET state = ${forged} WHERE id = '${issue}'`);
  await db.asSuperuser(`DELETE FROM issue_article WHERE issue = '${issue}'`);
  const [problem, ...others] = (await app.replayAll.run()).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    issue,
    differences: [
      { path: 'state.placements.0.column', stored: 'forged', replayed: 'news' },
      { path: 'placed.0', replayed: article },
    ],
  });
  await db.asSuperuser(`UPDATE issue SET state = ${forged.replace('forged', 'news')} WHERE id = '${issue}'`);
  await act('infodesk.editor', issue, { type: 'DISCARD', reason: '重编' });
  expect((await app.replayAll.run()).problems).toEqual([]);
});

it('B3: what is published does not change, whoever tries', async () => {
  const [{ issue }] = await db.source.query('SELECT issue FROM published_issue LIMIT 1');
  expect(await codeOf(act('infodesk.editor', issue, { type: 'PRESENT' }))).toBe('ISSUE_PUBLISHED');
  for (const sql of [
    `UPDATE issue SET state = '{}' WHERE id = '${issue}'`,
    `DELETE FROM issue_article WHERE issue = '${issue}'`,
    `UPDATE published_issue SET content = ''`,
  ])
    await expect(db.asSuperuser(sql)).rejects.toThrow('is refused');
});

it('B2: of two who place one article at the same time, one does', async () => {
  const article = await accepted('一稿一期');
  const [one, other] = [await begin(), await begin()];
  const results = await Promise.all([codeOf(arrange(one, article)), codeOf(arrange(other, article))]);
  expect(results.sort()).toEqual(['ALREADY_PLACED', 'not refused']);
  const [{ n }] = await db.source.query('SELECT count(*)::int AS n FROM issue_article WHERE article = $1', [
    article,
  ]);
  expect(n).toBe(1);
});

it('B1: what nobody cleared is placed nowhere', async () => {
  const article = await accepted('未经审查');
  const copy = randomUUID();
  await db.asOwner(
    `INSERT INTO article SELECT $2, submission, periodical, title, column_id, body, note, units, pictures, revision, NULL,
            accepted_at FROM article WHERE id = $1`,
    [article, copy],
  );
  expect(await codeOf(arrange(await begin(), copy))).toBe('NOT_CLEARED');
});

it('D4: issues that are published at once have the numbers that follow, without gaps', async () => {
  const made: string[] = [];
  for (const title of ['甲甲甲甲', '乙乙乙乙', '丙丙丙丙']) {
    const issue = await begin();
    await arrange(issue, await accepted(title));
    await act('infodesk.editor', issue, { type: 'PRESENT' });
    await act('govoffice.head', issue, { type: 'SIGN' });
    made.push(issue);
  }
  await Promise.all(made.map((issue) => act('govoffice.head', issue, { type: 'PUBLISH' })));
  const rows = await db.source.query<{ n: number }[]>('SELECT n FROM published_issue ORDER BY n');
  expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
});

it('a discarded issue gives its articles back; a correction names what was published', async () => {
  const article = await accepted('退回稿库');
  const dropped = await begin();
  await arrange(dropped, article);
  await act('infodesk.editor', dropped, { type: 'DISCARD', reason: '改期' });
  const issue = await begin();
  await arrange(issue, article);
  const [{ article: old }] = await db.source.query(
    'SELECT article FROM issue_article JOIN published_issue USING (issue) ORDER BY n LIMIT 1',
  );
  const corrected: IssueRequest = {
    ...{ type: 'ARRANGE', placements: [{ article, column: 'views' }], corrections: [] },
  };
  expect(await codeOf(act('infodesk.editor', issue, corrected))).toBe('BAD_INPUT');
  await act('infodesk.editor', issue, {
    ...{ type: 'ARRANGE', placements: [{ article, column: 'proposals' }] },
    corrections: [{ article: old, text: '“12个”应为“13个”。' }],
  });
  await publish(issue);
  const { content } = await published.find({ periodical: 'bulletin', year: 2026, n: 5 });
  expect(content.corrections).toEqual([
    { number: '2026年第1期', title: '第一篇稿件', text: '“12个”应为“13个”。' },
  ]);
});

it('B5: filed, accepted, published and adopted above are counted for each unit of the byline, by month', async () => {
  const [{ article }] = await db.source.query(
    'SELECT article FROM issue_article JOIN published_issue USING (issue) ORDER BY n LIMIT 1',
  );
  const given = { article, organ: '江门市政府办公室', on: localDate('2026-06-12') };
  expect(await codeOf(adoptions.record(people('gonghe.head'), given))).toBe('NOT_THE_DESK');
  expect(
    await codeOf(adoptions.record(people('infodesk.editor'), { ...given, on: localDate('2026-07-01') })),
  ).toBe('BAD_INPUT');
  await adoptions.record(people('infodesk.editor'), given);
  const june = { from: '2026-06', to: '2026-06' };
  const rows = await figures.run(viewer('gonghe.officer'), 'bulletin', june);
  const [counts] = await db.source.query(
    `SELECT (SELECT count(*)::int FROM submission WHERE definition_id = 'article') AS filed,
            (SELECT count(*)::int FROM article) AS accepted, 5 AS published, 1 AS adopted`,
  );
  expect(rows.map(({ unit, ...row }) => ({ unit: unit.id, ...row }))).toEqual([
    { unit: 'gonghe', month: '2026-06', ...counts },
    { unit: 'sic', month: '2026-06', ...counts },
  ]);
  const [{ id }] = await db.source.query('SELECT id FROM higher_adoption');
  await adoptions.strike(people('infodesk.editor'), id, '录入有误');
  expect(await codeOf(adoptions.strike(people('infodesk.editor'), id, '录入有误'))).toBe('ARTICLE_NOT_FOUND');
  expect((await figures.run(viewer('gonghe.officer'), 'bulletin', june))[0]?.adopted).toBe(0);
  expect(await codeOf(figures.run(viewer('hengyue.officer'), 'bulletin', june))).toBe('MAY_NOT_READ');
  expect(await figures.csv(viewer('gonghe.officer'), 'bulletin', june, 'zh')).toContain(
    '月份,单位,报送,采用,刊发,上级采用\r\n',
  );
});

it('B4: the chief editor is told of an issue that waits for him, the desk of what he did with it', async () => {
  const told = async (account: string) => {
    const { nodes } = await notices.run(viewer(account), { first: 50 });
    return nodes.filter(({ issue: of }) => of === issue).map(({ notice, body }) => [notice, body.zh]);
  };
  const issue = await begin();
  await arrange(issue, await accepted('待签稿件'));
  expect(await told('govoffice.head')).toEqual([]);
  await act('infodesk.editor', issue, { type: 'PRESENT' });
  await act('govoffice.head', issue, { type: 'RETURN', reason: '头条请换' });
  await act('infodesk.editor', issue, { type: 'PRESENT' });
  await act('govoffice.head', issue, { type: 'SIGN' });
  const presented = '文采薇送签新一期《鹤山政务信息》，共 1 篇稿件，请签发或退回。';
  expect(await told('govoffice.head')).toEqual([
    ['issuePresented', presented],
    ['issuePresented', presented],
  ]);
  expect(await told('govoffice.deputy')).toEqual([]);
  const desk = [
    ['issueSigned', '主编董书恒已签发新一期《鹤山政务信息》（1 篇稿件），可以出版。'],
    ['issueReturned', '主编董书恒退回新一期《鹤山政务信息》（1 篇稿件），理由：头条请换'],
  ];
  for (const account of ['infodesk.editor', 'infodesk.head']) {
    expect((await told(account)).sort()).toEqual([...desk].sort());
  }
});
