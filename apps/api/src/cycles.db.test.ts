import { randomUUID } from 'node:crypto';
import type { NoticeView } from '@countersign/application';
import type { Actor } from '@countersign/domain';
import { actorsOf, agreement, exampleForm, uploaded } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { runningApi } from '../test/running-api.js';
import { act, filedExample, sentDocument, give, look, offered, setTime, signFor } from '../test/time.js';
import type { ScreenShown } from '../test/time.js';

const api = runningApi();
const app = () => api.application;
let people: (account: string) => Actor;

const clockOf = ({ clocks }: ScreenShown, id: string) => clocks.find((clock) => clock.id === id);
const ofUnit = ({ assignments, cycle }: ScreenShown, unit: string) =>
  assignments.find((one) => one.unit.id === unit && one.cycle === cycle && one.stage === 'consultation');

beforeAll(async () => {
  people = await actorsOf(api.db.source);
  await setTime(app(), '2026-03-02T09:00');
});

describe('sent back after acceptance (T8)', () => {
  let filed: Filed;
  beforeAll(async () => {
    const entered = await filedExample(app(), people, 'project-entry');
    filed = await signFor(app(), people('drc.clerk'), entered, { outcome: 'accept' });
    for (const unit of ['tax', 'sic'])
      filed = await signFor(app(), people(`${unit}.head`), filed, await agreement(app(), filed.state, unit));
  });

  it('closes the cycle, waits for the submitter, and starts the next with what rests on the same carried over', async () => {
    const { submission } = filed;
    const [head, officer] = [await api.as('drc.head'), await api.as('gonghe.officer')];
    expect(offered(await look(head, submission), 'sendBack')).toMatchObject({
      title: { zh: '退回申报单位' },
    });
    expect(await act(officer, 'sendBack', { submission, reason: '修改' })).toBe('MAY_NOT_SEND_BACK');
    expect(await act(head, 'sendBack', { submission, reason: ' ' })).toBe('REASON_REQUIRED');
    expect(await act(head, 'sendBack', { submission, reason: '红线图有误' })).toBeNull();
    const between = await look(officer, submission);
    expect(between).toMatchObject({ standing: { phase: 'awaitingResubmission' } });
    expect(between.timeline.nodes.at(-1)).toMatchObject({ type: 'SEND_BACK', reason: '红线图有误' });
    const answer = offered(between, 'giveOpinion')!;
    const { values } = between.form as { values: Record<string, unknown> };
    const [siteMap] = await uploaded(app(), people('gonghe.officer'), ['siteMap']);
    const materials = between.materials.flatMap(({ id, files }) =>
      files.map(({ id: file }) => ({ material: id, file: id === 'siteMap' ? siteMap : file })),
    );
    await setTime(app(), '2026-03-05T09:00');
    const revision = { form: values, materials };
    expect(
      await give(officer, submission, answer.assignment!, { outcome: 'resubmit' }, { revision }),
    ).toBeNull();
    const next = await look(head, submission);
    expect(next).toMatchObject({
      cycle: 2,
      pastClocks: [{ id: 'promised-1', cycle: 1, standing: 'closed' }],
    });
    expect(next.pastClocks[0]).toMatchObject({
      judgement: 'onTime',
      ref: { of: 'submission', id: 'promised', cycle: 1 },
    });
    expect(clockOf(next, 'promised')).toMatchObject({
      cycle: 2,
      startedOn: '2026-03-05',
      used: 0,
      standing: 'running',
    });
    const from = { assignment: expect.any(Number), cycle: 1 };
    // That it was carried over is everybody's to know; what it says is not yet (O12).
    expect(ofUnit(next, 'tax')).toMatchObject({ work: 'signed', hidden: true, carriedFrom: from });
    expect(ofUnit(await look(await api.as('tax.head'), submission), 'tax')).toMatchObject({
      opinions: [{ outcome: 'agree', carriedFrom: from }],
    });
    // Natural Resources rests on the site map, and is asked again; its colleagues are not.
    expect(ofUnit(next, 'nr')).toMatchObject({ work: 'pending', opinions: [] });
    const SHEET = `query ($submission: ID!, $clock: ClockRefInput!) {
      daySheet(submission: $submission, clock: $clock) { clock { cycle closedOn } days { on } } }`;
    const { ref } = next.pastClocks[0]!;
    const past = await officer.get<{ daySheet: { clock: object } }>(SHEET, { submission, clock: ref });
    expect(past.daySheet.clock).toMatchObject({ cycle: 1, closedOn: '2026-03-02' });
  });
});

