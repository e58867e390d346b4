import { randomUUID } from 'node:crypto';
import { parseInstant } from '@countersign/calendar';
import type { Actor, Assignment, DomainError } from '@countersign/domain';
import {
  actorsOf,
  agreement,
  applicationOn,
  consultedEntry,
  exampleForm,
  filedEntry,
  loadDemonstration,
  pendingOf,
  sign,
  testDatabase,
  uploaded,
} from '@countersign/testing';
import type { Application, Filed } from '@countersign/testing';

const db = testDatabase({ poolSize: 24 });
let app: Application;
let people: (account: string) => Actor;
beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  await app.clock.set(null, parseInstant('2027-03-01T10:00:00+08:00'));
  people = await actorsOf(db.source);
});
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    (error: DomainError) => error.code,
  );
const holderOf = ({ unit, post }: Assignment) => people(`${unit}.${post}`);
const pieceOf = ({ state }: Filed, unit: string) => pendingOf(state).find((one) => one.unit === unit)!;
const eventsOf = async (submission: string) =>
  (
    await db.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM submission_event WHERE submission = $1', [
      submission,
    ])
  )[0]!.n;

async function agreeing(entry: Filed, unit: string) {
  const piece = pieceOf(entry, unit);
  const opinion = await agreement(app, entry.state, unit);
  const event = { type: 'SIGN', no: piece.no, opinion } as const;
  return { actor: holderOf(piece), request: { submission: entry.submission, key: randomUUID(), event } };
}

describe('the same key', () => {
  it('twice has its effect once, and gets the recorded answer', async () => {
    const { actor, request } = await agreeing(await consultedEntry(app, people), 'tax');
    const first = await app.act.run(actor, request);
    const second = await app.act.run(actor, request);
    expect([first.repeated, second.repeated]).toEqual([false, true]);
    expect([second.seq, await eventsOf(request.submission)]).toEqual([first.seq, 3]);
  });

  it('gets its answer also where the act would be refused by now', async () => {
    const entry = await consultedEntry(app, people);
    const { actor, request } = await agreeing(entry, 'tax');
    await app.act.run(actor, request);
    await app.act.run(people('gonghe.officer'), {
      ...{ submission: entry.submission, key: randomUUID() },
      event: { type: 'WITHDRAW', reason: '撤回' },
    });
    expect(await app.act.run(actor, request)).toMatchObject({ seq: 3, repeated: true });
  });

  it('gets its answer also in another post by now: it is its person’s, not the post’s', async () => {
    const { actor, request } = await agreeing(await consultedEntry(app, people), 'tax');
    const { seq } = await app.act.run(actor, request);
    const elsewhere = { ...actor, unit: 'gonghe', post: 'officer' };
    expect(await app.act.run(elsewhere, request)).toMatchObject({ seq, repeated: true });
  });

  it('twenty times at once has its effect once', async () => {
    const { actor, request } = await agreeing(await consultedEntry(app, people), 'tax');
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.act.run(actor, request)));
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ seq }) => seq))).toEqual(new Set([3]));
    expect(await eventsOf(request.submission)).toBe(3);
  });

  it('is refused for another act, on the same submission or another', async () => {
    const [one, other] = [await consultedEntry(app, people), await consultedEntry(app, people)];
    const { actor, request } = await agreeing(one, 'tax');
    await app.act.run(actor, request);
    const differently = {
      ...request,
      event: { ...request.event, opinion: { outcome: 'disagree', text: '不同意' } },
    };
    expect(await refusalOf(app.act.run(actor, differently))).toBe('KEY_USED_FOR_ANOTHER_ACT');
    const elsewhere = { ...request, submission: other.submission };
    expect(await refusalOf(app.act.run(actor, elsewhere))).toBe('KEY_USED_FOR_ANOTHER_ACT');
  });

  it('on two submissions at the same instant serves one and is refused for the other', async () => {
    const entries = [await consultedEntry(app, people), await consultedEntry(app, people)];
    const [one, other] = await Promise.all(entries.map((entry) => agreeing(entry, 'tax')));
    const codes = await Promise.all([
      refusalOf(app.act.run(one!.actor, one!.request)),
      refusalOf(app.act.run(other!.actor, { ...other!.request, key: one!.request.key })),
    ]);
    expect(codes.sort()).toEqual(['KEY_USED_FOR_ANOTHER_ACT', 'not refused']);
  });

  it('belongs to its person: another may use it too', async () => {
    const entry = await consultedEntry(app, people);
    const [tax, housing] = [await agreeing(entry, 'tax'), await agreeing(entry, 'housing')];
    await app.act.run(tax.actor, tax.request);
    const { repeated } = await app.act.run(housing.actor, { ...housing.request, key: tax.request.key });
    expect(repeated).toBe(false);
  });
});

