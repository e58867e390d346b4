import { randomUUID } from 'node:crypto';
import { SubmissionQuery, TimelineQuery } from '@countersign/application';
import type { SubmissionView, TimelinePage } from '@countersign/application';
import { actorsOf, agreement, consultedEntry, sign } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import type { Actor, Fact } from '@countersign/domain';
import { leastStatementsOf, reasonOf, runningApi, statementsOf } from '../test/running-api.js';
import { GIVE_OPINION, SCREEN } from '../test/screen.graphql.js';

const api = runningApi();
let people: (account: string) => Actor;
let filed: Filed;

beforeAll(async () => {
  people = await actorsOf(api.db.source);
});
beforeEach(async () => {
  filed = await consultedEntry(api.application, people);
});

type Screen = SubmissionView & { readonly timeline: TimelinePage };
type Looked = { readonly submission: Screen };
const lookAs = async (account: string): Promise<Screen> =>
  (await (await api.as(account)).get<Looked>(SCREEN, { id: filed.submission })).submission;
const refusalAs = async (account: string, id = filed.submission) =>
  reasonOf(await (await api.as(account)).ask(SCREEN, { id }));
const noOf = (unit: string) => {
  const found = Object.values(filed.state.work).find((one) => one.unit === unit && one.is.work === 'pending');
  if (!found) throw new Error(`${unit} has nothing to do`);
  return found.no;
};
const signAs = async (account: string, more: object = {}) => {
  const actor = people(account);
  const opinion = { ...(await agreement(api.application, filed.state, actor.unit)), ...more };
  return sign(api.application, actor, filed.submission, noOf(actor.unit), opinion);
};

it('shows everything on its screen in one request', async () => {
  const submission = await lookAs('gonghe.officer');
  expect(submission).toMatchObject({
    id: filed.submission,
    number: expect.stringMatching(/^XM\d{4}-\d{4}$/),
    title: '年产5万套智能水表制造项目',
    matterTitle: { zh: '项目准入' },
    submitter: { name: '陈晓琳', unit: { name: { zh: '共和镇' } } },
    standing: { stage: 'consultation', phase: 'reviewing', assigned: 6, signed: 0, missing: [] },
    closed: null,
    clocks: [{ id: 'promised', kind: 'promised', limit: { amount: 5 }, overdue: false, judgement: null }],
    documents: [{ document: 'acceptanceNotice', url: expect.stringMatching(/^\/documents\/.*\.pdf$/) }],
  });
  expect(submission.documents[0]!.body.zh).toContain(
    `“${submission.title}”（办件编号：${submission.number}）`,
  );
  expect(submission.materials.filter(({ files }) => files.length === 1)).toHaveLength(7);
  expect(submission.timeline.nodes.map(({ type }) => type)).toEqual(['SUBMIT', 'SIGN']);
  const current = submission.route.nodes.filter(({ state }) => state === 'current');
  expect(current).toMatchObject([{ id: 'consultation', seats: { length: 6 } }]);
  expect(submission.allowedActions).toMatchObject([
    { act: 'withdraw' },
    { act: 'circulate' },
    ...Array(6).fill({ act: 'urge' }),
  ]);
});

it('takes the same number of statements for a screen with one opinion and with a hundred', async () => {
  const client = await api.as('drc.clerk');
  const ask = () => client.get<Looked>(SCREEN, { id: filed.submission });
  await ask();
  const few = await leastStatementsOf(ask);
  await api.db.asOwner(
    `INSERT INTO assignment SELECT submission, no + 100 * n, kind, stage, visit + 100 * n, seat, about, cycle, unit, post, stand_in_unit, stand_in_post,
        work, version, due_on, yellow_on, opened_at, closed_at, signed_by, for_unit, outcome,
        jsonb_set(state, '{no}', to_jsonb(no + 100 * n))
       FROM assignment, generate_series(1, 20) AS n WHERE submission = $1`,
    [filed.submission],
  );
  const { submission } = await ask();
  expect(submission.assignments.length).toBeGreaterThan(100);
  expect(await leastStatementsOf(ask)).toBe(few);
  expect(few).toBeLessThanOrEqual(5);
});

