import { randomUUID } from 'node:crypto';
import type { Actor } from '@countersign/domain';
import { actorsOf, consultedEntry } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { reasonOf, runningApi } from '../test/running-api.js';
import type { Client } from '../test/running-api.js';
import { follow, socketOf, until } from '../test/socket.js';

/** C1: what people say beside a submission, as a client does it. */
const api = runningApi();
let people: (account: string) => Actor;
let filed: Filed;

const PAGE = `totalCount mayWrite pageInfo { hasNextPage endCursor }
  nodes { id audience text mine withdrawnAt withdrawableUntil by { name } mentions { post { post unit { id } } name } }`;
const COMMENTS = `query Comments($id: ID!, $first: Int, $after: String) {
  comments(submission: $id, first: $first, after: $after) { ${PAGE} } }`;
const COMMENT = `mutation Comment($input: CommentInput!) { comment(input: $input) { ${PAGE} } }`;
const WITHDRAW = `mutation Withdraw($id: ID!) { withdrawComment(comment: $id) { ${PAGE} } }`;
const MENTIONABLE = `query Mentionable($id: ID!) {
  mentionable(submission: $id) { post { unit { id } post } person name audiences } }`;
const TOLD = 'query Told { notices(first: 50) { nodes { notice submission body { zh } } } }';

type Page = {
  readonly totalCount: number;
  readonly mayWrite: readonly string[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly id: string;
    readonly audience: string;
    readonly text: string | null;
    readonly withdrawnAt: string | null;
  }[];
};

const setClock = (now: string) =>
  api.db.asOwner(
    'INSERT INTO business_clock (now) VALUES ($1) ON CONFLICT (one) DO UPDATE SET now = EXCLUDED.now',
    [now],
  );
const said = (more: object = {}) => ({
  input: {
    ...{ key: randomUUID(), submission: filed.submission, audience: 'internal', mentions: [] },
    ...{ text: '红线图缺一页', ...more },
  },
});
const seen = async (client: Client, more: object = {}) =>
  (await client.get<{ comments: Page }>(COMMENTS, { id: filed.submission, ...more })).comments;
const told = async (account: string) => {
  const { notices } = await (
    await api.as(account)
  ).get<{ notices: { nodes: readonly { notice: string; submission: string }[] } }>(TOLD);
  return notices.nodes
    .filter(({ submission }) => submission === filed.submission)
    .map(({ notice }) => notice)
    .filter((notice) => notice === 'mentioned' || notice === 'commented');
};

beforeAll(async () => {
  people = await actorsOf(api.db.source);
});
beforeEach(async () => {
  await setClock('2026-06-15T09:00:00+08:00');
  filed = await consultedEntry(api.application, people);
});

it('what reviewers say among themselves the submitter neither sees nor counts', async () => {
  const head = await api.as('nr.head');
  await head.get(COMMENT, said());
  await head.get(COMMENT, said({ audience: 'all', text: '请补一页红线图' }));
  const officer = await api.as('gonghe.officer');
  expect((await seen(await api.as('drc.clerk'))).nodes.map(({ text }) => text)).toEqual([
    '请补一页红线图',
    '红线图缺一页',
  ]);
  const theirs = await seen(officer);
  expect([theirs.totalCount, theirs.mayWrite, theirs.nodes.map(({ text }) => text)]).toEqual([
    1,
    ['all'],
    ['请补一页红线图'],
  ]);
  expect(reasonOf(await officer.ask(COMMENT, said()))).toBe('MAY_NOT_COMMENT');
  await officer.get(COMMENT, said({ audience: 'all', text: '明天补来' }));
  expect(await told('gonghe.officer')).toEqual(['commented']);
  expect(await told('nr.head')).toEqual(['commented']);
  expect(reasonOf(await (await api.as('yayao.officer')).ask(COMMENTS, { id: filed.submission }))).toBe(
    'SUBMISSION_NOT_FOUND',
  );
  expect(reasonOf(await (await api.as('yayao.officer')).ask(COMMENT, said()))).toBe('SUBMISSION_NOT_FOUND');
  expect(reasonOf(await (await api.as('admin.system')).ask(COMMENTS, { id: filed.submission }))).toBe(
    'SUBMISSION_NOT_FOUND',
  );
});

it('supervision reads all and says nothing (A4)', async () => {
  await (await api.as('nr.head')).get(COMMENT, said());
  const supervisor = await api.as('supervision.officer');
  const { mayWrite, totalCount } = await seen(supervisor);
  expect([mayWrite, totalCount]).toEqual([[], 1]);
  expect(reasonOf(await supervisor.ask(COMMENT, said()))).toBe('MAY_NOT_COMMENT');
});