describe('a conditional acceptance (T15)', () => {
  it('names what may come later, asks the submitter for it, and takes it in parts', async () => {
    await setTime(app(), '2026-03-09T09:00');
    const officer = people('gonghe.officer');
    const example = await exampleForm(app(), officer, 'project-entry');
    const [undertaking] = await uploaded(app(), officer, ['undertaking']);
    const materials = [
      ...example.materials.filter(({ material }) => material !== 'proofOfFunds'),
      { material: 'undertaking', file: undertaking! },
    ];
    const filing = { key: randomUUID(), matter: 'project-entry', materials, form: example.form };
    const filed: Filed = await app().submit.run(officer, filing);
    const { submission } = filed;
    const [clerk, town] = [await api.as('drc.clerk'), await api.as('gonghe.officer')];
    const accepting = offered(await look(clerk, submission), 'giveOpinion')!;
    const conditional = accepting.outcomes.find(({ id }) => id === 'acceptConditionally');
    expect(conditional).toMatchObject({ defers: 'outstanding', asksFor: null });
    expect(conditional?.items).toMatchObject([
      { id: 'proofOfFunds', arrived: false },
      { id: 'authorization' },
    ]);
    const opinion = (outstanding: string[]) => ({
      ...{ outcome: 'acceptConditionally', text: '三日内补齐', fields: { outstanding } },
    });
    const no = accepting.assignment!;
    expect(await give(clerk, submission, no, opinion(['licence']))).toBe('ITEM_NOT_DEFERRABLE');
    expect(await give(clerk, submission, no, opinion(['proofOfFunds', 'authorization']))).toBeNull();
    const accepted = await look(town, submission);
    expect(accepted.conditional).toMatchObject({
      items: [{ id: 'proofOfFunds', title: { zh: expect.any(String) }, arrived: false }, { arrived: false }],
      ...{ on: '2026-03-09', until: '2026-03-12', completedAt: null },
    });
    const piece = accepted.assignments.find(({ kind }) => kind === 'complete');
    expect(piece).toMatchObject({ task: { zh: expect.stringContaining('补齐容缺材料：') }, mine: true });
    expect(piece?.clock).toMatchObject({ dueOn: '2026-03-12', answerable: [], atFault: [] });
    const { box } = await town.get<{ box: { nodes: object[] } }>(
      '{ box(box: todo) { nodes { submission assignment task { zh } clock { dueOn } } } }',
    );
    expect(box.nodes).toContainEqual({
      ...{ submission, assignment: piece?.no, clock: { dueOn: '2026-03-12' } },
      task: { zh: expect.stringContaining('、') },
    });
    expect(offered(accepted, 'supply')).toMatchObject({
      ...{ assignment: piece?.no, formRevision: 1 },
      items: [
        { id: 'proofOfFunds', arrived: false },
        { id: 'authorization', arrived: false },
      ],
    });
    const [proof, authorization] = await uploaded(app(), officer, ['proof', 'authorization']);
    const withProof = [...materials, { material: 'proofOfFunds', file: proof! }];
    const supply = (more: typeof materials) =>
      act(town, 'supply', { submission, revision: { form: example.form, materials: more } });
    expect(await supply(materials)).toBe('SUPPLEMENT_INCOMPLETE');
    expect(await supply(withProof)).toBeNull();
    expect((await look(town, submission)).conditional?.items.map(({ arrived }) => arrived)).toEqual([
      true,
      false,
    ]);
    expect(await supply([...withProof, { material: 'authorization', file: authorization! }])).toBeNull();
    const completed = await look(town, submission);
    expect(completed.conditional).toMatchObject({
      completedAt: expect.any(String),
      items: [{ arrived: true }, { arrived: true }],
    });
    expect(offered(completed, 'supply')).toBeUndefined();
    const facts = completed.timeline.nodes.at(-1)!.facts;
    expect(facts).toContainEqual(
      expect.objectContaining({ type: 'completed', titles: { items: expect.any(Object) } }),
    );
  });
});

