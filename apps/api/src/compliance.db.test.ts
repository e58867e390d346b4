import type {
  CompliancePage,
  ComplianceRowView,
  ComplianceView,
  DaySheetView,
} from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { actorsOf } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { leastStatementsOf, reasonOf, runningApi } from '../test/running-api.js';
import type { Client } from '../test/running-api.js';
import { act, filedExample, sentDocument, setTime, signFor } from '../test/time.js';

const api = runningApi();
const app = () => api.application;
let people: (account: string) => Actor;
/** Accepted in time; the two others are accepted by silence. */
let [prompt, silent, formula]: Filed[] = [];

const ROW = `key title { zh } unit matter stage clock n onTime late rate averages { unit n average } deemed paused
  overdueNow dueToday pausedNow`;
const FIGURES = `query ($period: PeriodInput!, $groupBy: ComplianceGroup!, $filter: ComplianceFilter) {
  compliance(period: $period, groupBy: $groupBy, filter: $filter) {
    period { from to } today level total { ${ROW} } rows { ${ROW} } } }`;
const LIST = `query ($period: PeriodInput!, $groupBy: ComplianceGroup!, $figure: ComplianceFigure!, $key: ID,
    $filter: ComplianceFilter, $first: Int, $after: String) {
  complianceList(period: $period, groupBy: $groupBy, figure: $figure, key: $key, filter: $filter, first: $first,
      after: $after) {
    nodes { submission number title matter matterTitle { zh } clock { of id visit no cycle } clockTitle { zh } stage
      stageTitle { zh } unit { id } cycle limit { amount unit } startedOn dueOn doneOn used elapsed pausedDays
      overdueDays overdue standing extended judgement deemed bySystem }
    pageInfo { hasNextPage endCursor } } }`;
const march = { from: '2026-03-01', to: '2026-03-31' };

const figures = async (client: Client, groupBy: string, more: object = {}): Promise<ComplianceView> =>
  (await client.get<{ compliance: ComplianceView }>(FIGURES, { period: march, groupBy, ...more })).compliance;
const list = async (client: Client, groupBy: string, figure: string, more: object = {}) =>
  (await client.get<{ complianceList: CompliancePage }>(LIST, { period: march, groupBy, figure, ...more }))
    .complianceList;
const rowOf = ({ rows }: ComplianceView, key: string): ComplianceRowView | undefined =>
  rows.find((row) => row.key === key);

beforeAll(async () => {
  people = await actorsOf(api.db.source);
  await setTime(app(), '2026-03-02T09:00');
  [prompt, silent, formula] = [
    await filedExample(app(), people, 'energy-review'),
    await filedExample(app(), people, 'energy-review'),
    await filedExample(app(), people, 'energy-review', { form: { projectName: '=HYPERLINK("x")' } }),
  ];
  await setTime(app(), '2026-03-03T09:00');
  prompt = await signFor(app(), people('drc.clerk'), prompt!, { outcome: 'accept' });
  // Five working days from 2 March end with the 9th.
  await setTime(app(), '2026-03-10T09:00');
});

it('counts what closed in the period and is judged, with a rate of two decimals and its n (A5)', async () => {
  const admin = await api.as('admin.system');
  const byUnit = await figures(admin, 'unit');
  expect(byUnit).toMatchObject({ level: 'assignment', today: '2026-03-10', period: march });
  expect(rowOf(byUnit, 'drc')).toMatchObject({
    ...{
      title: { zh: '发展和改革局' },
      unit: 'drc',
      n: 3,
      onTime: 1,
      late: 2,
      rate: '33.33',
      deemed: 0,
      paused: 0,
    },
    ...{ overdueNow: 0, dueToday: 0, pausedNow: 0 },
    averages: [{ unit: 'workingDays', n: 3, average: expect.stringMatching(/^\d+\.\d\d$/) }],
  });
  // The town's filing has no limit, and is judged against nobody.
  expect(rowOf(byUnit, 'gonghe')).toBeUndefined();
  expect(byUnit.total).toMatchObject({ key: '', n: 3, onTime: 1, late: 2 });
  const byStage = await figures(admin, 'stage');
  expect(byStage.level).toBe('stage');
  expect(rowOf(byStage, 'energy-review acceptance')).toMatchObject({
    ...{ title: { zh: '节能审查 · 受理' }, matter: 'energy-review', stage: 'acceptance', n: 3, late: 2 },
  });
  const byMatter = await figures(admin, 'matter');
  expect(byMatter).toMatchObject({ level: 'submission', total: { n: 0, rate: null, averages: [] } });
  const april = { period: { from: '2026-04-01', to: '2026-04-30' } };
  expect((await figures(admin, 'unit', april)).total).toMatchObject({ n: 0, rate: null });
});