it('a mention tells a post, or one who holds it, and opens nothing to anybody', async () => {
  const head = await api.as('nr.head');
  const { person, name } = people('tax.head');
  const mentions = [
    { unit: 'sic', post: 'head' },
    { unit: 'tax', post: 'head', person },
  ];
  await head.get(COMMENT, said({ mentions }));
  expect([await told('sic.head'), await told('tax.head'), await told('sic.clerk')]).toEqual([
    ['mentioned'],
    ['mentioned'],
    [],
  ]);
  const { mentionable } = await head.get<{
    mentionable: { post: { unit: { id: string } }; name: string | null; audiences: string[] }[];
  }>(MENTIONABLE, { id: filed.submission });
  expect(mentionable.find((one) => one.name === name)?.audiences).toEqual(['internal', 'all']);
  expect(mentionable.find(({ post }) => post.unit.id === 'gonghe')?.audiences).toEqual(['all']);
  expect(mentionable.filter(({ post }) => post.unit.id === 'yayao')).toEqual([]);
  const refused = async (unit: string, more: object = {}) =>
    reasonOf(await head.ask(COMMENT, said({ mentions: [{ unit, post: 'officer', ...more }] })));
  expect(await refused('yayao')).toBe('MENTION_MAY_NOT_READ');
  expect(await refused('gonghe')).toBe('MENTION_MAY_NOT_READ');
  expect(await refused('nowhere')).toBe('BAD_INPUT');
  expect(await refused('sic', { person })).toBe('BAD_INPUT');
  const stranger = await api.as('yayao.officer');
  expect(reasonOf(await stranger.ask(COMMENTS, { id: filed.submission }))).toBe('SUBMISSION_NOT_FOUND');
});

it('is taken back within ten minutes by its author: a trace stays, the words are kept in the chain only', async () => {
  const head = await api.as('nr.head');
  const { comment } = await head.get<{ comment: Page }>(COMMENT, said());
  const { id } = comment.nodes[0]!;
  expect(reasonOf(await (await api.as('sic.head')).ask(WITHDRAW, { id }))).toBe('MAY_NOT_COMMENT');
  expect(reasonOf(await (await api.as('gonghe.officer')).ask(WITHDRAW, { id }))).toBe('COMMENT_NOT_FOUND');
  expect(reasonOf(await head.ask(WITHDRAW, { id: 'none' }))).toBe('COMMENT_NOT_FOUND');
  await setClock('2026-06-15T09:10:00+08:00');
  expect(reasonOf(await head.ask(WITHDRAW, { id }))).toBeNull();
  expect((await seen(await api.as('sic.head'))).nodes).toMatchObject([
    { text: null, withdrawnAt: expect.stringContaining('T') },
  ]);
  expect(reasonOf(await head.ask(WITHDRAW, { id }))).toBe('COMMENT_STANDS');
  const again = await head.get<{ comment: Page }>(COMMENT, said({ text: '再看一下' }));
  await setClock('2026-06-15T09:20:01+08:00');
  expect(reasonOf(await head.ask(WITHDRAW, { id: again.comment.nodes[0]!.id }))).toBe('COMMENT_STANDS');
  const kept = await api.db.asOwner<{ types: string }>(
    `SELECT string_agg(type, ' ' ORDER BY seq) AS types FROM record_event WHERE chain = 'comments:' || $1`,
    [filed.submission],
  );
  expect(kept[0]!.types).toBe('COMMENTED COMMENT_WITHDRAWN COMMENTED');
  expect((await api.application.verifyAudit.run()).faults).toEqual([]);
});

it('the same key says it once; a page continues where the last ended', async () => {
  const head = await api.as('nr.head');
  const once = said({ text: '第一条' });
  await Promise.all([head.get(COMMENT, once), head.get(COMMENT, once)]);
  expect(reasonOf(await head.ask(COMMENT, { input: { ...once.input, text: '另一条' } }))).toBe(
    'KEY_USED_FOR_ANOTHER_ACT',
  );
  for (const text of ['第二条', '第三条']) await head.get(COMMENT, said({ text }));
  const first = await seen(head, { first: 2 });
  expect(first.nodes.map(({ text }) => text)).toEqual(['第三条', '第二条']);
  expect(first.pageInfo.hasNextPage).toBe(true);
  const rest = await seen(head, { first: 2, after: first.pageInfo.endCursor });
  expect([rest.nodes.map(({ text }) => text), rest.totalCount]).toEqual([['第一条'], 3]);
});

it('twenty in ten minutes, counted also when they come at once', async () => {
  const head = await api.as('tax.head');
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, n) => head.ask(COMMENT, said({ text: `第${n}条` }))),
  );
  const reasons = answers.map(reasonOf);
  expect(reasons.filter((reason) => reason === null)).toHaveLength(20);
  expect(reasons.filter((reason) => reason === 'TOO_MANY_COMMENTS')).toHaveLength(4);
});

it('waits for nobody who acts on the submission, and open screens hear of it', async () => {
  const head = await api.as('nr.head');
  const socket = socketOf(api.address, await api.as('drc.clerk'));
  const followed = follow(
    socket,
    'subscription ($id: ID!) { submissionChanged(submission: $id) { submission seq } }',
    { id: filed.submission },
  );
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const { release } = await holding();
  try {
    expect(reasonOf(await head.ask(COMMENT, said()))).toBeNull();
  } finally {
    await release();
  }
  await until(() => followed.values.length === 1);
  expect(followed.errors).toEqual([]);
  await socket.dispose();
});

/** Holds the submission's row as an act does. */
async function holding() {
  const runner = api.db.source.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SELECT FROM submission WHERE id = $1 FOR NO KEY UPDATE', [filed.submission]);
  return {
    release: async () => {
      await runner.rollbackTransaction();
      await runner.release();
    },
  };
}
