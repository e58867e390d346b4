import { randomUUID } from 'node:crypto';
import type { Actor } from '@countersign/domain';
import { actorsOf, agreement, consultedEntry } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { reasonOf, runningApi } from '../test/running-api.js';

/** O4, O9: standing delegations (委托), given, acted by and ended, as a client does it. */
const api = runningApi();
let people: (account: string) => Actor;
let filed: Filed;

const GIVE = `mutation Give($input: GiveDelegationInput!) {
  giveDelegation(input: $input) { id state mine reason untilOn matters { id } delegate { name } } }`;
const END = 'mutation End($id: ID!) { endDelegation(delegation: $id) { id state endedAt } }';
const ACT_AS = `mutation ActAs($unit: ID!, $post: String!, $delegation: ID) {
  actAs(unit: $unit, post: $post, delegation: $delegation) { acting { post } actingFor { name inForce } } }`;
const SIGN = 'mutation Sign($input: GiveOpinionInput!) { giveOpinion(input: $input) { seq } }';
const BOX = `query Box($box: Box!) { box(box: $box, first: 50) { nodes { submission signer { name forPerson } } } }`;
const LOOK = `query Look($id: ID!) { submission(id: $id) {
  assignments { no opinions { by { name forPerson } } } timeline(first: 100) { nodes { type by { name forPerson } } } } }`;

type Given = { readonly giveDelegation: readonly { readonly id: string }[] };
type Boxed = {
  readonly box: {
    readonly nodes: readonly { readonly submission: string; readonly signer: object | null }[];
  };
};
type Told = { readonly notices: { readonly nodes: readonly { readonly notice: string }[] } };

const setClock = (now: string) =>
  api.db.asOwner(
    'INSERT INTO business_clock (now) VALUES ($1) ON CONFLICT (one) DO UPDATE SET now = EXCLUDED.now',
    [now],
  );
const week = (more: object = {}) => ({
  ...{ unit: 'nr', post: 'head', to: people('nr.deputy').person, reason: '外出学习' },
  ...{ fromOn: '2026-06-15', untilOn: '2026-06-17', ...more },
});
const giveAs = async (account: string, more: object = {}) =>
  (await api.as(account)).ask(GIVE, { input: week(more) });
const given = async (more: object = {}) => {
  const { giveDelegation } = await (await api.as('nr.head')).get<Given>(GIVE, { input: week(more) });
  return giveDelegation[0]!.id;
};
const deputyFor = async (delegation: string) => {
  const deputy = await api.as('nr.deputy');
  await deputy.get(ACT_AS, { unit: 'nr', post: 'head', delegation });
  return deputy;
};
const signing = async () => {
  const opinion = await agreement(api.application, filed.state, 'nr');
  const piece = Object.values(filed.state.work).find(
    ({ unit, is }) => unit === 'nr' && is.work === 'pending',
  )!;
  const scores = Object.entries(opinion.scores ?? {}).map(([criterion, score]) => ({ criterion, score }));
  return {
    input: {
      ...{ key: randomUUID(), submission: filed.submission, assignment: piece.no },
      opinion: { outcome: opinion.outcome, text: opinion.text, scores },
    },
  };
};
const boxed = async (client: Awaited<ReturnType<typeof api.as>>, box: string) =>
  (await client.get<Boxed>(BOX, { box })).box.nodes.filter(
    ({ submission }) => submission === filed.submission,
  );

beforeAll(async () => {
  people = await actorsOf(api.db.source);
});
beforeEach(async () => {
  await setClock('2026-06-15T09:00:00+08:00');
  filed = await consultedEntry(api.application, people);
});
/** Each test gives anew. */
afterEach(() =>
  api.db.asOwner('UPDATE delegation SET ended_at = given_at, ended_by = giver WHERE ended_at IS NULL'),
);

it('O4: signed "A (for B)", under done of both, in the story and the audit; and both were told', async () => {
  const deputy = await deputyFor(await given());
  expect(await boxed(deputy, 'todo')).toHaveLength(1);
  expect(reasonOf(await deputy.ask(SIGN, await signing()))).toBeNull();
  const signer = { name: people('nr.deputy').name, forPerson: people('nr.head').name };
  const head = await api.as('nr.head');
  const { submission } = await head.get<{
    submission: { assignments: { opinions: { by: object }[] }[]; timeline: { nodes: { by: object }[] } };
  }>(LOOK, { id: filed.submission });
  expect(submission.assignments.flatMap(({ opinions }) => opinions.map(({ by }) => by))).toContainEqual(
    signer,
  );
  expect(submission.timeline.nodes.at(-1)!.by).toEqual(signer);
  expect(await boxed(head, 'done')).toEqual([{ submission: filed.submission, signer }]);
  expect(await boxed(await api.as('nr.deputy'), 'done')).toEqual([{ submission: filed.submission, signer }]);
  expect(await boxed(await api.as('nr.clerk'), 'done')).toEqual([]);
  expect((await api.application.replayAll.run(filed.submission)).problems).toEqual([]);
  const told = 'query Told { notices(first: 1) { nodes { notice submission body { zh } } } }';
  for (const [account, notice] of [
    ['nr.head', 'delegationGiven'],
    ['nr.deputy', 'delegationReceived'],
  ] as const) {
    const { notices } = await (await api.as(account)).get<Told>(told.replace('first: 1', 'first: 50'));
    expect(notices.nodes.map((one) => one.notice)).toContain(notice);
  }
});