it('lists what is behind a figure, from there to the day sheet, without the titles that an administrator must not see (A4)', async () => {
  const [admin, supervisor] = [await api.as('admin.system'), await api.as('supervision.officer')];
  const { nodes } = await list(admin, 'unit', 'late', { key: 'drc' });
  expect(nodes.map(({ submission }) => submission).sort()).toEqual(
    [silent!.submission, formula!.submission].sort(),
  );
  expect(nodes[0]).toMatchObject({
    ...{ title: null, number: expect.any(String), clock: { of: 'assignment', no: 2 }, unit: { id: 'drc' } },
    ...{ limit: { amount: 5, unit: 'workingDays' }, startedOn: '2026-03-02', dueOn: '2026-03-09' },
    ...{ doneOn: '2026-03-10', judgement: 'late', bySystem: true, deemed: false, overdueDays: 1 },
  });
  const shown = await list(supervisor, 'unit', 'onTime', { key: 'drc' });
  expect(shown.nodes).toMatchObject([{ title: prompt!.state.title, used: 1, bySystem: false }]);
  const sheet = `query ($submission: ID!, $clock: ClockRefInput!) {
    daySheet(submission: $submission, clock: $clock) { days { on } clock { judgement atFault { id } } } }`;
  const { submission, clock } = nodes[0]!;
  const { daySheet } = await admin.get<{ daySheet: DaySheetView }>(sheet, { submission, clock });
  expect(daySheet).toMatchObject({ clock: { judgement: 'late', atFault: [{ id: 'drc' }] } });
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: CompliancePage = await list(admin, 'unit', 'counted', { first: 1, after });
    seen.push(...page.nodes.map((node) => node.submission));
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  expect(new Set(seen).size).toBe(3);
  expect(
    reasonOf(await admin.ask(LIST, { period: march, groupBy: 'unit', figure: 'late', after: 'x' })),
  ).toBe('BAD_INPUT');
});

it('rounds half up, in decimal', async () => {
  // 1 of 160 is 0.625 %: a binary fraction, or rounding to even, would show 0.62.
  await api.db.asOwner(
    `INSERT INTO closed_clock (submission, seq, fact, scope, no, kind, definition_id, definition_version, cycle, stage, unit,
        limit_amount, limit_unit, started_on, due_on, done_on, done_at, used, elapsed, paused_days, extended,
        overdue_days, deemed, by_system, judgement)
     SELECT $1, 1000, n, 'assignment', 900 + n, 'review', 'energy-review', 1, 1, 'review', 'tax', 5, 'workingDays',
            '2025-01-01', '2025-01-08', '2025-01-08', '2025-01-08T08:00Z', CASE n WHEN 1 THEN 3 ELSE 0 END, 5, 0, 0, 0,
            false, false, CASE n WHEN 1 THEN 'onTime' ELSE 'late' END
       FROM generate_series(1, 160) AS n`,
    [prompt!.submission],
  );
  const period = { from: '2025-01-01', to: '2025-01-31' };
  const { total } = await figures(await api.as('admin.audit'), 'unit', { period });
  expect(total).toMatchObject({ n: 160, onTime: 1, rate: '0.63' });
  // 3 of 160 days: 0.01875.
  expect(total.averages).toEqual([{ unit: 'workingDays', n: 160, average: '0.02' }]);
});