it('is not there for a stranger, whatever is asked', async () => {
  expect(await refusalAs('yayao.officer')).toBe('SUBMISSION_NOT_FOUND');
  expect(await refusalAs('admin.system')).toBe('SUBMISSION_NOT_FOUND');
  expect(await refusalAs('gonghe.officer', randomUUID())).toBe('SUBMISSION_NOT_FOUND');
  expect(await refusalAs('gonghe.officer', "' OR true --")).toBe('SUBMISSION_NOT_FOUND');
});

it("hides another department's opinion, scores and reasons until one has signed (O12)", async () => {
  await signAs('sic.head', { text: '建议优先安排' });
  const before = await lookAs('nr.head');
  const sic = ({ assignments }: Screen) =>
    assignments.find(({ unit, stage }) => unit.id === 'sic' && stage === 'consultation')!;
  expect(sic(before)).toMatchObject({ work: 'signed', hidden: true, opinions: [] });
  const technology = ({ sheet }: Screen) => sheet?.criteria.find(({ id }) => id === 'technology');
  expect(technology(before)).toMatchObject({ score: null, visible: false });
  expect(before.sheet?.total).toBeNull();
  expect(JSON.stringify(before)).not.toContain('建议优先安排');
  const seats = before.route.nodes.find(({ id }) => id === 'consultation')!.seats;
  expect(seats.find(({ unit }) => unit.id === 'sic')).toMatchObject({
    work: 'signed',
    outcome: null,
  });
  const facts = before.timeline.nodes.at(-1)!.facts as readonly Fact[];
  const titles = { unit: { zh: '科工商务局', en: 'Science, Industry and Commerce' } };
  expect(facts.filter(({ type }) => type === 'signed')).toEqual([
    { type: 'signed', no: sic(before).no, unit: 'sic', titles },
  ]);
  // A hash would confirm a guess at what was signed.
  const hashes = ({ timeline }: Screen) => timeline.nodes.map(({ hash }) => hash);
  expect(hashes(before).at(-1)).toBeNull();
  expect(hashes(before)[0]).toMatch(/^[\da-f]{64}$/);

  await signAs('nr.head');
  const after = await lookAs('nr.head');
  expect(sic(after)).toMatchObject({ hidden: false, opinions: [{ text: '建议优先安排', stance: 'for' }] });
  expect(technology(after)).toMatchObject({ score: 5, visible: true });
  expect(hashes(after)).not.toContain(null);
});

it('shows no event beyond what the submission was read with: nobody knows yet what of it to hide (O12)', async () => {
  const viewer = { ...people('nr.head'), roles: [] };
  const read = await api.app.get(SubmissionQuery, { strict: false }).run(viewer, filed.submission);
  await signAs('sic.head', { text: '建议优先安排' });
  const timeline = await api.app.get(TimelineQuery, { strict: false }).run(read, { first: 50 });
  expect(timeline.nodes.at(-1)?.seq).toBe(read.seq);
});

it('says what the caller may do now, and refuses the rest with a reason and where it lies', async () => {
  const [action] = (await lookAs('tax.head')).allowedActions;
  expect(action).toMatchObject({ act: 'giveOpinion', assignment: noOf('tax'), criteria: [{ id: 'tax' }] });
  const tax = await api.as('tax.head');
  const give = (assignment: number, opinion: object, more: object = {}) =>
    tax.ask(GIVE_OPINION, {
      input: { key: randomUUID(), submission: filed.submission, assignment, opinion, ...more },
    });
  const incomplete = await give(noOf('tax'), { outcome: 'agree' });
  expect(incomplete.errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    reason: 'SCORE_REQUIRED',
    details: [{ path: expect.stringContaining('tax') }],
  });
  const scores = [{ criterion: 'tax', score: 12 }];
  expect(reasonOf(await give(noOf('nr'), { outcome: 'agree', scores }))).toBe('NOT_YOUR_ASSIGNMENT');
  const stale = await give(noOf('tax'), { outcome: 'agree', scores }, { assignmentVersion: 99 });
  expect(reasonOf(stale)).toBe('STALE');
  const twice = [...scores, { criterion: 'tax', score: 1 }];
  expect(reasonOf(await give(noOf('tax'), { outcome: 'agree', scores: twice }))).toBe('BAD_INPUT');
  expect(reasonOf(await give(noOf('tax'), { outcome: 'agree', scores, fields: [1] }))).toBe('BAD_INPUT');
  expect(await give(noOf('tax'), { outcome: 'agree', scores })).toMatchObject({
    data: { giveOpinion: { repeated: false, submission: { id: filed.submission } } },
  });
  expect(reasonOf(await give(noOf('tax'), { outcome: 'agree', scores }))).toBe('ALREADY_SIGNED');
});