describe('urgency (T14)', () => {
  it('offers the other levels, says which are lower, and moves the due date only forward', async () => {
    await setTime(app(), '2026-03-16T09:00');
    const { submission } = await sentDocument(app(), people);
    const clerk = await api.as('govoffice.clerk');
    const before = await look(clerk, submission);
    expect(before.urgency).toMatchObject({ level: 'ordinary', title: { zh: '平件' } });
    expect(offered(before, 'changeUrgency')?.levels).toMatchObject([
      { level: 'urgent', lower: false },
      { level: 'topUrgent', lower: false },
    ]);
    const change = { submission, urgency: 'urgent', reason: '汛期临近' };
    expect(await act(clerk, 'changeUrgency', { ...change, urgency: 'later' })).toBe('URGENCY_UNKNOWN');
    expect(await act(await api.as('gonghe.officer'), 'changeUrgency', change)).toBe('MAY_NOT_CHANGE_URGENCY');
    expect(await act(clerk, 'changeUrgency', change)).toBeNull();
    expect(await act(clerk, 'changeUrgency', change)).toBe('URGENCY_UNCHANGED');
    const raised = await look(clerk, submission);
    expect(clockOf(raised, 'overall')).toMatchObject({ dueOn: '2026-03-19', limit: { amount: 3 } });
    expect(offered(raised, 'changeUrgency')?.levels[0]).toMatchObject({ level: 'ordinary', lower: true });
    expect(raised.timeline.nodes.at(-1)?.facts[0]).toMatchObject({
      ...{ type: 'urgencyChanged', titles: { from: { zh: '平件' }, to: { zh: '加急' } } },
    });
    expect(await act(clerk, 'changeUrgency', { ...change, urgency: 'ordinary', lengthen: true })).toBeNull();
    expect(clockOf(await look(clerk, submission), 'overall')).toMatchObject({ dueOn: '2026-03-30' });
  });
});

describe('deemed consent (T11)', () => {
  it('shows the system as its author, is no to-do, and keeps what the unit says afterwards', async () => {
    await setTime(app(), '2026-03-23T09:00');
    const entered = await filedExample(app(), people, 'land-use');
    const filed = await signFor(app(), people('nr.clerk'), entered, { outcome: 'accept' });
    const { submission } = filed;
    // Seven working days from 23 March, over the Qingming holiday: due on 1 April, deemed on the second overdue one.
    await setTime(app(), '2026-04-03T09:00');
    const head = await api.as('transport.head');
    const screen = await look(head, submission);
    const mine = screen.assignments.find(({ unit }) => unit.id === 'transport')!;
    expect(mine).toMatchObject({
      ...{ work: 'deemed', clock: { judgement: 'late', deemed: true, atFault: [{ id: 'transport' }] } },
      opinions: [{ outcome: 'agree', bySystem: true, by: null, deemed: true, supplementary: false }],
    });
    const { box } = await head.get<{ box: { nodes: { submission: string }[] } }>(
      '{ box(box: todo) { nodes { submission } } }',
    );
    expect(box.nodes.filter((one) => one.submission === submission)).toEqual([]);
    expect(offered(screen, 'giveOpinion')).toMatchObject({ assignment: mine.no, supplementary: true });
    const opinion = { outcome: 'disagree', text: '出入口距路口过近' };
    expect(await give(head, submission, mine.no, opinion)).toBeNull();
    const after = (await look(head, submission)).assignments.find(({ no }) => no === mine.no)!;
    expect(after).toMatchObject({
      work: 'deemed',
      opinions: [
        { deemed: true },
        { outcome: 'disagree', supplementary: true, deemed: false, bySystem: false },
      ],
    });
    // O6: it is said once.
    expect(await give(head, submission, mine.no, { outcome: 'agree' })).toBe('ALREADY_SUPPLEMENTED');
    expect(offered(await look(head, submission), 'giveOpinion')).toBeUndefined();
    // To another reviewer who has not signed it is hidden, outcome and all (O12).
    const ecology = await look(await api.as('ecology.head'), submission);
    expect(ecology.assignments.find(({ no }) => no === mine.no)).toMatchObject({
      hidden: true,
      opinions: [],
    });
    expect(JSON.stringify(ecology)).not.toContain('出入口距路口过近');
    const told = ecology.timeline.nodes.at(-1)!.facts as { type: string; outcome?: string }[];
    expect(told.find(({ type }) => type === 'supplementary')).not.toHaveProperty('outcome');
    const done = await head.get<{ box: { nodes: { submission: string }[] } }>(
      '{ box(box: done) { nodes { submission } } }',
    );
    expect(done.box.nodes.filter((one) => one.submission === submission)).toHaveLength(1);
  });
});