it('shows what is open now: due today, overdue, paused (T4)', async () => {
  const admin = await api.as('admin.system');
  const section = await api.as('drc.section');
  // Ten working days for the review from 3 March, or from the day of receipt where nobody said anything (T5).
  await setTime(app(), '2026-03-16T09:00');
  expect(rowOf(await figures(admin, 'unit'), 'drc')).toMatchObject({
    overdueNow: 0,
    dueToday: 0,
    pausedNow: 0,
  });
  const pause = { submission: silent!.submission, reason: 'expertReview', text: '评审', expectedDays: 3 };
  expect(await act(section, 'pause', pause)).toBeNull();
  await setTime(app(), '2026-03-17T09:00');
  const today = rowOf(await figures(admin, 'unit'), 'drc')!;
  expect(today).toMatchObject({ pausedNow: 1 });
  const due = (await list(admin, 'unit', 'dueToday')).nodes;
  expect(due).toHaveLength(today.dueToday);
  expect(due.every(({ dueOn, doneOn }) => dueOn === '2026-03-17' && doneOn === null)).toBe(true);
  expect((await list(admin, 'unit', 'pausedNow')).nodes).toMatchObject([
    { submission: silent!.submission, dueOn: null, judgement: null },
  ]);
  await setTime(app(), '2026-03-18T09:00');
  const byUnit = rowOf(await figures(admin, 'unit'), 'drc')!;
  expect(byUnit.overdueNow).toBe(today.overdueNow + today.dueToday);
  const { total } = await figures(admin, 'unit');
  expect(total).toMatchObject({ n: 3, overdueNow: byUnit.overdueNow, pausedNow: 1 });
  expect((await list(admin, 'unit', 'overdueNow')).nodes[0]).toMatchObject({
    dueOn: '2026-03-17',
    overdueDays: 1,
  });
  const byMatter = await figures(admin, 'matter');
  expect(rowOf(byMatter, 'energy-review statutory')).toMatchObject({
    ...{ title: { zh: '节能审查 · 法定时限' }, clock: 'statutory', pausedNow: 1, overdueNow: 0 },
  });
  expect((await list(admin, 'matter', 'pausedNow', { key: 'energy-review statutory' })).nodes).toMatchObject([
    { clock: { of: 'submission', id: 'statutory' }, unit: { id: 'drc' } },
  ]);
  const byStage = await figures(admin, 'stage');
  expect(rowOf(byStage, 'energy-review review')).toMatchObject({
    n: 0,
    pausedNow: 1,
    overdueNow: byUnit.overdueNow,
  });
});

it('is for administrators, auditors and supervision, and for a head its own unit (A4)', async () => {
  for (const account of ['admin.system', 'admin.audit', 'supervision.officer']) {
    expect((await figures(await api.as(account), 'unit')).total.n).toBe(3);
  }
  const ask = { period: march, groupBy: 'unit' };
  for (const account of ['drc.clerk', 'admin.security', 'gonghe.officer', 'mayor']) {
    expect(reasonOf(await (await api.as(account)).ask(FIGURES, ask))).toBe('MAY_NOT_READ');
    expect(reasonOf(await (await api.as(account)).ask(LIST, { ...ask, figure: 'late' }))).toBe(
      'MAY_NOT_READ',
    );
  }
  expect(reasonOf(await api.stranger().ask(FIGURES, ask))).toBe('SIGN_IN_REQUIRED');
  const [drc, tax] = [await api.as('drc.head'), await api.as('tax.head')];
  expect((await figures(drc, 'stage')).level).toBe('assignment');
  expect((await figures(drc, 'unit')).rows.map(({ key }) => key)).toEqual(['drc']);
  expect((await list(drc, 'unit', 'late')).nodes[0]?.title).not.toBeNull();
  expect((await figures(tax, 'unit')).total).toMatchObject({ n: 0 });
  expect((await list(tax, 'unit', 'late', { key: 'drc' })).nodes).toEqual([]);
  expect(reasonOf(await tax.ask(FIGURES, { ...ask, filter: { unit: 'drc' } }))).toBe('MAY_NOT_READ');
  const turned = { period: { from: '2026-03-31', to: '2026-03-01' }, groupBy: 'unit' };
  expect(reasonOf(await drc.ask(FIGURES, turned))).toBe('BAD_INPUT');
});

