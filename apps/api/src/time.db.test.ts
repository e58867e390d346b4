import type { BoxCount, BoxPage, DaySheetView } from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { actorsOf, pendingOf, uploaded } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { leastStatementsOf, reasonOf, runningApi } from '../test/running-api.js';
import type { Client } from '../test/running-api.js';
import { act, filedExample, give, look, offered, setTime, signFor } from '../test/time.js';
import type { ScreenShown } from '../test/time.js';

const api = runningApi();
let people: (account: string) => Actor;
const app = () => api.application;
const clockOf = ({ clocks }: ScreenShown, id: string) => clocks.find((clock) => clock.id === id);
const todo = async (client: Client) => {
  const query = `{ box(box: todo) { nodes { submission assignment task { zh } pause { zh } urgency { level }
    clock { id light standing dueOn } overall { id light standing dueOn } } }
    boxes { box count green yellow red } }`;
  return client.get<{ box: BoxPage; boxes: readonly BoxCount[] }>(query);
};
const noOf = ({ state }: Filed, unit: string) => {
  const found = pendingOf(state).find((piece) => piece.unit === unit);
  if (!found) throw new Error(`${unit} has nothing to do`);
  return found.no;
};

beforeAll(async () => {
  people = await actorsOf(api.db.source);
});

/** From Monday 2 March 2026: no holiday before 4 April. */
describe('what is not started, asked for once and then starts (T5)', () => {
  it('shows no due date before acceptance, names what is missing, and starts on the day of arrival', async () => {
    await setTime(app(), '2026-03-02T09:00');
    const filed = await filedExample(app(), people, 'energy-review', { without: ['licence'] });
    const [clerk, officer] = [await api.as('drc.clerk'), await api.as('gonghe.officer')];
    const before = await look(clerk, filed.submission);
    expect(clockOf(before, 'statutory')).toMatchObject({
      ...{ standing: 'notStarted', startedOn: null, dueOn: null, used: 0, remaining: 20, light: 'grey' },
      answerable: [{ id: 'drc' }],
    });
    const asks = offered(before, 'giveOpinion');
    expect(asks?.outcomes.find(({ id }) => id === 'requestSupplement')).toMatchObject({
      asksFor: 'missing',
      items: expect.arrayContaining([
        { id: 'licence', title: { zh: '营业执照' }, arrived: false },
        { id: 'form', title: { zh: '申请表单' }, arrived: true },
      ]),
    });
    const no = noOf(filed, 'drc');
    const named = (missing: string[]) => ({
      outcome: 'requestSupplement',
      text: '请补正',
      fields: { missing },
    });
    expect(await give(clerk, filed.submission, no, named(['energyReport']))).toBe('ITEMS_REQUIRED');
    expect(await give(clerk, filed.submission, no, named(['licence']))).toBeNull();
    const waiting = await look(officer, filed.submission);
    expect(waiting).toMatchObject({
      supplement: { notices: [{ items: [{ id: 'licence', arrived: false }] }], arrivedOn: null },
      clocks: [
        { id: 'statutory', standing: 'notStarted' },
        { id: 'delivery', standing: 'notStarted' },
      ],
      stageClock: { limit: { amount: 30 }, answerable: [], atFault: [] },
    });
    await setTime(app(), '2026-03-05T10:00');
    const [licence] = await uploaded(app(), people('gonghe.officer'), ['licence']);
    const values = waiting.form.values;
    const materials = [
      ...waiting.materials.flatMap(({ id, files }) => files.map((file) => ({ material: id, file: file.id }))),
      { material: 'licence', file: licence },
    ];
    const [piece] = waiting.allowedActions;
    const revision = { form: values, materials };
    expect(
      await give(officer, filed.submission, piece!.assignment!, { outcome: 'supplement' }, { revision }),
    ).toBeNull();
    const arrived = await look(clerk, filed.submission);
    expect(arrived.supplement).toMatchObject({
      notices: [{ items: [{ id: 'licence', arrived: true }] }],
      arrivedOn: '2026-03-05',
    });
    const again = arrived.allowedActions[0]!.assignment!;
    expect(await give(clerk, filed.submission, again, { outcome: 'accept' })).toBeNull();
    expect(clockOf(await look(clerk, filed.submission), 'statutory')).toMatchObject({
      ...{ standing: 'running', startedOn: '2026-03-05', dueOn: '2026-04-02', remaining: 20 },
    });
  });
});

