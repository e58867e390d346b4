import { randomUUID } from 'node:crypto';
import { OpenFile } from '@countersign/application';
import type { Actor, OpinionInput, Viewer } from '@countersign/domain';
import { actorsOf, agreement, consultedEntry, exampleForm, sign } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { reasonOf, runningApi } from '../test/running-api.js';
import { SCREEN } from '../test/screen.graphql.js';
import { signFor } from '../test/time.js';

/** Who sees what of a submission (O12, A4, D5), asked as a client asks: through the API, on PostgreSQL. */
const api = runningApi();
let people: (account: string) => Actor;
const ROLES: Readonly<Record<string, string>> = {
  'supervision.officer': 'supervisor',
  'admin.system': 'systemAdministrator',
  'admin.security': 'securityAdministrator',
  'admin.audit': 'auditor',
};
const OPINION = '环评手续齐全，同意选址';
const ACT_AS = `mutation ($unit: ID!, $post: String!, $delegation: ID) {
  actAs(unit: $unit, post: $post, delegation: $delegation) { acting { post } } }`;
const GIVE = 'mutation ($input: GiveDelegationInput!) { giveDelegation(input: $input) { id } }';

beforeAll(async () => {
  people = await actorsOf(api.db.source);
  await api.application.clock.set(null, Date.parse('2026-06-15T10:00:00+08:00') as never);
});

const pieceOf = ({ state }: Filed, unit: string) =>
  Object.values(state.work).findLast((one) => one.unit === unit && one.is.work === 'pending')!;
const signAs = (entry: Filed, account: string, opinion: OpinionInput) =>
  sign(api.application, people(account), entry.submission, pieceOf(entry, people(account).unit).no, opinion);

/** Land use, filed by an investor, and under review. */
async function landUse(): Promise<Filed> {
  const officer = people('hengyue.officer');
  const form = await exampleForm(api.application, officer, 'land-use');
  const entry = await api.application.submit.run(officer, { key: randomUUID(), matter: 'land-use', ...form });
  return signAs(entry, 'nr.clerk', { outcome: 'accept' });
}

type Screen = {
  readonly submission: {
    readonly materials: readonly { readonly files: readonly { readonly id: string }[] }[];
  };
};

/** What somebody has of it: the form, one opinion, the material; and the scores, where there are any. */
async function seenBy(account: string, { submission }: Filed, delegation?: string): Promise<string> {
  const client = await api.as(account);
  const whose = delegation === undefined ? people(account) : people('water.head');
  const { unit, post } = whose;
  if (delegation !== undefined) await client.get(ACT_AS, { unit, post, delegation });
  const { data, errors } = await client.ask(SCREEN, { id: submission });
  const text = JSON.stringify(data ?? null);
  if (errors) return String(reasonOf({ errors }));
  const { materials } = (data as Screen).submission;
  const file = materials.flatMap(({ files }) => files)[0]!.id;
  const role = ROLES[account];
  const viewer: Viewer = { ...people(account), unit, post, roles: role === undefined ? [] : [role] };
  const hasMaterial = await api.app
    .get(OpenFile)
    .run(viewer, file)
    .then(
      () => true,
      () => false,
    );
  return [
    'form',
    text.includes(OPINION) && 'opinion',
    hasMaterial && 'material',
    /"score":\d/.test(text) && 'score',
  ]
    .filter(Boolean)
    .join(' ');
}

const NOTHING = 'SUBMISSION_NOT_FOUND';

