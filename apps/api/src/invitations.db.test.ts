import type { DraftInvitationView, InvitedView, MadeInvitation } from '@countersign/application';
import { reasonOf, runningApi } from '../test/running-api.js';
import type { Client } from '../test/running-api.js';
import { setTime } from '../test/time.js';

const api = runningApi({ MAX_FILE_MB: '1' });

const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id version form } }`;
const MAKE = `mutation ($draft: ID!, $days: Int) { makeInvitation(draft: $draft, days: $days) { secret expiresAt } }`;
const REVOKE = `mutation ($draft: ID!) { revokeInvitation(draft: $draft) }`;
const DRAFT = `query ($id: ID!) { draft(id: $id) { version form materials { material file { id name } }
  invitation { mayInvite link { expiresAt savedAt doneAt } filledIn { path value stands } } } }`;
const SUBMIT = `mutation ($input: SubmitInput!) { submit(input: $input) { submission { id } } }`;
const NOTICES = `{ notices(first: 50) { nodes { notice body { zh } submission } } }`;

type Draft = {
  readonly version: number;
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly { readonly material: string; readonly file: { readonly id: string } }[];
  readonly invitation: DraftInvitationView;
};
type Saved = { readonly saveDraft: { readonly id: string; readonly version: number } };

let town: Client;
const form = { projectName: '年产五万套汽车轻量化部件项目', landMu: 30 };

beforeAll(async () => {
  await setTime(api.application, '2026-06-15T09:00');
  town = await api.as('gonghe.officer');
});

const begun = async (content: object = form): Promise<string> =>
  (await town.get<Saved>(SAVE, { input: { matter: 'project-entry', form: content, materials: [] } }))
    .saveDraft.id;
const invite = async (draft: string, days?: number): Promise<string> =>
  (await town.get<{ makeInvitation: MadeInvitation }>(MAKE, { draft, days: days ?? null })).makeInvitation
    .secret;
const draftOf = async (id: string): Promise<Draft> => (await town.get<{ draft: Draft }>(DRAFT, { id })).draft;
const open = (secret: string): Promise<Response> =>
  fetch(`${api.address}/fill/${secret}`, { headers: { accept: 'application/json' } });
const opened = async (secret: string): Promise<InvitedView> => {
  const response = await open(secret);
  expect(response.status).toBe(200);
  return (await response.json()) as InvitedView;
};
const put = (secret: string, body: unknown): Promise<Response> =>
  fetch(`${api.address}/fill/${secret}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const fill = async (secret: string, content: object, more: object = {}): Promise<Response> => {
  const { seen } = await opened(secret);
  return put(secret, { form: content, materials: [], seen, done: false, ...more });
};
const upload = (secret: string, material: string, bytes: string, name: string): Promise<Response> => {
  const body = new FormData();
  body.append('file', new Blob([bytes], { type: 'application/pdf' }), name);
  return fetch(`${api.address}/fill/${secret}/files?material=${material}`, { method: 'POST', body });
};
const PDF = `%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`;
const answer = async (response: Response): Promise<string> => {
  const { reason } = (await response.json()) as { reason?: string };
  return `${response.status} ${reason ?? 'taken in'}`;
};
const NOTHING = '404 INVITATION_NOT_FOUND';

it('shows the investor its part of the draft, who asks, and nothing else', async () => {
  const draft = await begun({ ...form, investor: '恒越' });
  const view = await opened(await invite(draft));
  expect(view).toMatchObject({ matter: { zh: '项目准入' }, form: { investor: '恒越' }, savedAt: null });
  expect(view.unit.zh).toBe('共和镇');
  const text = JSON.stringify(view);
  for (const hidden of [draft, 'projectName', 'landMu', 'siteMap', form.projectName])
    expect(text).not.toContain(hidden);
});

it('keeps no secret, and one link of a draft in force', async () => {
  const draft = await begun();
  const [first, second] = [await invite(draft), await invite(draft)];
  expect(Buffer.from(first, 'base64url')).toHaveLength(32);
  expect(await answer(await open(first))).toBe(NOTHING);
  await opened(second);
  const kept = await api.db.asOwner('SELECT *, encode(secret_hash, $1) AS hex FROM invitation', ['hex']);
  const records = await api.db.asOwner(`SELECT text FROM record_event WHERE chain LIKE 'invitation:%'`);
  expect(JSON.stringify([kept, records])).not.toContain(second);
});

it('is for a day to thirty, for one’s own draft, of a matter that has such a part', async () => {
  const draft = await begun();
  for (const days of [0, 31]) expect(reasonOf(await town.ask(MAKE, { draft, days }))).toBe('BAD_INPUT');
  const other = await api.as('gulao.officer');
  expect(reasonOf(await other.ask(MAKE, { draft, days: 7 }))).toBe('DRAFT_NOT_FOUND');
  expect(reasonOf(await other.ask(REVOKE, { draft }))).toBe('DRAFT_NOT_FOUND');
  expect(reasonOf(await api.stranger().ask(MAKE, { draft, days: 7 }))).toBe('SIGN_IN_REQUIRED');
  const input = { matter: 'energy-review', form: {}, materials: [] };
  const without = (await town.get<Saved>(SAVE, { input })).saveDraft.id;
  expect(reasonOf(await town.ask(MAKE, { draft: without }))).toBe('MAY_NOT_INVITE');
  expect((await draftOf(without)).invitation.mayInvite).toBe(false);
});

