import { randomUUID } from 'node:crypto';
import type { Actor } from '@countersign/domain';
import { actorsOf, consultedEntry } from '@countersign/testing';
import type { Filed } from '@countersign/testing';
import { reasonOf, runningApi } from '../test/running-api.js';

/** The acts on who reviews and who is to know, as a client asks for them (O4, O9, O12). */
const api = runningApi();
let people: (account: string) => Actor;
let filed: Filed;

beforeAll(async () => {
  people = await actorsOf(api.db.source);
});
beforeEach(async () => {
  filed = await consultedEntry(api.application, people);
});

const mutation = (name: string) =>
  `mutation Act($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { seq repeated } }`;
const doAs = async (account: string, act: string, input: object, key: string = randomUUID()) =>
  (await api.as(account)).ask(mutation(act), { input: { key, submission: filed.submission, ...input } });
const noOf = (unit: string) =>
  Object.values(filed.state.work).find((one) => one.unit === unit && one.is.work === 'pending')!.no;
const LOOK = `query Look($id: ID!) {
  submission(id: $id) {
    assignments { no unit { id } work added { where to text by { unit { id } } } urgedAt }
    timeline(first: 100) { nodes { type reason facts hash } }
  }
}`;
type Looked = {
  readonly submission: {
    readonly assignments: readonly {
      readonly no: number;
      readonly unit: { readonly id: string };
      readonly work: string;
      readonly added: { readonly text: string | null } | null;
      readonly urgedAt: string | null;
    }[];
    readonly timeline: {
      readonly nodes: readonly {
        readonly type: string;
        readonly reason: string | null;
        readonly hash: string | null;
      }[];
    };
  };
};
const lookAs = async (account: string) =>
  (await (await api.as(account)).get<Looked>(LOOK, { id: filed.submission })).submission;

const QUESTION = '请核实地块是否在行洪区内';
const adds = () =>
  doAs('nr.head', 'addReviewer', {
    ...{ assignment: noOf('nr'), where: 'before', reason: QUESTION },
    to: { unit: 'water', post: 'head' },
  });

it('O12: what is asked of who was added is for those two units, until the opinion of who asked is for others', async () => {
  expect(reasonOf(await adds())).toBeNull();
  const said = async (account: string) => {
    const { assignments, timeline } = await lookAs(account);
    const event = timeline.nodes.find(({ type }) => type === 'ADD_REVIEWER')!;
    return [assignments.find(({ added }) => added)?.added?.text, event.reason, event.hash !== null];
  };
  expect(await said('nr.head')).toEqual([QUESTION, QUESTION, true]);
  expect(await said('water.head')).toEqual([QUESTION, QUESTION, true]);
  expect(await said('gonghe.officer')).toEqual([null, null, false]);
  expect(await said('housing.head')).toEqual([null, null, false]);
});

it('transfers, urges, circulates, removes and cancels, each with its answer', async () => {
  const assignment = noOf('nr');
  await adds();
  const added = (await lookAs('nr.head')).assignments.at(-1)!.no;
  const acts = [
    ['nr.head', 'removeReviewer', { assignment: added, reason: '已当面核实' }],
    ['nr.head', 'transfer', { assignment, post: 'deputy', reason: '由其分管' }],
    ['gonghe.officer', 'urge', { assignment, reason: '投资方等待开工' }],
    ['gonghe.officer', 'circulate', { to: [{ unit: 'education' }, { unit: 'finance', post: 'head' }] }],
    ['drc.head', 'cancel', { reason: '重复申报' }],
  ] as const;
  for (const [account, act, input] of acts) {
    const key = randomUUID();
    const once = await doAs(account, act, input, key);
    expect([act, reasonOf(once)]).toEqual([act, null]);
    const again = await doAs(account, act, input, key);
    expect(again).toMatchObject({ data: { [act]: { repeated: true } } });
  }
  const { assignments, timeline } = await lookAs('gonghe.officer');
  expect(assignments.find(({ no }) => no === assignment)!.urgedAt).not.toBeNull();
  expect(timeline.nodes.map(({ type }) => type).slice(2)).toEqual([
    ...['ADD_REVIEWER', 'REMOVE_REVIEWER', 'TRANSFER', 'URGE', 'CIRCULATE', 'CANCEL'],
  ]);
});

it('refuses with a reason that a client can switch on', async () => {
  const assignment = noOf('nr');
  const refused = async (...act: Parameters<typeof doAs>) => reasonOf(await doAs(...act));
  expect(await refused('nr.section', 'transfer', { assignment, post: 'deputy', reason: 'x' })).toBe(
    'NOT_YOUR_ASSIGNMENT',
  );
  expect(await refused('nr.head', 'transfer', { assignment, post: 'head', reason: 'x' })).toBe('SAME_POST');
  expect(await refused('sic.head', 'urge', { assignment, reason: 'x' })).toBe('MAY_NOT_URGE');
  expect(await refused('nr.head', 'removeReviewer', { assignment, reason: 'x' })).toBe('NOT_ADDED');
  expect(await refused('nr.head', 'cancel', { reason: 'x' })).toBe('MAY_NOT_CANCEL');
  expect(await refused('nr.head', 'circulate', { to: [] })).toBe('BAD_INPUT');
  expect(await refused('nr.head', 'circulate', { to: [{ unit: 'nowhere' }] })).toBe('BAD_INPUT');
});

it('lists whom one may ask, to who is signed in', async () => {
  const client = await api.as('nr.head');
  const { directory } = await client.get<{ directory: { unit: { id: string }; posts: object[] }[] }>(
    '{ directory { unit { id } posts { post people } } }',
  );
  expect(directory.find(({ unit }) => unit.id === 'water')?.posts).toContainEqual({
    ...{ post: 'head', people: ['孙润泽'] },
  });
});
