import { randomUUID } from 'node:crypto';
import type { Actor, ProcessDefinition } from '@countersign/domain';
import { actorsOf, consultedEntry, exampleForm, filedEntry } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { reasonOf, runningApi } from '../test/running-api.js';
import type { Client } from '../test/running-api.js';

/** C4, C5: submissions that belong together, and one that is converted into another matter, as a client does it. */
const api = runningApi();
let people: (account: string) => Actor;
let one: Filed;
let other: Filed;

const NAMED = '{ id number title stageTitle { zh } light isClosed }';
const PARTS = `mayRelate conversions { id to } nodes { id kind isFrom number mayEnd submission ${NAMED} by { name } }`;
const RELATIONS = `query Relations($id: ID!) { relations(submission: $id) { ${PARTS} } }`;
const RELATE = `mutation Relate($id: ID!, $other: ID!) { relate(submission: $id, other: $other) { ${PARTS} } }`;
const END = 'mutation End($id: ID!, $reason: String!) { endRelation(relation: $id, reason: $reason) }';
const FIND = `query Find($text: String!) { findSubmissions(text: $text) ${NAMED} }`;
const SUBMIT = 'mutation Submit($input: SubmitInput!) { submit(input: $input) { submission { id number } } }';
const SAVE = `mutation Save($input: SaveDraftInput!) { saveDraft(input: $input) { id related ${NAMED} } }`;
const DRAFT = `query Draft($id: ID!) { draft(id: $id) {
  matter form materials { material file { id } } convertedFrom { id } related { id } } }`;
const CONVERT = `mutation Convert($id: ID!, $conversion: ID!) { convertSubmission(submission: $id, conversion: $conversion) }`;

type Relations = {
  readonly mayRelate: boolean;
  readonly conversions: readonly { readonly id: string }[];
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly isFrom: boolean;
    readonly number: string;
    readonly mayEnd: boolean;
    readonly submission: { readonly id: string; readonly title: string } | null;
    readonly by: { readonly name: string } | null;
  }[];
};
const relations = async (client: Client, { submission }: Filed) =>
  (await client.get<{ relations: Relations }>(RELATIONS, { id: submission })).relations;
const filing = async (account: string, matter: string) => ({
  ...{ key: randomUUID(), matter },
  ...(await exampleForm(api.application, people(account), matter)),
});

beforeAll(async () => {
  people = await actorsOf(api.db.source);
});
beforeEach(async () => {
  one = await consultedEntry(api.application, people);
  other = await filedEntry(api.application, people);
});

it('both pages name the other; who may not read it learns its number only', async () => {
  const officer = await api.as('gonghe.officer');
  await officer.get(RELATE, { id: one.submission, other: other.submission });
  const mine = await relations(officer, one);
  expect(mine).toMatchObject({
    mayRelate: true,
    nodes: [
      { kind: 'related', isFrom: true, number: other.state.number, mayEnd: true, by: expect.anything() },
    ],
  });
  expect(mine.nodes[0]!.submission).toMatchObject({ id: other.submission, title: other.state.title });
  expect((await relations(officer, other)).nodes).toMatchObject([
    { isFrom: false, number: one.state.number, submission: { id: one.submission } },
  ]);
  // Reviews the one, and has no piece of the other yet.
  const theirs = await relations(await api.as('nr.head'), one);
  expect(theirs.nodes).toMatchObject([{ number: other.state.number, submission: null }]);
  expect((await relations(await api.as('drc.officer'), one)).mayRelate).toBe(false);
});

it('refuses what is not read, itself, twice, and whoever takes no part', async () => {
  const officer = await api.as('gonghe.officer');
  const relate = async (client: Client, to: string, from = one.submission) =>
    reasonOf(await client.ask(RELATE, { id: from, other: to }));
  const elsewhere = await filedEntry(api.application, people, 'yayao.officer');
  expect(await relate(officer, elsewhere.submission)).toBe('SUBMISSION_NOT_FOUND');
  expect(await relate(officer, randomUUID())).toBe('SUBMISSION_NOT_FOUND');
  expect(await relate(officer, one.submission)).toBe('BAD_INPUT');
  expect(await relate(await api.as('yayao.officer'), elsewhere.submission)).toBe('SUBMISSION_NOT_FOUND');
  const supervisor = await api.as('supervision.officer');
  expect(await relate(supervisor, other.submission)).toBe('MAY_NOT_RELATE');
  // Each names the other at the same moment.
  const both = await Promise.all([
    relate(officer, other.submission),
    relate(officer, one.submission, other.submission),
  ]);
  expect(both.sort()).toEqual(['ALREADY_RELATED', null]);
});