it('saves into the draft: marked, recorded, the rest as it was, and the town’s older screen is told', async () => {
  const draft = await begun();
  const secret = await invite(draft);
  expect(await answer(await fill(secret, { investor: '恒越精密', jobs: 120 }))).toBe('200 taken in');
  const after = await draftOf(draft);
  expect(after).toMatchObject({ version: 2, form: { ...form, investor: '恒越精密', jobs: 120 } });
  expect(after.invitation.filledIn).toEqual([
    { path: 'form.investor', value: '恒越精密', stands: true },
    { path: 'form.jobs', value: 120, stands: true },
  ]);
  const input = { id: draft, version: 1, matter: 'project-entry', form, materials: [] };
  expect(reasonOf(await town.ask(SAVE, { input }))).toBe('STALE');
  await town.get(SAVE, { input: { ...input, version: 2, form: { ...form, investor: '恒越', jobs: 120 } } });
  expect((await draftOf(draft)).invitation.filledIn.map(({ stands }) => stands)).toEqual([false, true]);
  await town.get(REVOKE, { draft });
  const chain = await api.db.asOwner<{ type: string; actor: string | null }>(
    'SELECT type, actor FROM record_event WHERE chain = $1 ORDER BY seq',
    [`invitation:${draft}`],
  );
  expect(chain.map(({ type }) => type)).toEqual(['INVITED', 'FILLED_IN_BY_LINK', 'INVITATION_REVOKED']);
  expect(chain[1]?.actor).toBeNull();
});

it('goes on where the town changed something else, and says so where it changed the same part', async () => {
  const draft = await begun();
  const secret = await invite(draft);
  const { seen } = await opened(secret);
  const input = { id: draft, matter: 'project-entry', materials: [] };
  await town.get(SAVE, { input: { ...input, form: { ...form, landMu: 31 } } });
  const first = { form: { jobs: 5 }, materials: [], seen, done: false };
  expect(await answer(await put(secret, first))).toBe('200 taken in');
  expect((await draftOf(draft)).form).toEqual({ ...form, landMu: 31, jobs: 5 });
  // Sent again, as after a lost answer: it is there.
  expect(await answer(await put(secret, first))).toBe('200 taken in');
  const shown = (await opened(secret)).seen;
  await town.get(SAVE, { input: { ...input, form: { ...form, jobs: 90 } } });
  const second = { ...first, form: { jobs: 6 }, seen: shown };
  expect(await answer(await put(secret, second))).toBe('409 STALE');
  expect((await draftOf(draft)).form).toEqual({ ...form, jobs: 90 });
});

it('refuses what lies beside the part, what is wrong, what is classified; nothing is saved of it', async () => {
  const draft = await begun();
  const secret = await invite(draft);
  expect(await answer(await fill(secret, { jobs: 5, landMu: 1 }))).toBe('403 NOT_INVITED');
  expect(await answer(await fill(secret, { jobs: -5 }))).toBe('422 FORM_INVALID');
  expect(await answer(await fill(secret, { about: '机密★10年' }))).toBe('422 CLASSIFIED');
  expect(await answer(await fill(secret, { jobs: 5 }, { done: true }))).toBe('422 FORM_INVALID');
  expect(await answer(await fill(secret, { jobs: 5 }, { version: 1 }))).toBe('400 BAD_INPUT');
  expect(await answer(await put(secret, [1]))).toBe('400 BAD_INPUT');
  const large = await fill(secret, { about: 'x'.repeat(1_100_000) });
  expect(large.status).toBe(413);
  expect(await draftOf(draft)).toMatchObject({ version: 1, form });
});

