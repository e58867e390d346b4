import { randomUUID } from 'node:crypto';
import type { InvestorSubmissionPage, InvestorView } from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { actorsOf, exampleForm, sign } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { leastStatementsOf, runningApi } from '../test/running-api.js';
import type { Client } from '../test/running-api.js';
import { filedExample, setTime } from '../test/time.js';

const api = runningApi();
let people: (account: string) => Actor;

const HENGYUE = '91440784MA4W7KQ3XH';
const UNREGISTERED = '91350100M000100Y43';
const ROWS = `query ($code: ID!, $first: Int, $after: String) {
  investorSubmissions(code: $code, first: $first, after: $after) {
    nodes { id number title matter closed { ending } stageTitle { zh } holders { id } overall { dueOn }
            amounts { id value } results { number validUntil expired } followUps { no work } }
    pageInfo { hasNextPage endCursor } } }`;
const HEAD = `query ($code: ID) { investor(code: $code) { code name { zh } standing { badCredit rightLost } } }`;
const FIND = 'query ($text: String) { investors(text: $text) { code name { zh } } }';

const rowsOf = async (client: Client, more: object = {}): Promise<InvestorSubmissionPage> =>
  (
    await client.get<{ investorSubmissions: InvestorSubmissionPage }>(ROWS, {
      ...{ code: HENGYUE, first: 20 },
      ...more,
    })
  ).investorSubmissions;
const seenBy = async (account: string, code = HENGYUE): Promise<readonly string[]> =>
  (await rowsOf(await api.as(account), { code })).nodes.map(({ id }) => id);
const headOf = async (account: string, code: string | null = HENGYUE): Promise<InvestorView> =>
  (await (await api.as(account)).get<{ investor: InvestorView }>(HEAD, { code })).investor;
const found = async (account: string, text: string | null): Promise<readonly string[]> =>
  (await (await api.as(account)).get<{ investors: readonly InvestorView[] }>(FIND, { text })).investors.map(
    ({ code }) => code,
  );

/** By the town, by the investor itself, and by the town for another that has no account. */
let entry: Filed;
let landUse: Filed;
let another: Filed;

beforeAll(async () => {
  people = await actorsOf(api.db.source);
  await setTime(api.application, '2026-06-15T09:00');
  entry = await filedExample(api.application, people, 'project-entry');
  await setTime(api.application, '2026-06-15T10:00');
  const officer = people('hengyue.officer');
  const form = await exampleForm(api.application, officer, 'land-use');
  landUse = await api.application.submit.run(officer, { key: randomUUID(), matter: 'land-use', ...form });
  another = await filedExample(api.application, people, 'energy-review', {
    form: { applicant: '福建某某新能源有限公司', applicantCreditCode: UNREGISTERED },
  });
});

it('gathers what was filed for one investor in every matter, row by row for who may read it', async () => {
  const both = [landUse.submission, entry.submission];
  expect(await seenBy('supervision.officer')).toEqual(both);
  expect(await seenBy('gonghe.officer')).toEqual([entry.submission]);
  expect(await seenBy('hengyue.head')).toEqual([landUse.submission]);
  for (const account of ['yuepeng.officer', 'taoyuan.officer', 'admin.system', 'admin.audit'])
    expect(await seenBy(account)).toEqual([]);
  await sign(api.application, people('nr.clerk'), landUse.submission, 2, { outcome: 'accept' });
  expect(await seenBy('water.head')).toEqual([landUse.submission]);
});

it('says where each stands, what it is about in money, and what it came to', async () => {
  await api.db.asOwner(
    `INSERT INTO issued_document (id, submission, document, number, code, params, issued_at, valid_until)
     SELECT gen_random_uuid(), $1, document, document, document, '{}', clock_timestamp(), valid_until
       FROM (VALUES ('admission', date '2026-06-14'), ('acceptanceNotice', NULL)) AS d (document, valid_until)`,
    [entry.submission],
  );
  const { nodes } = await rowsOf(await api.as('gonghe.officer'));
  expect(nodes.find(({ id }) => id === entry.submission)).toEqual({
    ...{ id: entry.submission, number: entry.state.number, title: entry.state.title },
    ...{ matter: 'project-entry', closed: null, stageTitle: { zh: '受理' }, holders: [{ id: 'drc' }] },
    overall: { dueOn: null },
    amounts: expect.arrayContaining([{ id: 'fixedAssetInvestment', value: '144000000' }]),
    results: [{ number: 'admission', validUntil: '2026-06-14', expired: true }],
    followUps: [],
  });
});