it('is ended with a reason, by who may relate; what was stays in the chain', async () => {
  const officer = await api.as('gonghe.officer');
  await officer.get(RELATE, { id: one.submission, other: other.submission });
  const { id } = (await relations(officer, one)).nodes[0]!;
  const end = async (client: Client, reason: string) => reasonOf(await client.ask(END, { id, reason }));
  expect(await end(officer, ' ')).toBe('REASON_REQUIRED');
  expect(await end(await api.as('drc.officer'), '选错了')).toBe('MAY_NOT_RELATE');
  expect(await end(await api.as('yayao.officer'), '选错了')).toBe('RELATION_NOT_FOUND');
  expect(await end(officer, '选错了')).toBeNull();
  expect(await end(officer, '选错了')).toBe('RELATION_NOT_FOUND');
  expect((await relations(officer, one)).nodes).toEqual([]);
  expect(reasonOf(await officer.ask(RELATE, { id: other.submission, other: one.submission }))).toBeNull();
  expect((await api.application.verifyAudit.run()).faults).toEqual([]);
});

it('is found by number or title, among those that one may read', async () => {
  const found = async (account: string, text: string) =>
    (
      await (await api.as(account)).get<{ findSubmissions: { id: string }[] }>(FIND, { text })
    ).findSubmissions.map(({ id }) => id);
  expect(await found('gonghe.officer', one.state.number)).toEqual([one.submission]);
  expect((await found('gonghe.officer', one.state.title)).slice(0, 2)).toEqual([
    other.submission,
    one.submission,
  ]);
  expect(await found('yayao.officer', one.state.number)).toEqual([]);
  expect(await found('nr.head', other.state.number)).toEqual([]);
  expect(await found('admin.system', one.state.number)).toEqual([]);
  expect(await found('gonghe.officer', '%')).toEqual([]);
  expect(await found('gonghe.officer', '  ')).toEqual([]);
});

it('is named at filing, from a draft on; refused as a whole where one is not read', async () => {
  const officer = await api.as('gonghe.officer');
  const input = await filing('gonghe.officer', 'project-entry');
  const elsewhere = await filedEntry(api.application, people, 'yayao.officer');
  const { key: _, ...kept } = input;
  const { saveDraft } = await officer.get<{ saveDraft: { id: string; related: { id: string }[] } }>(SAVE, {
    input: { ...kept, related: [one.submission, elsewhere.submission] },
  });
  expect(saveDraft.related.map(({ id }) => id)).toEqual([one.submission]);
  const unread = { input: { ...input, related: [one.submission, elsewhere.submission] } };
  const counts = async () => [await api.db.count('submission'), await api.db.count('relation')];
  const before = await counts();
  expect(reasonOf(await officer.ask(SUBMIT, unread))).toBe('SUBMISSION_NOT_FOUND');
  expect(await counts()).toEqual(before);
  const { submit } = await officer.get<{ submit: { submission: { id: string; number: string } } }>(SUBMIT, {
    input: { ...input, draft: saveDraft.id, related: [one.submission] },
  });
  expect((await relations(officer, one)).nodes).toMatchObject([
    { isFrom: false, number: submit.submission.number },
  ]);
});