it('tells every notice in words, without a name that nobody filled in', async () => {
  const notices = [
    ['paused', { reason: 'expertReview', text: '请等候', expectedOn: '2026-03-18' }],
    ['resumed', { reason: 'expertReview' }],
    ['pauseOverdue', { expectedOn: '2026-03-18' }],
    ['extensionAsked', { reason: '复核', amount: 10, dueOn: '2026-04-10' }],
    ['extended', { clock: 'statutory', amount: 10, dueOn: '2026-04-24', reason: '须现场复核' }],
    ['extensionDeclined', { clock: 'statutory' }],
    ['extensionLapsed', { clock: 'statutory' }],
    ['limitMoved', { from: '2026-04-10', to: '2026-04-13', clock: 'statutory' }],
    ['urgencyChanged', { urgency: 'urgent', reason: '汛期' }],
    ['acceptedBySilence', { unit: 'nr', from: '2026-03-23' }],
    ['conditional', { dueOn: '2026-03-12' }],
    ['completed', {}],
    ['lapsed', {}],
    ['sentBack', { reason: '红线图有误' }],
    ['deemed', {}],
    ['handed', { to: 'housing' }],
  ] as const;
  const [row] = await api.db.source.query<{ id: string }[]>(
    `SELECT id FROM submission WHERE definition_id = 'land-use' LIMIT 1`,
  );
  for (const [notice, params] of notices)
    await api.db.asOwner(
      `INSERT INTO notice (id, submission, no, unit, post, notice, params, at)
       VALUES (gen_random_uuid(), $1, NULL, 'water', 'head', $2, $3, clock_timestamp())`,
      [row!.id, notice, JSON.stringify(params)],
    );
  const head = await api.as('water.head');
  const { notices: shown } = await head.get<{ notices: { nodes: readonly NoticeView[] } }>(
    '{ notices(first: 50) { nodes { notice title { zh en } body { zh en } } } }',
  );
  const bodies = new Map(shown.nodes.map(({ notice, body }) => [notice, body]));
  for (const [notice] of notices) {
    expect(bodies.get(notice)?.zh).toMatch(/^[^{}]+$/);
    expect(bodies.get(notice)?.en).toMatch(/^[^{}]+$/);
  }
  expect(bodies.get('paused')?.zh).toContain('因专家评审暂停计时');
  expect(bodies.get('handed')?.zh).toContain('已移交住房和城乡建设局');
  expect(bodies.get('limitMoved')?.zh).toContain('法定时限由 2026-04-10 变更为 2026-04-13');
  expect(bodies.get('extended')?.zh).toContain(
    '的法定时限经批准延长，2026-04-24 到期。延长的理由：须现场复核',
  );
  expect(bodies.get('extensionLapsed')?.zh).toContain('延长法定时限的申请');
});