describe('pausing, resuming and extending (T6, T7)', () => {
  let filed: Filed;
  beforeAll(async () => {
    await setTime(app(), '2026-03-09T09:00');
    const entered = await filedExample(app(), people, 'energy-review');
    filed = await signFor(app(), people('drc.clerk'), entered, { outcome: 'accept' });
  });

  it('offers what the law lists, shows no due date while paused, and goes on by the days paused', async () => {
    const section = await api.as('drc.section');
    const { submission } = filed;
    const before = await look(section, submission);
    expect(clockOf(before, 'statutory')).toMatchObject({ dueOn: '2026-04-07', standing: 'running' });
    expect(offered(before, 'pause')).toMatchObject({
      title: { zh: '暂停计时' },
      reasons: [{ id: 'expertReview', statutory: true, title: { zh: expect.stringContaining('评审') } }],
    });
    await setTime(app(), '2026-03-11T09:00');
    const pause = { submission, reason: 'expertReview', text: '组织专家评审', expectedDays: 5 };
    expect(await act(section, 'pause', { ...pause, reason: 'siteSurvey' })).toBe('REASON_NOT_LISTED');
    expect(await act(await api.as('drc.clerk'), 'pause', { ...pause, text: ' ' })).toBe('TEXT_REQUIRED');
    expect(await act(await api.as('gonghe.officer'), 'pause', pause)).toBe('NOT_ANSWERABLE');
    expect(await act(section, 'pause', pause)).toBeNull();
    expect(await act(section, 'pause', pause)).toBe('ALREADY_PAUSED');
    await setTime(app(), '2026-03-13T09:00');
    const paused = await look(await api.as('gonghe.officer'), submission);
    expect(paused).toMatchObject({
      light: 'grey',
      pause: {
        ...{ reason: 'expertReview', text: '组织专家评审', by: { unit: { id: 'drc' } }, since: '2026-03-11' },
        ...{ expectedDays: 5, expectedOn: '2026-03-18', isOver: false },
      },
    });
    expect(clockOf(paused, 'statutory')).toMatchObject({
      ...{
        standing: 'paused',
        dueOn: null,
        used: 2,
        elapsed: 4,
        pausedDays: 2,
        remaining: 18,
        pausedOn: '2026-03-11',
      },
      ...{ light: 'grey', overdue: false },
    });
    expect(paused.stageClock).toMatchObject({ standing: 'paused', dueOn: null });
    const { box, boxes } = await todo(section);
    const row = box.nodes.find((one) => one.submission === submission);
    expect(row).toMatchObject({
      pause: { zh: expect.stringContaining('评审') },
      clock: { standing: 'paused', light: 'grey', dueOn: null },
      overall: { standing: 'paused', light: 'grey', dueOn: null },
    });
    const counted = boxes.find((one) => one.box === 'todo');
    expect(counted!.green + counted!.yellow + counted!.red).toBe(counted!.count - 1);
    const entry = paused.timeline.nodes.at(-1);
    expect(entry).toMatchObject({ type: 'PAUSE', reason: '组织专家评审' });
    expect(entry?.facts[0]).toMatchObject({ type: 'paused', titles: { reason: { zh: expect.any(String) } } });

    await setTime(app(), '2026-03-16T09:00');
    expect(offered(await look(section, submission), 'resume')).toBeTruthy();
    expect(await act(section, 'resume', { submission })).toBeNull();
    expect(await act(section, 'resume', { submission })).toBe('NOT_PAUSED');
    const after = await look(section, submission);
    // Three working days: 12, 13 and 16 March; the day of resumption is not used.
    expect(clockOf(after, 'statutory')).toMatchObject({
      ...{ standing: 'running', dueOn: '2026-04-10', used: 2, elapsed: 5, pausedDays: 3, remaining: 18 },
    });
    expect(after.pause).toBeNull();
  });

  it('asks the approver, who has until the due date, and adds to the limit from the start', async () => {
    const { submission } = filed;
    const section = await api.as('drc.section');
    expect(offered(await look(section, submission), 'requestExtension')).toMatchObject({
      extensions: [
        {
          clock: 'statutory',
          amount: 10,
          unit: 'workingDays',
          by: { id: 'drc' },
          wouldBeDueOn: '2026-04-24',
        },
      ],
    });
    const input = { submission, clock: 'statutory', reason: '评审意见需要复核' };
    expect(await act(section, 'requestExtension', { ...input, clock: 'delivery' })).toBe('NO_EXTENSION');
    expect(await act(section, 'requestExtension', input)).toBeNull();
    expect(await act(section, 'requestExtension', input)).toBe('EXTENSION_PENDING');
    const head = await api.as('drc.head');
    const { box, boxes } = await todo(head);
    expect(box.nodes).toContainEqual(
      expect.objectContaining({
        submission,
        task: { zh: expect.stringMatching(/^审批延长：.*，延长10个工作日$/) },
        clock: { id: 'statutory', light: 'green', standing: 'running', dueOn: '2026-04-10' },
      }),
    );
    expect(boxes.find((one) => one.box === 'todo')).toMatchObject({ green: 1, count: 1 });
    const screen = await look(head, submission);
    const piece = screen.assignments.find(({ kind }) => kind === 'extend');
    expect(piece?.request).toMatchObject({
      ...{ clock: 'statutory', amount: 10, unit: 'workingDays', reason: '评审意见需要复核' },
      wouldBeDueOn: '2026-04-24',
      by: { name: people('drc.section').name },
    });
    expect(clockOf(screen, 'statutory')).toMatchObject({ extended: null, extension: { pending: true } });
    expect(await give(head, submission, piece!.no, { outcome: 'decline' })).toBe('TEXT_REQUIRED');
    expect(await give(head, submission, piece!.no, { outcome: 'grant' })).toBeNull();
    const after = clockOf(await look(head, submission), 'statutory');
    expect(after).toMatchObject({ extended: 10, dueOn: '2026-04-24', extension: { pending: false } });
    expect(await act(section, 'requestExtension', input)).toBe('ALREADY_EXTENDED');
  });

  it('explains the due date day by day, also to an auditor who may not read the submission', async () => {
    const { submission } = filed;
    const SHEET = `query ($submission: ID!, $clock: ClockRefInput!) { daySheet(submission: $submission, clock: $clock) {
      number dueBy counted calendarVersion clock { id dueOn extended answerable { id } }
      days { on weekday count n kind name provisional paused pausedFor { zh } rule marks }
      happened { type on cause causeTitle { zh } amount dueBefore dueAfter limit { amount unit } }
      rules { id text { zh en } } } }`;
    const ask = async (account: string, clock: object = { of: 'submission', id: 'statutory' }) =>
      (await api.as(account)).ask(SHEET, { submission, clock });
    const shown = async (account: string, clock?: object) => {
      const { data } = await ask(account, clock);
      return (data as { daySheet: DaySheetView }).daySheet;
    };
    const daySheet = await shown('admin.audit');
    expect(daySheet).toMatchObject({
      dueBy: 'counted',
      counted: 30,
      clock: { dueOn: '2026-04-24', extended: 10 },
    });
    const on = (date: string) => daySheet.days.find((day) => day.on === date);
    expect(daySheet.days[0]).toMatchObject({ on: '2026-03-09', count: 'dayZero', rule: 'T1' });
    expect(on('2026-03-10')).toMatchObject({ count: 'counted', n: 1 });
    expect(on('2026-03-12')).toMatchObject({
      paused: 'pause',
      pausedFor: { zh: expect.any(String) },
      rule: 'T6',
    });
    expect(on('2026-03-14')).toMatchObject({ count: 'notCounted', kind: 'weekend' });
    expect(on('2026-04-06')).toMatchObject({ kind: 'publicHoliday', name: '清明节' });
    expect(daySheet.days.at(-1)).toMatchObject({ on: '2026-04-24', n: 30, marks: ['due'] });
    expect(daySheet.happened.map(({ type }) => type)).toEqual([
      ...['started', 'paused', 'resumed', 'extended'],
    ]);
    expect(daySheet.happened.at(-1)).toMatchObject({
      amount: 10,
      dueBefore: '2026-04-10',
      dueAfter: '2026-04-24',
    });
    expect(daySheet.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(['T1', 'T6', 'T7']));
    expect(JSON.stringify(daySheet)).not.toContain('智能水表');
    expect((await shown('gonghe.officer')).counted).toBe(30);
    expect(reasonOf(await ask('yayao.officer'))).toBe('SUBMISSION_NOT_FOUND');
    expect(reasonOf(await ask('admin.security'))).toBe('SUBMISSION_NOT_FOUND');
    expect(reasonOf(await ask('admin.audit', { of: 'submission', id: 'delivery' }))).toBe('BAD_INPUT');
    expect(reasonOf(await ask('admin.audit', { of: 'submission', id: 'toString' }))).toBe('BAD_INPUT');
    expect(reasonOf(await ask('admin.audit', { of: 'assignment', no: 99 }))).toBe('BAD_INPUT');
    expect((await shown('admin.audit', { of: 'stage', visit: 3 })).clock).toMatchObject({ id: 'stage-3' });
    await ask('admin.audit');
    const client = await api.as('admin.audit');
    const sent = await leastStatementsOf(() =>
      client.ask(SHEET, { submission, clock: { of: 'submission', id: 'statutory' } }),
    );
    expect(sent).toBeLessThanOrEqual(4);
  });
});
