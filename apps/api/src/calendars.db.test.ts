import type {
  CalendarMovesPage,
  CalendarPreviewView,
  CalendarView,
  CalendarYearDaysView,
  DaySheetView,
  ReadNoticeView,
  RecalculationView,
  SubmissionView,
} from '@countersign/application';
import { Recalculate } from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { actorsOf } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { reasonOf, runningApi } from '../test/running-api.js';
import type { Client } from '../test/running-api.js';
import { follow, socketOf, until } from '../test/socket.js';
import { filedExample, setTime, signFor } from '../test/time.js';

const api = runningApi();
const app = () => api.application;
let people: (account: string) => Actor;
let admin: Client;
let filed: Filed;

/** Invented: New Year's Day to Sunday 3 January 2027, and Saturday 9 January worked for it. */
const TEXT = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月9日（周六）上班。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
国务院办公厅
2026年11月5日`;

const READ = `query ($text: String!, $year: Int) { readNotice(text: $text, year: $year) {
  notice { year title number publishedOn source off { on name } work { on name } }
  problems { code sentence details } warnings { code } } }`;
const PREVIEW = `query ($input: CalendarInput!, $first: Int, $after: String) {
  previewCalendar(input: $input, first: $first, after: $after) {
    version checked moved later earlier kept noLongerProvisional days { on working name } warnings { code }
    nodes { submission number matterTitle { zh } clock { of id visit no cycle } clockTitle { zh } unit { id } from to days
      kept provisional }
    pageInfo { hasNextPage endCursor } } }`;
const PROGRESS = 'version total done moved failed startedAt finishedAt';
const PUBLISH = `mutation ($input: CalendarInput!) { publishCalendar(input: $input) { ${PROGRESS} } }`;
const CALENDARS = `{ calendars { version inForce publishedAt publishedBy note years { year }
  overrides { on working reason } change { act year title on working reason days { on working name } } } }`;

const version = async () =>
  (await admin.get<{ calendars: readonly CalendarView[] }>(CALENDARS)).calendars[0]!.version;
const read = async (text: string, year?: number) =>
  (await admin.get<{ readNotice: ReadNoticeView }>(READ, { text, year })).readNotice;
const preview = async (input: object, more: object = {}) => {
  const variables = { input: { basedOn: await version(), ...input }, ...more };
  return (await admin.get<{ previewCalendar: CalendarPreviewView }>(PREVIEW, variables)).previewCalendar;
};
const notice = async () => {
  const { notice: found } = await read(TEXT);
  const { source: _, ...rest } = found!;
  return rest;
};

beforeAll(async () => {
  people = await actorsOf(api.db.source);
  admin = await api.as('admin.system');
  await setTime(app(), '2026-12-21T09:00');
  const entered = await filedExample(app(), people, 'energy-review');
  filed = await signFor(app(), people('drc.clerk'), entered, { outcome: 'accept' });
});

it('reads a pasted notice, day by day, or says all that is wrong with it (T13)', async () => {
  expect(await read(TEXT, 2027)).toMatchObject({
    notice: {
      ...{ year: 2027, number: '国办发明电〔2026〕9号', publishedOn: '2026-11-05' },
      off: expect.arrayContaining([{ on: '2027-01-01', name: '元旦' }]),
      work: expect.arrayContaining([{ on: '2027-01-09', name: '元旦' }]),
    },
    problems: [],
  });
  const wrong = await read(TEXT.replace('1月9日（周六）', '1月9日（周五）'));
  expect(wrong).toMatchObject({
    notice: null,
    problems: [{ code: 'weekdayDiffers', details: { on: '2027-01-09' }, sentence: expect.any(String) }],
  });
  expect(await read(JSON.stringify(await notice()))).toMatchObject({ notice: { year: 2027 }, problems: [] });
});

it('previews every open limit that would move, by how much, and stores nothing', async () => {
  const before = await version();
  const whole = await preview({ notice: await notice() });
  expect(whole).toMatchObject({ version: before + 1, kept: 0 });
  expect(whole.days).toContainEqual({ on: '2027-01-09', working: true, name: '元旦' });
  expect(whole.moved).toBe(whole.nodes.length);
  expect(whole.noLongerProvisional).toBeGreaterThan(0);
  const statutory = whole.nodes.find(({ clock }) => clock.id === 'statutory');
  // Provisional: Monday to Friday, less the statutory New Year's Day; by the notice 9 January is worked.
  expect(statutory).toMatchObject({
    ...{ submission: filed.submission, number: filed.state.number, matterTitle: { zh: '节能审查' } },
    ...{ clockTitle: { zh: '法定时限' }, unit: { id: 'drc' }, from: '2027-01-19', to: '2027-01-18' },
    ...{ days: -1, kept: false, provisional: false },
  });
  expect(JSON.stringify(whole)).not.toContain('智能水表');
  const first = await preview({ notice: await notice() }, { first: 1 });
  expect(first.nodes.length).toBeGreaterThan(0);
  expect(await version()).toBe(before);
});

it('publishes with who and why, refuses what was looked at before, and shows the open limits go over', async () => {
  const basedOn = await version();
  const input = { basedOn, note: '2027 年放假安排', notice: await notice() };
  const socket = socketOf(api.address, admin);
  const progress = follow(socket, `subscription { recalculationChanged { ${PROGRESS} } }`);
  const { publishCalendar } = await admin.get<{ publishCalendar: RecalculationView }>(PUBLISH, { input });
  expect(publishCalendar).toMatchObject({ version: basedOn + 1, total: 1, failed: 0 });
  expect(reasonOf(await admin.ask(PUBLISH, { input }))).toBe('STALE');
  expect(reasonOf(await admin.ask(PREVIEW, { input }))).toBe('STALE');
  await api.app.get(Recalculate, { strict: false }).run();
  const finished = () =>
    progress.values.some((value) => {
      const { recalculationChanged: run } = value as { recalculationChanged: RecalculationView };
      return run.version === basedOn + 1 && run.finishedAt !== null && run.done === 1 && run.moved > 0;
    });
  await until(finished);
  progress.stop();
  await socket.dispose();
  const { recalculation } = await admin.get<{ recalculation: RecalculationView }>(
    `{ recalculation { ${PROGRESS} } }`,
  );
  expect(recalculation).toMatchObject({ version: basedOn + 1, done: 1, finishedAt: expect.any(String) });
  const { recalculationMoves } = await admin.get<{ recalculationMoves: CalendarMovesPage }>(
    `{ recalculationMoves(version: ${basedOn + 1}) {
      nodes { number clock { of id } clockTitle { zh } unit { id } from to days provisional } pageInfo { hasNextPage } } }`,
  );
  expect(recalculationMoves.nodes).toHaveLength(recalculation.moved);
  expect(recalculationMoves.nodes).toContainEqual({
    ...{
      number: filed.state.number,
      clock: { of: 'submission', id: 'statutory' },
      clockTitle: { zh: '法定时限' },
    },
    ...{ unit: { id: 'drc' }, from: '2027-01-19', to: '2027-01-18', days: -1, provisional: false },
  });

  const clerk = await api.as('drc.section');
  const { submission } = await clerk.get<{ submission: SubmissionView }>(
    `query ($id: ID!) { submission(id: $id) { clocks { id dueOn provisional } timeline { nodes { type bySystem facts } } } }`,
    { id: filed.submission },
  );
  expect(submission.clocks[0]).toMatchObject({ dueOn: '2027-01-18', provisional: false });
  // The sheet names what moved the date.
  const { daySheet } = await clerk.get<{ daySheet: DaySheetView }>(
    `query ($id: ID!) { daySheet(submission: $id, clock: { of: submission, id: "statutory" }) {
      happened { type dueBefore dueAfter changes { act year title } } } }`,
    { id: filed.submission },
  );
  expect(daySheet.happened).toEqual([
    expect.objectContaining({ type: 'started', changes: [] }),
    {
      ...{ type: 'calendarChanged', dueBefore: '2027-01-19', dueAfter: '2027-01-18' },
      changes: [{ act: 'notice', year: 2027, title: (await notice()).title }],
    },
  ]);
  const { calendars } = await admin.get<{ calendars: readonly CalendarView[] }>(CALENDARS);
  expect(calendars[0]).toMatchObject({
    ...{
      version: basedOn + 1,
      inForce: true,
      publishedBy: people('admin.system').name,
      note: '2027 年放假安排',
    },
    change: {
      act: 'notice',
      year: 2027,
      days: expect.arrayContaining([{ on: '2027-01-09', working: true, name: '元旦' }]),
    },
  });
  expect(calendars[1]).toMatchObject({ inForce: false, publishedBy: null, change: null });
  const { calendarYear } = await clerk.get<{ calendarYear: CalendarYearDaysView }>(
    '{ calendarYear(year: 2027) { published number days { on working } } }',
  );
  expect(calendarYear).toMatchObject({
    published: true,
    number: '国办发明电〔2026〕9号',
    days: { length: 365 },
  });
  const { calendarYear: old } = await clerk.get<{ calendarYear: CalendarYearDaysView }>(
    `{ calendarYear(year: 2027, version: ${basedOn}) { published title days { on working provisional } } }`,
  );
  expect(old).toMatchObject({
    published: false,
    title: null,
    days: expect.arrayContaining([{ on: '2027-01-09', working: false, provisional: true }]),
  });
});

it('takes a typhoon day, and takes it back', async () => {
  const override = { on: '2026-12-24', working: false, reason: '台风' };
  expect((await preview({ override })).nodes[0]).toMatchObject({ days: 1 });
  const basedOn = await version();
  await admin.get(PUBLISH, { input: { basedOn, override } });
  const { calendars } = await admin.get<{ calendars: readonly CalendarView[] }>(CALENDARS);
  expect(calendars[0]).toMatchObject({
    overrides: [override],
    change: { act: 'override', on: '2026-12-24', reason: '台风' },
  });
  const back = { basedOn: basedOn + 1, removeOverride: '2026-12-24' };
  await admin.get(PUBLISH, { input: back });
  expect(
    (await admin.get<{ calendars: readonly CalendarView[] }>(CALENDARS)).calendars[0]?.overrides,
  ).toEqual([]);
  for (const input of [{}, { override, removeOverride: '2026-12-24' }, { removeOverride: '2026-12-25' }])
    expect(reasonOf(await admin.ask(PUBLISH, { input: { basedOn: basedOn + 2, ...input } }))).toBe(
      'BAD_INPUT',
    );
});

it('is for administrators only', async () => {
  const input = { basedOn: 1, removeOverride: '2026-12-24' };
  for (const account of ['admin.audit', 'supervision.officer', 'drc.head']) {
    const client = await api.as(account);
    expect(reasonOf(await client.ask(PUBLISH, { input }))).toBe('NOT_AN_ADMINISTRATOR');
    expect(reasonOf(await client.ask(PREVIEW, { input }))).toBe('NOT_AN_ADMINISTRATOR');
    expect(reasonOf(await client.ask(READ, { text: TEXT }))).toBe('NOT_AN_ADMINISTRATOR');
    expect(reasonOf(await client.ask(`{ recalculation { version } }`))).toBe('NOT_AN_ADMINISTRATOR');
    const moves = '{ recalculationMoves(version: 2) { nodes { number } } }';
    expect(reasonOf(await client.ask(moves))).toBe('NOT_AN_ADMINISTRATOR');
    const socket = socketOf(api.address, client);
    const told = follow(socket, 'subscription { recalculationChanged { version } }');
    await until(() => told.isOver);
    expect(JSON.stringify(told.errors)).toContain('NOT_AN_ADMINISTRATOR');
    await socket.dispose();
  }
  expect(reasonOf(await admin.ask('{ calendarYear(year: 9000) { year } }'))).toBe('BAD_INPUT');
});