it('is called as it is registered, else as its form calls it; to whom nothing of it is shown, not at all', async () => {
  expect(await headOf('gonghe.officer')).toMatchObject({ name: { zh: '广东恒悦智能仪表有限公司' } });
  expect(await headOf('gonghe.officer', UNREGISTERED)).toEqual({
    ...{ code: UNREGISTERED, name: { zh: '福建某某新能源有限公司' }, standing: null },
  });
  expect(await headOf('yuepeng.officer')).toEqual({ code: HENGYUE, name: null, standing: null });
  expect(await headOf('hengyue.officer', null)).toMatchObject({ code: HENGYUE });
  expect((await (await api.as('gonghe.officer')).ask(HEAD)).errors?.[0]?.extensions).toMatchObject({
    ...{ reason: 'BAD_INPUT', details: [{ path: 'code', problem: 'notOfAnEnterprise' }] },
  });
  expect(await headOf('supervision.officer')).toMatchObject({
    standing: { badCredit: false, rightLost: false },
  });
});

it.each([
  ['91440784MA4W7KQ3X', 'creditCodeLength'],
  ['91440784MA4W7KQ3XI', 'creditCodeSign'],
  ['91440784MA4W7KQ3XG', 'creditCodeCheckDigit'],
])('says of %s what is wrong with it: %s', async (code, problem) => {
  const client = await api.as('gonghe.officer');
  for (const query of [HEAD, ROWS])
    expect((await client.ask(query, { code })).errors?.[0]?.extensions).toMatchObject({
      ...{ reason: 'BAD_INPUT', details: [{ path: 'code', problem }] },
    });
});

it('refuses with the same words a form that names no such code', async () => {
  const filing = filedExample(api.application, people, 'energy-review', {
    form: { applicantCreditCode: '91440784MA4W7KQ3XG' },
  });
  await expect(filing).rejects.toMatchObject({
    ...{ code: 'FORM_INVALID' },
    details: [{ path: 'form.applicantCreditCode', problem: 'creditCodeCheckDigit' }],
  });
});

it('is found by code and by name, registered or not, where one may read of it', async () => {
  expect(await found('gonghe.officer', null)).toEqual([UNREGISTERED, HENGYUE]);
  expect(await found('gonghe.officer', '恒悦')).toEqual([HENGYUE]);
  expect(await found('gonghe.officer', 'hengyue')).toEqual([HENGYUE]);
  expect(await found('gonghe.officer', '新能源')).toEqual([UNREGISTERED]);
  expect(await found('gonghe.officer', '100Y43')).toEqual([UNREGISTERED]);
  expect(await found('gonghe.officer', '%')).toEqual([]);
  expect(await found('hengyue.officer', null)).toEqual([HENGYUE]);
  expect(await found('taoyuan.officer', null)).toEqual([]);
  expect(await found('admin.system', null)).toEqual([]);
});

it('comes page by page, in as many statements for ten rows as for one', async () => {
  const client = await api.as('drc.clerk');
  const one = await leastStatementsOf(() => rowsOf(client));
  for (let n = 0; n < 9; n++) await filedExample(api.application, people, 'project-entry');
  expect(await leastStatementsOf(() => rowsOf(client))).toBe(one);
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: InvestorSubmissionPage = await rowsOf(client, { first: 4, after });
    seen.push(...page.nodes.map(({ id }) => id));
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  expect(seen).toHaveLength(11);
  expect(new Set(seen).size).toBe(11);
  expect(seen).toEqual((await rowsOf(client)).nodes.map(({ id }) => id));
  expect(
    (await client.ask(ROWS, { code: HENGYUE, first: 4, after: 'x' })).errors?.[0]?.extensions,
  ).toMatchObject({ reason: 'BAD_INPUT' });
});

it('of a work secret shows nothing to supervision (D5)', async () => {
  await api.db.asOwner(`UPDATE submission SET state = state || '{"restricted": true}' WHERE id = $1`, [
    another.submission,
  ]);
  expect(await seenBy('supervision.officer', UNREGISTERED)).toEqual([]);
  expect(await found('supervision.officer', '新能源')).toEqual([]);
  expect(await seenBy('gonghe.officer', UNREGISTERED)).toEqual([another.submission]);
});