describe('land use, filed by an investor', () => {
  let open: Filed;
  let settled: Filed;
  let delegation: string;

  beforeAll(async () => {
    open = await signAs(await landUse(), 'ecology.head', { outcome: 'agree', text: OPINION });
    open = await signAs(open, 'housing.head', { outcome: 'agree', text: '同意' });
    const given = await (
      await api.as('water.head')
    ).get<{ giveDelegation: readonly { id: string }[] }>(GIVE, {
      input: {
        ...{ unit: 'water', post: 'head', to: people('water.deputy').person, reason: '外出学习' },
        ...{ fromOn: '2026-06-15', untilOn: '2026-06-17' },
      },
    });
    delegation = given.giveDelegation[0]!.id;
    settled = await signAs(await landUse(), 'ecology.head', { outcome: 'agree', text: OPINION });
    for (const { unit } of Object.values(settled.state.work).filter(({ is }) => is.work === 'pending'))
      settled = await signAs(settled, `${unit}.head`, { outcome: 'agree', text: '同意' });
    expect(settled.state.stage).not.toBe('review');
  });

  it.each<[string, string, string, string]>([
    ['the investor that filed it', 'hengyue.officer', 'form material', 'form material'],
    ['another of its people', 'hengyue.head', 'form material', 'form material'],
    ['another investor', 'yuepeng.officer', NOTHING, NOTHING],
    ['who signed it', 'ecology.head', 'form opinion material', 'form opinion material'],
    ['a colleague of who signed', 'ecology.clerk', 'form opinion material', 'form opinion material'],
    ['who reviews beside, before the own signature', 'drc.head', 'form material', 'form opinion material'],
    [
      'who reviews beside, after the own signature',
      'housing.head',
      'form opinion material',
      'form opinion material',
    ],
    ['the lead, who reviews nothing here', 'nr.section', 'form material', 'form opinion material'],
    ['a leader, before it comes to him', 'deputy.construction', NOTHING, NOTHING],
    ['a unit that has nothing to do with it', 'taoyuan.officer', NOTHING, NOTHING],
    ['supervision of efficiency', 'supervision.officer', 'form opinion', 'form opinion'],
    ['the system administrator', 'admin.system', NOTHING, NOTHING],
    ['the security administrator', 'admin.security', NOTHING, NOTHING],
    ['the auditor', 'admin.audit', NOTHING, NOTHING],
  ])('%s (%s): %s; when the stage has settled, %s', async (_, account, whileOpen, after) => {
    expect([await seenBy(account, open), await seenBy(account, settled)]).toEqual([whileOpen, after]);
  });

  it('a delegate sees what who gave it sees, before the signature of that post', async () => {
    expect(await seenBy('water.deputy', open, delegation)).toBe('form material');
  });
});

describe('project entry, with scores', () => {
  let entry: Filed;
  beforeAll(async () => {
    const consulted = await consultedEntry(api.application, people);
    const opinion = await agreement(api.application, consulted.state, 'sic');
    entry = await signAs(consulted, 'sic.head', { ...opinion, text: OPINION });
  });

  it.each<[string, string]>([
    ['sic.head', 'form opinion material score'],
    ['tax.head', 'form material'],
    ['gonghe.officer', 'form material'],
    ['drc.head', 'form material'],
    ['supervision.officer', 'form opinion score'],
    ['yayao.officer', NOTHING],
    ['hengyue.officer', NOTHING],
  ])('%s sees, of what one unit has signed: %s', async (account, seen) => {
    expect(await seenBy(account, entry)).toBe(seen);
  });
});

describe('a document (D5)', () => {
  const FILE = `mutation ($input: SubmitInput!) { submit(input: $input) { submission { id } } }`;
  const document = async (level: string) => {
    const officer = people('gonghe.officer');
    const { form, materials } = await exampleForm(api.application, officer, 'document');
    const asked = { ...form, secrecy: level, disclosure: 'none', consulted: [] };
    return { key: randomUUID(), matter: 'document', form: asked, materials };
  };

  it.each(['classified'])('declared %s is not filed: it goes on paper', async (level) => {
    const before = await api.db.count('submission');
    const client = await api.as('gonghe.officer');
    const answer = await client.ask(FILE, { input: await document(level) });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      reason: 'CLASSIFIED',
      details: [{ path: 'form.secrecy', problem: 'declared', mark: level }],
    });
    expect(await api.db.count('submission')).toBe(before);
  });

  /** Filed and signed by the head of the town: it lies with the office that receives it. */
  const sent = async (level: string) => {
    const head = people('gonghe.head');
    const filed = await api.application.submit.run(head, await document(level));
    const signed = await signFor(api.application, head, filed, { outcome: 'sign' });
    return signFor(api.application, people('gonghe.office'), signed, { outcome: 'seal' });
  };

  it('that is a work secret is for who handles it and the submitting unit', async () => {
    const entry = await sent('workSecret');
    const accounts = [
      'gonghe.head',
      'govoffice.clerk',
      'govoffice.head',
      'partyoffice.clerk',
      'supervision.officer',
    ];
    const seen = [];
    for (const account of accounts) seen.push(await seenBy(account, entry));
    expect(seen).toEqual(['form material', 'form material', NOTHING, NOTHING, NOTHING]);
  });

  it('that is none is for the whole office that handles it, and for supervision', async () => {
    const entry = await sent('none');
    expect(await seenBy('govoffice.head', entry)).toBe('form material');
    expect(await seenBy('supervision.officer', entry)).toBe('form');
  });
});
