import { randomUUID } from 'node:crypto';
import type { Actor, DomainError, OpinionInput, SubmissionState } from '@countersign/domain';
import {
  actorsOf,
  applicationOn,
  exampleForm,
  loadDemonstration,
  pendingOf,
  testDatabase,
  uploaded,
} from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { setClockOnly } from '../../test/time.js';
import type { EventInput } from './act.js';

/** The acts of time through the one handler: what lists look for follows, and the history replays. */
const db = testDatabase();
let app: Application;
let people: (account: string) => Actor;

const act = (account: string, submission: string, event: EventInput) =>
  app.act.run(people(account), { submission, key: randomUUID(), event });
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    (error: DomainError) => error.code,
  );
const rowOf = async (submission: string) => {
  const [row] = await db.asOwner<{ due: string | null; yellow: string | null; applicant: string | null }>(
    'SELECT due_on::text AS due, yellow_on::text AS yellow, applicant FROM submission WHERE id = $1',
    [submission],
  );
  return row!;
};
const datesOfPieces = async (submission: string) => {
  const rows = await db.asOwner<{ due: string | null }>(
    `SELECT DISTINCT due_on::text AS due FROM assignment WHERE submission = $1 AND work = 'pending' AND kind = 'review'`,
    [submission],
  );
  return rows.map(({ due }) => due);
};
const replays = async (submission: string) => {
  expect((await app.replayAll.run(submission)).problems).toEqual([]);
  expect((await app.verifyAudit.run(submission)).faults).toEqual([]);
};
const pieceOf = (state: SubmissionState, kind: string) => pendingOf(state).find((one) => one.kind === kind)!;

async function filed(matter: string, officer: Actor, change: object = {}) {
  const form = await exampleForm(app, officer, matter);
  return app.submit.run(officer, { key: randomUUID(), matter, ...form, form: { ...form.form, ...change } });
}
async function accepted(matter: string, clerk: string) {
  const { submission, state } = await filed(matter, people('gonghe.officer'));
  const { no } = pieceOf(state, 'review');
  return act(clerk, submission, { type: 'SIGN', no, opinion: { outcome: 'accept' } });
}

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  people = await actorsOf(db.source);
  await setClockOnly(db, '2026-06-15T10:00:00+08:00');
});

it('T6: while paused, lists show no due date; resumed, the later one', async () => {
  const { submission } = await accepted('land-use', 'nr.clerk');
  const before = await rowOf(submission);
  expect(before).toMatchObject({ due: '2026-07-10', yellow: '2026-07-09' });
  const pause = { type: 'PAUSE', reason: 'hearing', text: '组织听证', expectedDays: 10 } as const;
  expect(await refusalOf(act('gonghe.officer', submission, pause))).toBe('NOT_ANSWERABLE');
  await act('nr.section', submission, pause);
  expect(await rowOf(submission)).toMatchObject({ due: null, yellow: null });
  expect(await datesOfPieces(submission)).toEqual([null]);
  await setClockOnly(db, '2026-06-22T10:00:00+08:00');
  const { state } = await act('nr.section', submission, { type: 'RESUME' });
  // Tuesday, Wednesday, Thursday, Monday: Friday was Dragon Boat.
  expect(await rowOf(submission)).toMatchObject({ due: '2026-07-16', yellow: '2026-07-15' });
  expect(state.clocks['statutory']).toMatchObject({ dueOn: '2026-07-20' });
  await replays(submission);
});

it('T7: an extension is asked for by one act and granted by signing the piece that it made', async () => {
  const { submission } = await accepted('energy-review', 'drc.clerk');
  const asked = await act('drc.section', submission, {
    ...{ type: 'REQUEST_EXTENSION', clock: 'statutory', reason: '需补充核算' },
  });
  const before = await rowOf(submission);
  const { no } = pieceOf(asked.state, 'extend');
  await act('drc.head', submission, { type: 'SIGN', no, opinion: { outcome: 'grant' } });
  const [{ kind, work } = { kind: '', work: '' }] = await db.asOwner<{ kind: string; work: string }>(
    'SELECT kind, work FROM assignment WHERE submission = $1 AND no = $2',
    [submission, no],
  );
  expect([kind, work]).toEqual(['extend', 'signed']);
  expect((await rowOf(submission)).due! > before.due!).toBe(true);
  await replays(submission);
});

it('T8: sent back, the submitter’s time drives the list; the cycle’s closing stays apart from the next', async () => {
  const { submission } = await accepted('land-use', 'nr.clerk');
  await setClockOnly(db, '2026-06-24T10:00:00+08:00');
  const { state } = await act('nr.section', submission, { type: 'SEND_BACK', reason: '用地面积前后不一致' });
  const visit = state.visits.at(-1)!;
  expect((await rowOf(submission)).due).toBe(visit.clock!.dueOn);
  const officer = people('gonghe.officer');
  const form = await exampleForm(app, officer, 'land-use');
  const again = await app.act.run(officer, {
    ...{ submission, key: randomUUID() },
    event: { type: 'SIGN', no: pieceOf(state, 'review').no, opinion: { outcome: 'resubmit' } },
    revision: { ...form, form: { ...form.form, landArea: 29_000 } },
  });
  expect(again.state.cycle).toBe(2);
  const closed = await db.asOwner<{ scope: string; clock: string | null; cycle: number; used: number }>(
    `SELECT scope, clock, cycle, used FROM standing_closed_clock WHERE submission = $1 AND scope = 'submission'`,
    [submission],
  );
  expect(closed).toEqual([{ scope: 'submission', clock: 'promised', cycle: 1, used: 2 }]);
  await replays(submission);
});