it('gives the recorded answer to the same key, and loads the submission only when more than its id is asked for', async () => {
  const client = await api.as('housing.head');
  const { scores = {} } = await agreement(api.application, filed.state, 'housing');
  const input = {
    key: randomUUID(),
    submission: filed.submission,
    assignment: noOf('housing'),
    opinion: {
      outcome: 'agree',
      text: '同意',
      scores: Object.entries(scores).map(([criterion, score]) => ({ criterion, score })),
    },
  };
  await client.ask('{ me { account } }');
  let first;
  const statements = await statementsOf(async () => {
    first = await client.ask(GIVE_OPINION, { input });
  });
  expect(first).toEqual({
    data: { giveOpinion: { repeated: false, seq: expect.any(Number), submission: { id: filed.submission } } },
  });
  // BEGIN, load, write, COMMIT; the session was asked for a moment ago.
  expect(statements).toBeLessThanOrEqual(5);
  const whole = GIVE_OPINION.replace('{ id }', '{ id standing { signed } }');
  expect((await client.ask(whole, { input })).data).toMatchObject({
    giveOpinion: { repeated: true, submission: { standing: { signed: 1 } } },
  });
});

it('pages the timeline by cursor', async () => {
  for (const unit of ['sic', 'nr', 'housing']) await signAs(`${unit}.head`);
  const client = await api.as('gonghe.officer');
  const page = async (after: string | null) => {
    const query = `query ($id: ID!, $after: String) { submission(id: $id) {
      timeline(first: 2, after: $after) { nodes { seq } pageInfo { hasNextPage endCursor } } } }`;
    const looked = await client.get<Looked>(query, { id: filed.submission, after });
    return looked.submission.timeline;
  };
  const seen = [];
  for (let after: string | null = null, more = true; more;) {
    const { nodes, pageInfo }: TimelinePage = await page(after);
    seen.push(...nodes.map(({ seq }) => seq));
    ({ endCursor: after, hasNextPage: more } = pageInfo);
  }
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});

it('shows an administrator, security or audit nothing of it and lets them do nothing, also with a business post (A4)', async () => {
  const BOXES = '{ boxes { box count } notices { nodes { id } } }';
  const listed = async () => JSON.stringify((await (await api.as('tax.head')).ask(BOXES, {})).data);
  expect(await listed()).toContain('"box":"todo","count":');
  expect(await listed()).not.toContain('"box":"todo","count":0');
  const { person } = people('tax.head');
  await api.db.asOwner(`INSERT INTO role_grant (person, role) VALUES ($1, 'auditor')`, [person]);
  try {
    expect(await refusalAs('tax.head')).toBe('SUBMISSION_NOT_FOUND');
    expect(await listed()).not.toMatch(/"count":[1-9]|"id"/);
    const opinion = await agreement(api.application, filed.state, 'tax');
    const input = { key: randomUUID(), submission: filed.submission, assignment: noOf('tax') };
    const given = { ...input, opinion: { outcome: opinion.outcome, text: '同意' } };
    expect(reasonOf(await (await api.as('tax.head')).ask(GIVE_OPINION, { input: given }))).toBe(
      'MAY_NOT_READ',
    );
  } finally {
    await api.db.asOwner(`DELETE FROM role_grant WHERE person = $1`, [person]);
  }
});

it('calls a text with NUL in it bad input, wherever it is looked up', async () => {
  const client = await api.as('gonghe.officer');
  expect(
    reasonOf(await client.ask('query ($id: ID!) { matter(id: $id) { id } }', { id: 'a\0' })),
  ).not.toBeNull();
  const box = 'query ($text: String!) { box(box: todo, filter: { text: $text }) { totalCount } }';
  expect(reasonOf(await client.ask(box, { text: 'a\0' }))).toBe('BAD_INPUT');
});
