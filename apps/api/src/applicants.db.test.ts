import type { ApplicantPage, ApplicantView } from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { actorsOf } from '@countersign/testing';
import { leastStatementsOf, reasonOf, runningApi } from '../test/running-api.js';
import type { Client } from '../test/running-api.js';
import { filedExample, setTime } from '../test/time.js';

const api = runningApi();
let people: (account: string) => Actor;
let keeper: Client;

const HENGYUE = '91440784MA4W7KQ3XH';
const FIELDS = `code name { zh } badCredit rightLost
  marks { id kind reason setAt setBy submission number clearedAt clearedBy clearReason }`;
const LIST = `query ($text: String, $first: Int, $after: String) {
  applicants(text: $text, first: $first, after: $after) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`;
const MARK = `mutation ($input: MarkApplicantInput!) { markApplicant(input: $input) { ${FIELDS} } }`;
const CLEAR = `mutation ($input: ClearApplicantInput!) { clearApplicant(input: $input) { ${FIELDS} } }`;
const list = async (client: Client, more: object = {}) =>
  (await client.get<{ applicants: ApplicantPage }>(LIST, { ...more })).applicants;

beforeAll(async () => {
  people = await actorsOf(api.db.source);
  await setTime(api.application, '2026-03-02T09:00');
  keeper = await api.as('drc.head');
});

it('sets and clears a mark, with who and why, and keeps what was (T15)', async () => {
  const input = { code: HENGYUE, reason: '列入严重失信名单' };
  const { markApplicant } = await keeper.get<{ markApplicant: ApplicantView }>(MARK, { input });
  expect(markApplicant).toMatchObject({
    ...{ code: HENGYUE, badCredit: true, rightLost: false, name: { zh: expect.stringContaining('恒悦') } },
    marks: [{ kind: 'badCredit', reason: input.reason, setBy: people('drc.head').name, clearedAt: null }],
  });
  expect(reasonOf(await keeper.ask(MARK, { input }))).toBe('BAD_INPUT');
  expect(reasonOf(await keeper.ask(MARK, { input: { ...input, code: '123' } }))).toBe('BAD_INPUT');
  expect(reasonOf(await keeper.ask(MARK, { input: { ...input, reason: ' ' } }))).toBe('REASON_REQUIRED');
  const clearing = { code: HENGYUE, mark: 'badCredit', reason: '信用修复' };
  const { clearApplicant } = await keeper.get<{ clearApplicant: ApplicantView }>(CLEAR, { input: clearing });
  expect(clearApplicant).toMatchObject({
    badCredit: false,
    marks: [{ reason: input.reason, clearedBy: people('drc.head').name, clearReason: '信用修复' }],
  });
  expect(reasonOf(await keeper.ask(CLEAR, { input: clearing }))).toBe('BAD_INPUT');
});

it('lists those marked now before those marked once, each once, in a constant number of statements', async () => {
  const { submission, state } = await filedExample(api.application, people, 'project-entry');
  await api.db.asOwner(
    `INSERT INTO applicant_mark (id, code, kind, reason, set_at, submission)
     SELECT gen_random_uuid(), '9144078400000000' || n, 'lostRight', '逾期未补齐', clock_timestamp(), $1
       FROM generate_series(10, 14) AS n`,
    [submission],
  );
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: ApplicantPage = await list(keeper, { first: 2, after });
    seen.push(...page.nodes.map(({ code }) => code));
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  expect(seen).toEqual([...[10, 11, 12, 13, 14].map((n) => `9144078400000000${n}`), HENGYUE]);
  expect((await list(keeper, { text: '00012' })).nodes).toMatchObject([
    { name: null, rightLost: true, marks: [{ setBy: null, submission, number: state.number }] },
  ]);
  expect((await list(keeper, { text: '%' })).nodes).toEqual([]);
  expect(reasonOf(await keeper.ask(LIST, { after: 'x' }))).toBe('BAD_INPUT');
  const one = await leastStatementsOf(() => list(keeper, { first: 1 }));
  expect(await leastStatementsOf(() => list(keeper, { first: 50 }))).toBe(one);
});

it('is kept by business administrators, read by supervision, and nobody else’s', async () => {
  const supervisor = await api.as('supervision.officer');
  expect((await list(supervisor)).nodes).toHaveLength(6);
  const input = { code: HENGYUE, reason: '失信' };
  for (const account of ['supervision.officer', 'admin.system', 'tax.head'])
    expect(reasonOf(await (await api.as(account)).ask(MARK, { input }))).toBe('NOT_AN_ADMINISTRATOR');
  for (const account of ['admin.system', 'admin.audit', 'tax.head'])
    expect(reasonOf(await (await api.as(account)).ask(LIST))).toBe('NOT_AN_ADMINISTRATOR');
});