it('T14: a raised urgency brings the due date forward', async () => {
  const { submission, state } = await filed('document', people('gonghe.head'));
  const sign = { type: 'SIGN', no: pieceOf(state, 'review').no, opinion: { outcome: 'sign' } } as const;
  const signed = await act('gonghe.head', submission, sign);
  const seal = {
    type: 'SIGN',
    no: pieceOf(signed.state, 'review').no,
    opinion: { outcome: 'seal' },
  } as const;
  const sent = await act('gonghe.office', submission, seal);
  const before = await rowOf(submission);
  const addressee = pieceOf(sent.state, 'review').unit;
  await act(`${addressee}.clerk`, submission, {
    type: 'CHANGE_URGENCY',
    urgency: 'topUrgent',
    reason: '防汛',
  });
  expect((await rowOf(submission)).due! < before.due!).toBe(true);
  await replays(submission);
});

describe('T15: conditional acceptance', () => {
  const outstanding = ['proofOfFunds'];
  const conditionally: OpinionInput = {
    ...{ outcome: 'acceptConditionally', text: '资金证明三个工作日内补齐', fields: { outstanding } },
  };
  async function filedWithout(code: string) {
    const officer = people('gonghe.officer');
    const { form, materials } = await exampleForm(app, officer, 'project-entry');
    const [undertaking] = await uploaded(app, officer, ['undertaking']);
    const { submission, state } = await app.submit.run(officer, {
      ...{ key: randomUUID(), matter: 'project-entry', form: { ...form, investorCreditCode: code } },
      materials: [
        ...materials.filter(({ material }) => material !== 'proofOfFunds'),
        { material: 'undertaking', file: undertaking! },
      ],
    });
    return {
      submission,
      no: pieceOf(state, 'review').no,
      materials,
      form: { ...form, investorCreditCode: code },
    };
  }
  const acceptIt = (submission: string, no: number) =>
    act('drc.clerk', submission, { type: 'SIGN', no, opinion: conditionally });

  it('the register is asked in the trip that loads, and its answer stands in the event', async () => {
    const code = '91440784MA4W7KQ3XH';
    const keeper = { ...people('drc.head'), roles: ['matterAdministrator'] };
    await app.markApplicant.run(keeper, { code, reason: '列入严重失信主体名单' });
    const { submission, no } = await filedWithout(code);
    expect((await rowOf(submission)).applicant).toBe(code);
    expect(await refusalOf(acceptIt(submission, no))).toBe('APPLICANT_REFUSED');
    await app.clearApplicant.run(keeper, { code, mark: 'badCredit', reason: '已修复' });
    const { state } = await acceptIt(submission, no);
    expect(state.conditional?.items).toEqual(outstanding);
    const [event] = await db.asOwner<{ applicant: unknown }>(
      `SELECT text::jsonb #> '{event,applicant}' AS applicant FROM submission_event WHERE submission = $1 AND seq = $2`,
      [submission, 2],
    );
    expect(event).toEqual({ applicant: { badCredit: false, rightLost: false } });
    await replays(submission);
  });

  it('what was deferred comes with a revision of the form', async () => {
    const { submission, no, form, materials } = await filedWithout('91440784MA4W7KQ3AN');
    await acceptIt(submission, no);
    expect(await refusalOf(act('gonghe.officer', submission, { type: 'SUPPLY' }))).toBe('FORM_REQUIRED');
    const officer = people('gonghe.officer');
    const [row] = await db.asOwner<{ materials: { material: string; file: string }[] }>(
      'SELECT materials FROM form_revision WHERE submission = $1',
      [submission],
    );
    const proof = materials.find(({ material }) => material === 'proofOfFunds')!;
    const all = [...row!.materials.map(({ material, file }) => ({ material, file })), proof];
    const supplied = await app.act.run(officer, {
      ...{ submission, key: randomUUID(), event: { type: 'SUPPLY' }, revision: { form, materials: all } },
    });
    expect(supplied.state.conditional?.completedAt).toBeDefined();
    expect(supplied.state.form.revision).toBe(2);
    await replays(submission);
  });

  it('not come in time, the applicant loses the right with the same commit, once, and is refused the next time', async () => {
    const code = '91440784MA4W7KQ3BR';
    const [one, two] = [await filedWithout(code), await filedWithout(code)];
    await acceptIt(one.submission, one.no);
    await acceptIt(two.submission, two.no);
    const third = await filedWithout(code);
    await setClockOnly(db, '2026-07-15T10:00:00+08:00');
    await app.letTimePass.runTogether([one.submission, two.submission]);
    const marks = await db.asOwner(
      'SELECT kind, set_by AS by, submission FROM applicant_mark WHERE code = $1',
      [code],
    );
    expect(marks).toEqual([{ kind: 'lostRight', by: null, submission: expect.any(String) }]);
    const records = await db.asOwner(`SELECT type FROM record_event WHERE chain = $1`, [`applicant:${code}`]);
    expect(records).toEqual([{ type: 'MARKED' }]);
    const outbox = await db.asOwner(`SELECT FROM outbox WHERE payload ->> 'type' = 'loseRight'`);
    expect(outbox).toEqual([]);
    const refused = await refusalOf(acceptIt(third.submission, third.no));
    expect(['APPLICANT_REFUSED', 'ASSIGNMENT_NOT_OPEN']).toContain(refused);
    const fourth = await filedWithout(code);
    expect(await refusalOf(acceptIt(fourth.submission, fourth.no))).toBe('APPLICANT_REFUSED');
    for (const { submission } of [one, two, third]) await replays(submission);
    expect((await app.verifyAudit.run()).faults).toEqual([]);
  });
});