describe('converting (C5)', () => {
  /** Submits a draft that was begun, at the same instant as others; says how each was answered. */
  const filedAtOnce = (drafts: readonly (readonly [account: string, draft: string])[]) =>
    Promise.all(
      drafts.map(async ([account, draft]) => {
        const input = { ...(await filing(account, 'document')), matter: 'fund-test', draft };
        return reasonOf(await (await api.as(account)).ask(SUBMIT, { input }));
      }),
    );

  /** A request for funds, of the same shape as documents, with fields of its own; into which documents convert. */
  const publish = async () => {
    const { definition: source } = await api.application.registry.latestDefinition('document');
    const target: ProcessDefinition = { ...source, id: 'fund-test', numbering: 'T{year}-{n4}' };
    await api.application.publishDefinition.run(null, target);
    const [material] = source.materials;
    const conversion = {
      ...{ id: 'toFund', to: 'fund-test', title: { zh: '转为资金申请', en: 'Ask for funds' } },
      form: { [source.form.title]: { from: source.form.title } },
      materials: { [material!.id]: material!.id },
    };
    const converting = (more: object) => ({
      ...source,
      version: source.version + 1,
      converts: [{ ...conversion, ...more }],
    });
    const wrong = api.application.publishDefinition.run(
      null,
      converting({ form: { none: { from: source.form.title } } }),
    );
    await expect(wrong).rejects.toMatchObject({ code: 'DEFINITION_INVALID' });
    await api.application.publishDefinition.run(null, converting({}));
    return { title: source.form.title, material: material!.id };
  };

  it('begins a draft with values and materials, which says where it came from when it is filed', async () => {
    const { title, material } = await publish();
    const officer = await api.as('gonghe.officer');
    const input = await filing('gonghe.officer', 'document');
    const { submit } = await officer.get<{ submit: { submission: { id: string; number: string } } }>(SUBMIT, {
      input,
    });
    const { id } = submit.submission;
    const filed = { submission: id, state: one.state };
    expect((await relations(officer, filed)).conversions).toEqual([{ id: 'toFund', to: 'fund-test' }]);
    const convert = { id, conversion: 'toFund' };
    const { convertSubmission: draft } = await officer.get<{ convertSubmission: string }>(CONVERT, convert);
    expect(await officer.get(CONVERT, convert)).toEqual({ convertSubmission: draft });
    const shown = await officer.get<{ draft: { form: object; materials: object[] } }>(DRAFT, { id: draft });
    const file = input.materials.find((each) => each.material === material)!.file;
    expect(shown.draft).toMatchObject({
      ...{ matter: 'fund-test', convertedFrom: { id }, form: { [title]: input.form[title] } },
      materials: [{ material, file: { id: file } }],
    });
    const { submit: second } = await officer.get<{ submit: { submission: { id: string } } }>(SUBMIT, {
      input: { ...input, key: randomUUID(), matter: 'fund-test', draft },
    });
    expect((await relations(officer, filed)).conversions).toEqual([]);
    expect(reasonOf(await officer.ask(CONVERT, convert))).toBe('MAY_NOT_CONVERT');
    const { nodes } = await relations(officer, { submission: second.submission.id, state: one.state });
    expect(nodes).toMatchObject([
      { kind: 'convertedFrom', isFrom: true, number: submit.submission.number, mayEnd: false },
    ]);
    const refused = await officer.ask(END, { id: nodes[0]!.id, reason: '不要了' });
    expect(reasonOf(refused)).toBe('MAY_NOT_RELATE');
    expect(reasonOf(await officer.ask(CONVERT, { id, conversion: 'none' }))).toBe('MAY_NOT_CONVERT');
    expect(reasonOf(await (await api.as('yayao.officer')).ask(CONVERT, convert))).toBe(
      'SUBMISSION_NOT_FOUND',
    );
    expect(reasonOf(await (await api.as('supervision.officer')).ask(CONVERT, convert))).toBe(
      'MAY_NOT_CONVERT',
    );
  });

  it('files one of the drafts that two people began of it, at whatever instant', async () => {
    const accounts = ['gonghe.officer', 'gonghe.head'];
    const input = await filing('gonghe.officer', 'document');
    const officer = await api.as('gonghe.officer');
    const { submit } = await officer.get<{ submit: { submission: { id: string } } }>(SUBMIT, { input });
    const convert = { id: submit.submission.id, conversion: 'toFund' };
    const drafts = await Promise.all(
      accounts.map(async (account) => {
        const { convertSubmission } = await (
          await api.as(account)
        ).get<{ convertSubmission: string }>(CONVERT, convert);
        return [account, convertSubmission] as const;
      }),
    );
    expect((await filedAtOnce(drafts)).sort()).toEqual(['MAY_NOT_CONVERT', null]);
  });
});