describe('a refusal', () => {
  it('changes nothing, not even what fell due before it', async () => {
    const entry = await consultedEntry(app, people);
    const dueAt = pieceOf(entry, 'tax').clock!.dueAt;
    const [{ now }] = (await db.asOwner<{ now: Date }>('SELECT now FROM business_clock')) as [{ now: Date }];
    await db.asOwner('UPDATE business_clock SET now = $1', [new Date(dueAt)]);
    const wrong = { ...(await agreeing(entry, 'tax')).request.event, opinion: { outcome: 'agree' } };
    const request = { submission: entry.submission, key: randomUUID(), event: wrong };
    expect(await refusalOf(app.act.run(people('tax.head'), request))).toBe('SCORE_REQUIRED');
    expect(await eventsOf(entry.submission)).toBe(2);
    const right = await agreeing(entry, 'tax');
    const { state } = await app.act.run(right.actor, right.request);
    expect(state.work[right.request.event.no]!.clock!.closed!.judgement).toBe('late');
    // The warning, the due date, and the signature: each an event of its own, at its own instant.
    const rows = await db.asOwner('SELECT type FROM submission_event WHERE submission = $1 ORDER BY seq', [
      entry.submission,
    ]);
    expect(rows.map(({ type }) => type)).toEqual(['SUBMIT', 'SIGN', 'TIME_PASSED', 'TIME_PASSED', 'SIGN']);
    await db.asOwner('UPDATE business_clock SET now = $1', [now]);
  });

  it('does not say that there is a submission that is not for these eyes', async () => {
    const entry = await consultedEntry(app, people);
    const { request } = await agreeing(entry, 'tax');
    expect(await refusalOf(app.act.run(people('gulao.officer'), request))).toBe('SUBMISSION_NOT_FOUND');
    expect(await refusalOf(app.act.run(people('sic.head'), request))).toBe('NOT_YOUR_ASSIGNMENT');
    const revision = { form: {}, materials: [{ material: 'nothing', file: randomUUID() }] };
    expect(await refusalOf(app.act.run(people('gulao.officer'), { ...request, revision }))).toBe(
      'SUBMISSION_NOT_FOUND',
    );
    const nowhere = { ...request, submission: randomUUID() };
    expect(await refusalOf(app.act.run(people('tax.head'), nowhere))).toBe('SUBMISSION_NOT_FOUND');
    expect(await refusalOf(app.act.run(people('tax.head'), { ...request, submission: 'x' }))).toBe(
      'SUBMISSION_NOT_FOUND',
    );
  });

  it('of an opinion on what has changed since it was seen', async () => {
    const entry = await consultedEntry(app, people);
    const { actor, request } = await agreeing(entry, 'tax');
    const event = { ...request.event, seen: { assignmentVersion: 77 } };
    expect(await refusalOf(app.act.run(actor, { ...request, event }))).toBe('STALE');
    // Another department's signature is no such change.
    const other = await agreeing(entry, 'sic');
    await app.act.run(other.actor, other.request);
    const seen = { assignmentVersion: pieceOf(entry, 'tax').version, formRevision: 1 };
    expect((await app.act.run(actor, { ...request, event: { ...request.event, seen } })).seq).toBe(4);
  });

  it('of a file that another unit uploaded', async () => {
    const entry = await consultedEntry(app, people);
    const [file] = await uploaded(app, people('housing.head'), ['theirs']);
    const { actor, request } = await agreeing(entry, 'tax');
    const opinion = { ...request.event.opinion, attachments: [file!] };
    expect(await refusalOf(app.act.run(actor, { ...request, event: { ...request.event, opinion } }))).toBe(
      'FILE_NOT_FOUND',
    );
    const [mine] = await uploaded(app, actor, ['mine']);
    const good = { ...request.event, opinion: { ...request.event.opinion, attachments: [mine!] } };
    await app.act.run(actor, { ...request, event: good });
    const rows = await db.asOwner('SELECT FROM submission_file WHERE submission = $1 AND file = $2', [
      entry.submission,
      mine,
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('a new revision of the form', () => {
  const supplementing = async () => {
    const entry = await filedEntry(app, people);
    const sent = await sign(app, people('drc.clerk'), entry.submission, pieceOf(entry, 'drc').no, {
      ...{ outcome: 'requestSupplement', text: '就业人数有误', fields: { missing: ['form'] } },
    });
    const form = await exampleForm(app, people('gonghe.officer'), 'project-entry');
    const event = {
      type: 'SIGN',
      no: pendingOf(sent.state)[0]!.no,
      opinion: { outcome: 'supplement' },
    } as const;
    const revision = { ...form, form: { ...form.form, jobs: 130 } };
    return { submission: entry.submission, key: randomUUID(), event, revision };
  };

  it('is kept beside the old one, and its files become the submission’s', async () => {
    const request = await supplementing();
    const { state } = await app.act.run(people('gonghe.officer'), request);
    expect(state.form.revision).toBe(2);
    const rows = await db.asOwner<{ jobs: number }>(
      `SELECT (values ->> 'jobs')::int AS jobs FROM form_revision WHERE submission = $1 ORDER BY revision`,
      [request.submission],
    );
    expect(rows.map(({ jobs }) => jobs)).toEqual([120, 130]);
    const files = await db.asOwner('SELECT FROM submission_file WHERE submission = $1', [request.submission]);
    const { materials } = request.revision;
    expect(files).toHaveLength(2 * materials.length);
  });

  it('gives the submission its title, in lists and in the search as well', async () => {
    const request = await supplementing();
    const form = { ...request.revision.form, projectName: '另一个名称' };
    await app.act.run(people('gonghe.officer'), { ...request, revision: { ...request.revision, form } });
    const [row] = await db.asOwner<{ title: string }>('SELECT title FROM submission WHERE id = $1', [
      request.submission,
    ]);
    expect(row!.title).toBe('另一个名称');
  });

  it('is checked as the first was, and asked for where the outcome needs it', async () => {
    const request = await supplementing();
    const officer = people('gonghe.officer');
    const wrong = { ...request.revision, form: { ...request.revision.form, jobs: 'many' } };
    expect(await refusalOf(app.act.run(officer, { ...request, revision: wrong }))).toBe('FORM_INVALID');
    const { revision: _, ...without } = request;
    expect(await refusalOf(app.act.run(officer, without))).toBe('FORM_REQUIRED');
    expect(await refusalOf(app.act.run(people('yayao.officer'), request))).not.toBe('not refused');
    expect((await app.act.run(officer, request)).repeated).toBe(false);
    expect((await app.act.run(officer, request)).repeated).toBe(true);
    const moved = { ...officer, unit: 'yayao' };
    expect((await app.act.run(moved, request)).repeated).toBe(true);
    const other = { ...request.revision, form: { ...request.revision.form, jobs: 131 } };
    expect(await refusalOf(app.act.run(officer, { ...request, revision: other }))).toBe(
      'KEY_USED_FOR_ANOTHER_ACT',
    );
  });
});

describe('documents', () => {
  it('get numbers without gaps, however many are issued at once', async () => {
    const entries = [];
    for (let n = 0; n < 12; n++) entries.push(await filedEntry(app, people));
    await Promise.all(
      entries.map((entry) =>
        sign(app, people('drc.clerk'), entry.submission, pieceOf(entry, 'drc').no, { outcome: 'accept' }),
      ),
    );
    const rows = await db.asOwner<{ n: number }>(
      `SELECT substring(number FROM '(\\d+)号')::int AS n FROM issued_document WHERE document = 'acceptanceNotice' ORDER BY n`,
    );
    expect(rows.map(({ n }) => n)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.length).toBeGreaterThanOrEqual(12);
  });
});

it('all of it leaves histories that replay to what is stored, with their chains whole', async () => {
  expect((await app.replayAll.run()).problems).toEqual([]);
  expect((await app.verifyAudit.run()).faults).toEqual([]);
});
