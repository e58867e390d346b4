import { endOfDay, instant, startOfDay } from '@countersign/calendar';
import type { Instant } from '@countersign/calendar';
import { BOXES } from '@countersign/application';
import type {
  RouteView,
  Box,
  BoxCount,
  BoxPage,
  DerivedFigureView,
  DraftView,
  NoticePage,
  NoticeView,
  SubmissionView,
} from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { actorsOf, agreement, consultedEntry, filedEntry, sign } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import type { Client } from '../test/running-api.js';
import { leastStatementsOf, reasonOf, runningApi } from '../test/running-api.js';

const api = runningApi();
let people: (account: string) => Actor;
let filed: Filed;

const BOX = `query ($box: Box!, $first: Int, $after: String, $filter: BoxFilter) {
  box(box: $box, first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id submission draft number title matterTitle { zh } stage stageTitle { zh } submitter { id } assignment
      task { zh } clock { id kind light standing remaining dueOn } overall { kind light standing } pause { zh } urgency { level }
      outcome { zh } forUnit { id } at unread }
  }
}`;
const boxOf = async (client: Client, box: Box, more: object = {}) =>
  (await client.get<{ box: BoxPage }>(BOX, { box, ...more })).box;
const refusalOf = async (client: Client, box: Box, more: object) =>
  reasonOf(await client.ask(BOX, { box, ...more }));
const countsOf = async (client: Client) => {
  const { boxes } = await client.get<{ boxes: BoxCount[] }>('{ boxes { box count green yellow red } }');
  return Object.fromEntries(boxes.map(({ box, ...counts }) => [box, counts]));
};
const setClock = (now: Instant) => api.application.clock.set(null, now);

beforeAll(async () => {
  people = await actorsOf(api.db.source);
  await setClock(instant(Date.parse('2027-06-14T09:00:00+08:00')));
  filed = await consultedEntry(api.application, people);
});

it('shows what each has to do, has done, has started, and nothing of the others', async () => {
  const [officer, clerk, sic, stranger] = await Promise.all(
    ['gonghe.officer', 'drc.clerk', 'sic.head', 'yayao.officer'].map((account) => api.as(account)),
  );
  expect(await boxOf(officer!, 'started')).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        submission: filed.submission,
        title: filed.state.title,
        stageTitle: { zh: '征求意见' },
        clock: { kind: 'stage', light: 'green' },
        overall: { kind: 'promised', light: 'green' },
      },
    ],
  });
  expect(await boxOf(clerk!, 'done')).toMatchObject({
    totalCount: 1,
    nodes: [{ outcome: { zh: '受理' }, assignment: 2 }],
  });
  expect(await boxOf(clerk!, 'todo')).toMatchObject({ totalCount: 0 });
  expect(await boxOf(sic!, 'todo')).toMatchObject({
    nodes: [{ submitter: { id: 'gonghe' }, clock: { kind: 'assignment', light: 'green', remaining: 3 } }],
  });
  for (const box of BOXES) {
    expect(await boxOf(stranger!, box)).toMatchObject({ totalCount: 0, nodes: [] });
  }
  expect((await countsOf(sic!))['todo']).toEqual({ count: 1, green: 1, yellow: 0, red: 0 });
});

it('pages by cursor through all rows, each once, and filters by matter, light and text', async () => {
  for (let n = 0; n < 5; n++) await filedEntry(api.application, people);
  const clerk = await api.as('drc.clerk');
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: BoxPage = await boxOf(clerk, 'todo', { first: 2, after });
    expect(page.totalCount).toBe(5);
    seen.push(...page.nodes.map(({ id }) => id));
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  expect(new Set(seen).size).toBe(5);
  const filtered = async (filter: object) => (await boxOf(clerk, 'todo', { filter })).totalCount;
  expect(await filtered({ matter: 'project-entry', light: 'green', text: '智能水表' })).toBe(5);
  expect(await filtered({ text: 'XM2027-0003' })).toBe(1);
  expect(await filtered({ text: '共和镇' })).toBe(5);
  expect(await filtered({ text: '恒悦智能' })).toBe(5);
  expect(await filtered({ text: '91440784MA4W7KQ3XH' })).toBe(5);
  expect(await filtered({ text: '100%_' })).toBe(0);
  expect(await filtered({ light: 'red' })).toBe(0);
  expect(await filtered({ matter: 'article' })).toBe(0);
  expect(await refusalOf(clerk, 'todo', { after: 'nonsense' })).toBe('BAD_INPUT');
  const otherBoxs = (await boxOf(await api.as('gonghe.officer'), 'started', { first: 1 })).pageInfo.endCursor;
  expect(await refusalOf(clerk, 'todo', { after: otherBoxs })).toBe('BAD_INPUT');
  expect(await refusalOf(clerk, 'todo', { first: 0 })).toBe('BAD_INPUT');
  expect(await refusalOf(clerk, 'todo', { first: 101 })).toBe('BAD_INPUT');
});