it('gives figures and lists as CSV: UTF-8 with a mark, CRLF, no formulas', async () => {
  const get = async (client: Client, query: string) =>
    fetch(`${api.address}/compliance.csv?${query}`, { headers: { cookie: client.cookie } });
  const period = 'from=2026-03-01&to=2026-03-31';
  const supervisor = await api.as('supervision.officer');
  const table = await get(supervisor, `${period}&by=unit`);
  expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(table.headers.get('content-disposition')).toMatch(/^attachment; filename/);
  const bytes = Buffer.from(await table.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const lines = bytes.toString().split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF名称,办结,按时,逾期办结,按时率（%）/);
  expect(lines[1]).toMatch(/^发展和改革局,3,1,2,33\.33,/);
  expect(lines[2]).toMatch(/^合计,3,1,2,33\.33,/);
  const text = await (await get(supervisor, `${period}&by=unit&figure=late&key=drc&language=en`)).text();
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(text.split('\r\n').slice(1, -1)).toHaveLength(2);
  expect((await get(await api.as('drc.clerk'), `${period}&by=unit`)).status).toBe(403);
  expect((await get(api.stranger(), `${period}&by=unit`)).status).toBe(401);
  for (const query of [
    'by=unit',
    `${period}&by=person`,
    `${period}&by=unit&figure=x`,
    `${period}&by=unit&by=matter`,
  ])
    expect((await get(supervisor, query)).status).toBe(400);
  const large = await get(supervisor, `from=2025-01-01&to=2025-01-31&by=unit&figure=counted`);
  expect((await large.text()).split('\r\n').slice(1, -1)).toHaveLength(160);
});

it('takes the same number of statements whatever there is', async () => {
  const admin = await api.as('admin.system');
  const measure = leastStatementsOf;
  const period = { from: '2025-01-01', to: '2026-03-31' };
  await figures(admin, 'unit', { period });
  expect(await measure(() => figures(admin, 'unit', { period }))).toBeLessThanOrEqual(5);
  expect(await measure(() => list(admin, 'unit', 'counted', { period, first: 100 }))).toBeLessThanOrEqual(5);
});

it('counts what is open by who answers for it, where the form says who; and a stage by its own pieces', async () => {
  await setTime(app(), '2026-04-01T09:00');
  const { submission } = await sentDocument(app(), people);
  await setTime(app(), '2026-06-01T09:00');
  await app().letTimePass.run(submission);
  const head = await api.as('govoffice.head');
  const period = { period: { from: '2026-06-01', to: '2026-06-30' } };
  const byMatter = await figures(head, 'matter', period);
  expect(byMatter.rows).toMatchObject([{ matter: 'document', overdueNow: 1 }]);
  expect((await list(head, 'matter', 'overdueNow', period)).nodes).toMatchObject([
    { submission, unit: { id: 'govoffice' }, overdue: true, standing: 'running' },
  ]);
  const ofStage = await figures(head, 'matter', {
    ...period,
    filter: { matter: 'document', stage: 'receipt' },
  });
  expect(ofStage).toMatchObject({ level: 'assignment', total: { overdueNow: 1 } });
});

it('what lies between two cycles is not paused (T6, T8)', async () => {
  const admin = await api.as('admin.system');
  const period = { period: { from: '2026-06-01', to: '2026-06-30' } };
  const paused = async () =>
    rowOf(await figures(admin, 'matter', period), 'energy-review statutory')?.pausedNow ?? 0;
  const before = await paused();
  const { submission } = await signFor(
    app(),
    people('drc.clerk'),
    await filedExample(app(), people, 'energy-review'),
    {
      outcome: 'accept',
    },
  );
  const section = await api.as('drc.section');
  expect(await act(section, 'sendBack', { submission, reason: '投资主体变更，请重新填报' })).toBeNull();
  expect(await paused()).toBe(before);
  expect(
    (await list(admin, 'matter', 'pausedNow', period)).nodes.map((node) => node.submission),
  ).not.toContain(submission);
});

it('gives the title of a work secret to nobody who only supervises (D5)', async () => {
  await setTime(app(), '2026-07-01T09:00');
  const secret = { secrecy: 'workSecret', disclosure: 'none', consulted: [] };
  const { submission } = await sentDocument(app(), people, secret);
  await setTime(app(), '2026-08-03T09:00');
  const supervisor = await api.as('supervision.officer');
  const period = { period: { from: '2026-08-01', to: '2026-08-31' } };
  const { nodes } = await list(supervisor, 'unit', 'overdueNow', { ...period, key: 'govoffice' });
  expect(nodes.find((node) => node.submission === submission)).toMatchObject({ title: null });
  expect(nodes.some(({ title }) => title !== null)).toBe(true);
});