it('takes files for its materials, and only those that came this way', async () => {
  const [draft, elsewhere] = [await begun(), await begun()];
  const [secret, other] = [await invite(draft), await invite(elsewhere)];
  const taken = await upload(secret, 'licence', PDF, '营业执照.pdf');
  expect(taken.status).toBe(201);
  const { id } = (await taken.json()) as { id: string };
  const materials = [{ material: 'licence', file: id }];
  expect(await answer(await fill(other, {}, { materials }))).toBe('403 NOT_INVITED');
  const asAnother = [{ material: 'audits', file: id }];
  expect(await answer(await fill(secret, {}, { materials: asAnother }))).toBe('403 NOT_INVITED');
  expect(await answer(await fill(secret, {}, { materials }))).toBe('200 taken in');
  const saved = await draftOf(draft);
  expect(saved.materials).toMatchObject([{ material: 'licence', file: { id, name: '营业执照.pdf' } }]);
  expect(saved.invitation.filledIn).toEqual([{ path: 'materials.licence', value: id, stands: true }]);

  expect(await answer(await upload(secret, 'siteMap', PDF, 'a.pdf'))).toBe('403 NOT_INVITED');
  expect(await answer(await upload(secret, 'licence', PDF, '【机密】a.pdf'))).toBe('422 CLASSIFIED');
  expect(await answer(await upload(secret, 'licence', 'MZ', 'a.pdf'))).toBe('415 FILE_TYPE_NOT_ALLOWED');
  const large = PDF + 'x'.repeat(1_100_000);
  expect(await answer(await upload(secret, 'licence', large, 'a.pdf'))).toBe('413 FILE_TOO_LARGE');
  expect(await answer(await upload('x', 'licence', PDF, 'a.pdf'))).toBe(NOTHING);
  expect((await fetch(`${api.address}/files/${id}`)).status).toBe(401);
});

const WHOLE = {
  ...{ investor: '恒越精密', investorCreditCode: '91440784MA4W7KQ3XH', contactPerson: '林越' },
  ...{ contactPhone: '13800138000', about: '年产五万套汽车轻量化部件，两条产线，建设周期十八个月。' },
  ...{ totalInvestment: 3e8, fixedAssetInvestment: 2e8, output: 5e8, tax: 3e7, energy: 900, waterUse: 1 },
  ...{ freight: 1, rdShare: 3, jobs: 120, attention: [] },
};

it('tells the town once that the investor is done, and again only after something changed', async () => {
  const draft = await begun();
  const secret = await invite(draft);
  const told = async () => {
    const { notices } = await town.get<{
      notices: { nodes: { notice: string; body: { zh: string }; submission: null }[] };
    }>(NOTICES);
    return notices.nodes.filter(({ notice }) => notice === 'invitationDone');
  };
  for (const _ of [1, 2]) expect((await fill(secret, WHOLE, { done: true })).status).toBe(200);
  expect(await told()).toHaveLength(1);
  expect((await told())[0]?.body.zh).toContain(form.projectName);
  await fill(secret, { ...WHOLE, jobs: 121 }, { done: true });
  expect(await told()).toHaveLength(2);
  expect((await draftOf(draft)).invitation.link?.doneAt).not.toBeNull();
});

it('is over when it is revoked, out of time, or the draft was filed or deleted: all answer alike', async () => {
  const [revoked, late, filed] = [await begun(), await begun(), await begun(WHOLE)];
  const secrets = { revoked: await invite(revoked), late: await invite(late, 1), filed: await invite(filed) };
  await town.get(REVOKE, { draft: revoked });
  expect(await answer(await open(secrets.revoked))).toBe(NOTHING);

  const example = {
    ...{ ...form, ...WHOLE, projectKind: 'new', industryCode: 'C3670', industryName: '汽车零部件' },
    ...{ landTown: 'gonghe', landPlace: '共和镇工业园', landUse: 'm1', incentives: 0, newRoadAccess: false },
    ...{ oneMatterOneDecision: false, firstUnit: 'drc' },
  };
  const input = { key: 'k1', matter: 'project-entry', form: example, materials: [], draft: filed };
  // The investor saves while the town reads: what it wrote is not lost unseen.
  expect(await answer(await fill(secrets.filed, { ...WHOLE, jobs: 130 }))).toBe('200 taken in');
  expect(reasonOf(await town.ask(SUBMIT, { input: { ...input, draftVersion: 1 } }))).toBe('STALE');
  const answered = await town.ask(SUBMIT, { input: { ...input, draftVersion: 2 } });
  expect(reasonOf(answered)).toBeNull();
  const { submit } = answered.data as { submit: { submission: { id: string } } };
  expect(await answer(await open(secrets.filed))).toBe(NOTHING);
  expect(await answer(await put(secrets.filed, { form: {}, materials: [], seen: '', done: false }))).toBe(
    NOTHING,
  );
  const [record] = await api.db.asOwner<{ text: string }>(
    `SELECT text FROM record_event WHERE chain = $1 AND type = 'INVITED_PART_FILED'`,
    [`invitation:${filed}`],
  );
  expect(record?.text).toContain(submit.submission.id);
  expect(record?.text).toContain('form.jobs');

  await opened(secrets.late);
  await setTime(api.application, '2026-06-16T09:00');
  expect(await answer(await open(secrets.late))).toBe(NOTHING);
  expect((await draftOf(late)).invitation.link).toBeNull();
});

it('slows down whoever guesses, and looks the same to them as a link that was', async () => {
  expect(await answer(await open('A'.repeat(43)))).toBe(NOTHING);
  const answers: string[] = [];
  for (let n = 0; n < 45; n++) answers.push(await answer(await open(`guess${n}`)));
  expect(answers.at(-1)).toBe('429 TOO_MANY_ATTEMPTS');
});