it('pages every box that there is, whatever it is sorted by', async () => {
  await api.db.asOwner(
    `INSERT INTO copy SELECT id, 'drc', '', filed_at FROM submission WHERE submitter_unit = 'gonghe' LIMIT 3`,
  );
  const [officer, clerk] = [await api.as('gonghe.officer'), await api.as('drc.clerk')];
  const [done] = Object.values(filed.state.work).filter(({ no, unit }) => unit === 'drc' && no > 1);
  await api.db.asOwner(
    `INSERT INTO assignment SELECT submission, 200 + n, kind, stage, 200 + n, seat, about, cycle, unit, post, stand_in_unit, stand_in_post, work, version,
        due_on, yellow_on, opened_at, closed_at, signed_by, for_unit, outcome, state
       FROM assignment, generate_series(1, 2) AS n WHERE submission = $1 AND no = $2`,
    [filed.submission, done!.no],
  );
  for (const [client, box] of [
    [officer, 'started'],
    [clerk, 'done'],
    [clerk, 'toRead'],
    [clerk, 'copied'],
  ] as const) {
    const first = await boxOf(client, box, { first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await boxOf(client, box, { first: 1, after: first.pageInfo.endCursor });
    expect(second.nodes).toHaveLength(1);
    expect(second.pageInfo.endCursor).not.toBe(first.pageInfo.endCursor);
  }
  const beyond = Buffer.from(JSON.stringify(['infinity', filed.submission, 9e15])).toString('base64url');
  expect(await refusalOf(clerk, 'todo', { after: beyond })).toBe('BAD_INPUT');
  await api.db.asOwner('DELETE FROM assignment WHERE no > 200');
  await api.db.asOwner('DELETE FROM copy');
});

it('takes the same number of statements for 1 row and for 50', async () => {
  const clerk = await api.as('drc.clerk');
  const measure = (first: number) => leastStatementsOf(() => boxOf(clerk, 'todo', { first }));
  await measure(1);
  const one = await measure(1);
  await api.db.asOwner(
    `INSERT INTO assignment SELECT submission, 100 + n, kind, stage, 100 + n, seat, about, cycle, unit, post, stand_in_unit, stand_in_post, work, version,
        due_on, yellow_on, opened_at, closed_at, signed_by, for_unit, outcome, state
       FROM (SELECT * FROM assignment WHERE unit = 'drc' AND work = 'pending' LIMIT 1) AS a, generate_series(1, 60) AS n`,
  );
  expect((await boxOf(clerk, 'todo', { first: 50 })).nodes).toHaveLength(50);
  expect(await measure(50)).toBe(one);
  await api.db.asOwner('DELETE FROM assignment WHERE no > 100');
  const counts = await leastStatementsOf(() => countsOf(clerk));
  expect(counts).toBeLessThanOrEqual(4);
});

it('gives rows and counts the light that the core reads, at every hour of the way', async () => {
  const calendar = await api.application.registry.currentCalendar();
  const housing = people('housing.head');
  const mine = Object.values(filed.state.work).find(({ unit }) => unit === 'housing');
  const { dueOn, yellowOn } = mine!.clock!;
  const moments = [
    startOfDay(calendar, yellowOn) - 1,
    startOfDay(calendar, yellowOn),
    startOfDay(calendar, dueOn),
    endOfDay(calendar, dueOn) - 1,
    endOfDay(calendar, dueOn),
  ];
  const lights = [];
  for (const moment of moments) {
    await setClock(instant(moment));
    const client = await api.as('housing.head');
    const { nodes } = await boxOf(client, 'todo');
    const { light } = nodes[0]!.clock!;
    expect((await countsOf(client))['todo']).toMatchObject({ count: 1, [light]: 1 });
    expect((await boxOf(client, 'todo', { filter: { light } })).totalCount).toBe(1);
    lights.push(light);
  }
  expect(lights).toEqual(['green', 'yellow', 'yellow', 'yellow', 'red']);
  const opinion = await agreement(api.application, filed.state, 'housing');
  await sign(api.application, housing, filed.submission, mine!.no, opinion);
  expect((await countsOf(await api.as('housing.head')))['todo']).toMatchObject({ count: 0 });
});

it('moves a copy from those to read to those read, for the reader alone', async () => {
  await api.db.asOwner(`INSERT INTO copy VALUES ($1, 'education', '', clock_timestamp())`, [
    filed.submission,
  ]);
  const [head, officer] = [await api.as('education.head'), await api.as('education.officer')];
  expect(await boxOf(head, 'toRead')).toMatchObject({ totalCount: 1, nodes: [{ unread: true }] });
  const read = 'mutation ($id: ID!) { markAsRead(submission: $id) }';
  expect((await head.ask(read, { id: filed.submission })).data).toEqual({ markAsRead: true });
  expect(await boxOf(head, 'toRead')).toMatchObject({ totalCount: 0 });
  expect(await boxOf(head, 'copied')).toMatchObject({ totalCount: 1, nodes: [{ unread: false }] });
  expect(await boxOf(officer, 'toRead')).toMatchObject({ totalCount: 1 });
  expect(reasonOf(await (await api.as('water.head')).ask(read, { id: filed.submission }))).toBe(
    'SUBMISSION_NOT_FOUND',
  );
});

it('keeps drafts for their author, and refuses to save over a newer one', async () => {
  const [author, colleague] = [await api.as('gulao.officer'), await api.as('gulao.head')];
  const save = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id version title form materials { material } } }`;
  const content = { matter: 'project-entry', form: { projectName: '陶瓷产业园', landMu: 12 }, materials: [] };
  type Saved = { saveDraft: DraftView };
  const { saveDraft } = await author.get<Saved>(save, { input: content });
  expect(saveDraft).toMatchObject({ version: 1, title: '陶瓷产业园', form: content.form });
  const again = { ...content, id: saveDraft.id, version: 1 };
  expect((await author.get<Saved>(save, { input: again })).saveDraft.version).toBe(2);
  expect(reasonOf(await author.ask(save, { input: again }))).toBe('STALE');
  expect(reasonOf(await author.ask(save, { input: { ...content, form: [] } }))).toBe('BAD_INPUT');
  expect(await boxOf(author, 'drafts')).toMatchObject({
    totalCount: 1,
    nodes: [{ draft: saveDraft.id, title: '陶瓷产业园' }],
  });
  expect((await countsOf(author))['drafts']).toMatchObject({ count: 1 });
  const load = 'query ($id: ID!) { draft(id: $id) { title } }';
  expect(reasonOf(await colleague.ask(load, { id: saveDraft.id }))).toBe('DRAFT_NOT_FOUND');
  expect(
    (await author.ask('mutation ($id: ID!) { deleteDraft(id: $id) }', { id: saveDraft.id })).data,
  ).toEqual({ deleteDraft: true });
  expect(reasonOf(await author.ask(load, { id: saveDraft.id }))).toBe('DRAFT_NOT_FOUND');
});

it('tells in words what one was told, and forgets what was read', async () => {
  await api.db.asOwner(
    `INSERT INTO notice (id, submission, no, unit, post, notice, params, at)
     VALUES (gen_random_uuid(), $1, 3, 'sic', 'head', 'assigned', '{"dueOn": "2027-06-17"}', clock_timestamp()),
            (gen_random_uuid(), $1, null, 'sic', null, 'escalated', '{"unit": "tax"}', clock_timestamp())`,
    [filed.submission],
  );
  const [head, clerk] = [await api.as('sic.head'), await api.as('sic.clerk')];
  const ask =
    '{ notices { unread nodes { notice title { zh } body { zh en } submission assignment unread } } }';
  type Told = { notices: NoticePage };
  const { notices } = await head.get<Told>(ask);
  expect(notices.unread).toBe(2);
  const named = (name: string): NoticeView => notices.nodes.find(({ notice }) => notice === name)!;
  expect(named('assigned').body.zh).toBe(
    `“${filed.state.title}”（${filed.state.number}）需要你办理，最迟 2027-06-17。`,
  );
  expect(named('escalated').body.zh).toContain('税务局办理的');
  expect((await clerk.get<Told>(ask)).notices.nodes).toMatchObject([{ notice: 'escalated' }]);
  expect((await head.ask('mutation { markNoticesRead }')).data).toEqual({ markNoticesRead: 2 });
  expect((await head.get<Told>(ask)).notices.unread).toBe(0);
  expect((await clerk.get<Told>(ask)).notices.unread).toBe(1);
});

it('offers what may be filed, computes figures as one types, and shows the calendar', async () => {
  const [officer, mayor] = [await api.as('gonghe.officer'), await api.as('mayor')];
  const matters =
    '{ matters { id title { zh } materials { id required } route { nodes { id state seats { unit { id } } } } } }';
  const { matters: offered } = await officer.get<{ matters: { id: string }[] }>(matters);
  expect(offered.map(({ id }) => id)).toEqual([
    ...['article', 'document', 'energy-review', 'fiscal-fund', 'land-use', 'project-entry'],
  ]);
  expect((await mayor.ask(matters)).data).toEqual({ matters: [] });
  const figures =
    'query ($form: JSON!) { derivedFigures(matter: "project-entry", form: $form) { id value } }';
  const { derivedFigures } = await officer.get<{ derivedFigures: DerivedFigureView[] }>(figures, {
    form: { fixedAssetInvestment: 144000000, landMu: 45 },
  });
  expect(derivedFigures).toContainEqual({ id: 'intensity', value: '3200000.00' });
  expect(derivedFigures.filter(({ value }) => value === null).length).toBeGreaterThan(0);
  expect(reasonOf(await officer.ask('{ matter(id: "nothing") { id } }'))).toBe('DEFINITION_UNKNOWN');
  const days =
    '{ calendarDays(from: "2026-10-01", to: "2026-10-02") { on working name } calendars { id years { year } } }';
  expect((await officer.ask(days)).data).toMatchObject({
    calendarDays: [{ on: '2026-10-01', working: false }, {}],
  });
  expect(reasonOf(await officer.ask('{ calendarDays(from: "2026-10-02", to: "2026-10-01") { on } }'))).toBe(
    'BAD_INPUT',
  );
});

it('lets only an administrator set the clock, and never behind what has happened', async () => {
  const set = 'mutation ($now: Instant!) { setClock(now: $now) { now manual } }';
  const now = '2027-07-01T08:00:00.000+08:00';
  expect(reasonOf(await (await api.as('mayor')).ask(set, { now }))).toBe('NOT_AN_ADMINISTRATOR');
  const administrator = await api.as('admin.system');
  expect((await administrator.ask(set, { now })).data).toEqual({ setClock: { now, manual: true } });
  expect(reasonOf(await administrator.ask(set, { now: '2005-06-30T08:00:00+08:00' }))).toBe(
    'CLOCK_GOES_FORWARD',
  );
  expect((await administrator.ask('{ businessClock { now } }')).data).toEqual({ businessClock: { now } });
  expect((await administrator.ask('{ deadLetters { nodes { id } } }')).data).toEqual({
    deadLetters: { nodes: [] },
  });
});

it('names the leader in charge on the way that a form would take', async () => {
  const investor = await api.as('hengyue.officer');
  const { matter } = await investor.get<{ matter: { example: object; exampleMaterials: string[] } }>(
    'query ($id: ID!) { matter(id: $id) { example exampleMaterials } }',
    { id: 'land-use' },
  );
  const { routeOfForm } = await investor.get<{ routeOfForm: RouteView }>(
    `query ($matter: ID!, $form: JSON!, $materials: [ID!]!) {
      routeOfForm(matter: $matter, form: $form, materials: $materials) {
        nodes { id seats { unit { id } task { zh } } } } }`,
    { matter: 'land-use', form: matter.example, materials: matter.exampleMaterials },
  );
  const seatsAt = (stage: string) => routeOfForm.nodes.find(({ id }) => id === stage)?.seats ?? [];
  expect(seatsAt('decision')).toMatchObject([{ unit: { id: 'government' } }]);
  // Whether the town was there is not known yet; that it signs otherwise is.
  expect(seatsAt('surveySigning').map(({ unit }) => unit.id)).toContain('gonghe');
});

it('tells a leader whom to urge, in the box and on the screen', async () => {
  const leader = await api.as('deputy.construction');
  const { nodes } = await boxOf(leader, 'todo', { first: 50 });
  const urged = nodes.filter(({ submission }) => submission === filed.submission);
  const tasks = urged.map(({ task }) => task?.zh);
  expect(tasks).toContain('督促：自然资源局');
  const screen = 'query ($id: ID!) { submission(id: $id) { assignments { kind post task { zh } } } }';
  const looked = await leader.get<{ submission: SubmissionView }>(screen, { id: filed.submission });
  // Others' units are for other leaders (T12).
  const shown = looked.submission.assignments.filter(
    ({ kind, post }) => kind === 'supervise' && post === 'deputyConstruction',
  );
  expect(shown.map(({ task }) => task?.zh).sort()).toEqual(tasks.sort());
});