it('ends at 24:00 of its last day, also for who has the page open', async () => {
  const deputy = await deputyFor(await given());
  await setClock('2026-06-18T00:00:00+08:00');
  expect(reasonOf(await deputy.ask(SIGN, await signing()))).toBe('DELEGATION_OVER');
  await setClock('2026-06-17T23:59:59+08:00');
  expect(reasonOf(await deputy.ask(SIGN, await signing()))).toBeNull();
});

it('is no chooser’s before its first day, and nobody else’s', async () => {
  const coming = await given({ fromOn: '2026-06-16' });
  const choice = { unit: 'nr', post: 'head', delegation: coming };
  expect(reasonOf(await (await api.as('nr.deputy')).ask(ACT_AS, choice))).toBe('DELEGATION_OVER');
  await setClock('2026-06-16T00:00:00+08:00');
  expect(reasonOf(await (await api.as('nr.clerk')).ask(ACT_AS, choice))).toBe('DELEGATION_OVER');
  expect(reasonOf(await (await api.as('nr.deputy')).ask(ACT_AS, choice))).toBeNull();
});

it('ended while a dialog was open: refused, and from then on nothing of the other’s is seen', async () => {
  const id = await given();
  const deputy = await deputyFor(id);
  const head = await api.as('nr.head');
  expect(reasonOf(await deputy.ask(END, { id }))).toBe('DELEGATION_NOT_FOUND');
  expect(reasonOf(await head.ask(END, { id }))).toBeNull();
  expect(reasonOf(await deputy.ask(SIGN, await signing()))).toBe('DELEGATION_OVER');
  // What was looked up a moment ago is known for a second.
  await new Promise((wake) => setTimeout(wake, 1_100));
  expect(reasonOf(await deputy.ask(BOX, { box: 'todo' }))).toBe('DELEGATION_OVER');
  const me = await deputy.get<{ me: object }>('query Me { me { actingFor { inForce } delegated { name } } }');
  expect(me).toEqual({ me: { actingFor: { inForce: false }, delegated: [] } });
  expect(reasonOf(await head.ask(END, { id }))).toBe('DELEGATION_OVER');
  const kept = await api.db.asOwner<{ n: string }>(
    `SELECT string_agg(type, ' ' ORDER BY seq) AS n FROM record_event WHERE chain = 'delegation:' || $1`,
    [people('nr.head').person],
  );
  expect(kept[0]!.n).toMatch(/DELEGATED DELEGATION_ENDED$/);
  const told = await (
    await api.as('nr.deputy')
  ).get<Told>('query Told { notices(first: 50) { nodes { notice } } }');
  expect(told.notices.nodes.map(({ notice }) => notice)).toContain('delegationTaken');
});

it('is for the matters named: others are neither seen in its boxes nor signed', async () => {
  const deputy = await deputyFor(await given({ matters: ['document'] }));
  expect(await boxed(deputy, 'todo')).toEqual([]);
  expect(reasonOf(await deputy.ask(LOOK, { id: filed.submission }))).toBe('SUBMISSION_NOT_FOUND');
  expect(reasonOf(await deputy.ask(SIGN, await signing()))).toBe('NOT_DELEGATED');
});

it('is not passed on', async () => {
  const deputy = await deputyFor(await given());
  const to = people('nr.section').person;
  expect(reasonOf(await deputy.ask(GIVE, { input: week({ to }) }))).toBe('MAY_NOT_DELEGATE');
  expect(reasonOf(await giveAs('nr.deputy', { to }))).toBe('NOT_YOUR_POST');
});

it('is given once for a moment and a matter, also by two requests at once', async () => {
  const section = people('nr.section').person;
  const both = await Promise.all([giveAs('nr.head'), giveAs('nr.head', { to: section })]);
  expect(both.map(reasonOf).sort()).toEqual(['ALREADY_DELEGATED', null]);
  expect(reasonOf(await giveAs('nr.head', { fromOn: '2026-06-18', untilOn: '2026-06-19' }))).toBeNull();
});

it('is the unit’s own affair, except where it has nobody else', async () => {
  expect(reasonOf(await giveAs('nr.head', { to: people('drc.head').person }))).toBe('MAY_NOT_DELEGATE');
  const alone = { unit: 'party', post: 'secretary', to: people('partyoffice.head').person };
  expect(reasonOf(await giveAs('secretary', alone))).toBeNull();
  expect(reasonOf(await giveAs('nr.head', { to: people('admin.system').person }))).toBe('BAD_INPUT');
});

it('falls with the post of who gave it', async () => {
  const deputy = await deputyFor(await given());
  const { person } = people('nr.head');
  await api.db.asOwner(`DELETE FROM appointment WHERE person = $1`, [person]);
  expect(reasonOf(await deputy.ask(SIGN, await signing()))).toBe('DELEGATION_OVER');
  await api.db.asOwner(`INSERT INTO appointment (person, unit, post) VALUES ($1, 'nr', 'head')`, [person]);
});

it('whoever acts first has it', async () => {
  const deputy = await deputyFor(await given());
  expect(reasonOf(await (await api.as('nr.head')).ask(SIGN, await signing()))).toBeNull();
  expect(reasonOf(await deputy.ask(SIGN, await signing()))).toBe('ALREADY_SIGNED');
});

it('is kept: nobody deletes one, nor changes what was given', async () => {
  await given();
  const change = (sql: string) => api.db.source.query(sql);
  await expect(change('DELETE FROM delegation')).rejects.toThrow(/permission denied/);
  await expect(change(`UPDATE delegation SET until_on = '2027-01-01'`)).rejects.toThrow(/permission denied/);
  await expect(api.db.asOwner('DELETE FROM delegation')).rejects.toThrow(/is refused/);
});
