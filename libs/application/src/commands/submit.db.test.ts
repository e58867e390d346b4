import { parseInstant } from '@countersign/calendar';
import { type DomainError } from '@countersign/domain';
import type { Actor } from '@countersign/domain';
import { actorsOf, applicationOn, exampleForm, loadDemonstration, testDatabase } from '@countersign/testing';
import type { Application } from '@countersign/testing';
import { randomUUID } from 'node:crypto';

const db = testDatabase({ poolSize: 24 });
let app: Application;
let officer: Actor;

beforeAll(async () => {
  app = applicationOn(db.source);
  await loadDemonstration(app);
  await app.clock.set(null, parseInstant('2027-03-01T10:00:00+08:00'));
  officer = (await actorsOf(db.source))('gonghe.officer');
});

const filing = async () => ({
  key: randomUUID(),
  matter: 'project-entry',
  ...(await exampleForm(app, officer, 'project-entry')),
});
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('it was not refused');
    },
    (error: DomainError) => ({ code: error.code, details: error.details }),
  );

describe('filing', () => {
  it('gives the submission its number and hands it on', async () => {
    const { state, seq, repeated } = await app.submit.run(officer, await filing());
    expect({ seq, repeated }).toEqual({ seq: 1, repeated: false });
    expect(state.number).toMatch(/^XM2027-\d{4}$/);
    expect(state.stage).toBe('acceptance');
  });

  it('has its effect once for twenty simultaneous uses of one key, and gives everybody the same answer', async () => {
    const request = await filing();
    const before = await db.count('submission');
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.submit.run(officer, request)));
    expect(new Set(answers.map(({ submission }) => submission)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await db.count('submission')).toBe(before + 1);
  });

  it('gives its person the same answer in another post', async () => {
    const request = await filing();
    const { submission } = await app.submit.run(officer, request);
    const moved = { ...officer, unit: 'yayao' };
    expect(await app.submit.run(moved, request)).toMatchObject({ submission, repeated: true });
  });

  it('refuses the key of another filing', async () => {
    const request = await filing();
    await app.submit.run(officer, request);
    const other = { ...request, form: { ...request.form, jobs: 121 } };
    expect(await refusalOf(app.submit.run(officer, other))).toMatchObject({
      code: 'KEY_USED_FOR_ANOTHER_ACT',
    });
  });

  it('leaves no gap in the numbers, whatever is refused in between', async () => {
    const bad = await filing();
    const all = await Promise.allSettled([
      ...(await Promise.all([filing(), filing(), filing()])).map((request) =>
        app.submit.run(officer, request),
      ),
      app.submit.run(officer, { ...bad, form: { ...bad.form, landMu: -1 } }),
      app.submit.run(officer, { ...bad, materials: [{ material: 'feasibility', file: randomUUID() }] }),
    ]);
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(2);
    const rows = await db.asOwner<{ number: string }>('SELECT number FROM submission ORDER BY number');
    expect(rows.map(({ number }) => Number(number.slice(-4)))).toEqual(rows.map((_, index) => index + 1));
  });

  it('names every field that is wrong, by its path', async () => {
    const request = await filing();
    const { jobs: _, ...form } = { ...request.form, landMu: -1, surprise: 1 } as Record<string, unknown>;
    const { code, details } = await refusalOf(app.submit.run(officer, { ...request, form }));
    expect(code).toBe('FORM_INVALID');
    expect(details.map(({ path, problem }) => `${path} ${problem}`)).toEqual(
      expect.arrayContaining(['form.jobs required', expect.stringMatching(/^form\.landMu /)]),
    );
  });

  it('T5: takes what is incomplete, for the accepting unit names what is missing', async () => {
    const request = await filing();
    const { state } = await app.submit.run(officer, { ...request, materials: request.materials.slice(2) });
    expect(state.stage).toBe('acceptance');
  });

  it('takes no file that another unit uploaded', async () => {
    const request = await filing();
    const stranger = (await actorsOf(db.source))('gulao.officer');
    expect((await refusalOf(app.submit.run(stranger, request))).code).toBe('MATERIAL_UNKNOWN');
  });

  it('refuses who may not file', async () => {
    const mayor = (await actorsOf(db.source))('mayor');
    const request = {
      key: randomUUID(),
      matter: 'project-entry',
      ...(await exampleForm(app, mayor, 'project-entry')),
    };
    expect((await refusalOf(app.submit.run(mayor, request))).code).toBe('MAY_NOT_FILE');
  });

  it('refuses text that cannot be kept, instead of failing', async () => {
    const request = await filing();
    const form = { ...request.form, about: 'a\u0000b' };
    expect((await refusalOf(app.submit.run(officer, { ...request, form }))).code).toBe('BAD_INPUT');
    const endless = { ...request.form, landMu: Infinity };
    expect((await refusalOf(app.submit.run(officer, { ...request, form: endless }))).code).toBe('BAD_INPUT');
    expect((await refusalOf(app.submit.run(officer, { ...request, draft: 'x' }))).code).toBe(
      'DRAFT_NOT_FOUND',
    );
  });

  it('leaves histories that replay to what is stored, with their chains whole', async () => {
    expect((await app.replayAll.run()).problems).toEqual([]);
    expect((await app.verifyAudit.run()).faults).toEqual([]);
  });
});
