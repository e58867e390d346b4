import { board, mixed } from '../../test/definitions.js';
import { accepted, filedTimed, playTimed } from '../../test/timed-play.js';
import { contextOf, filed, play, review, type Step } from '../../test/fixture.js';
import { timed } from '../../test/timed.js';
import { routed } from '../../test/routed.js';
import { definitionSchema } from '../definition/schema.js';
import type { DecideContext } from '../context.js';
import type { SubmissionState } from '../model.js';
import { unfiled } from '../scope.js';
import { askedAhead } from './asked-ahead.js';
import { routeOf, routeOfDefinition, routeOfForm } from './route-of.js';

const sign = (as: string, time: string, no: number, outcome: string): Step => ({
  ...{ as, at: time, type: 'SIGN', no, opinion: { outcome, text: 'because' } },
});
const nodes = (using: DecideContext, state: SubmissionState) =>
  Object.fromEntries(routeOf(using, state).nodes.map(({ id, state: is }) => [id, is]));

describe('routeOf', () => {
  it('draws the way taken, where it stands, what was skipped and the way ahead', () => {
    const { using, state } = filed(mixed, { title: 'x', amount: 1, kind: 'plain' });
    expect(nodes(using, state)).toMatchObject({
      filing: 'done',
      second: 'current',
      // As the form stands, it would ask nobody.
      optional: 'skipped',
      rejected: 'notTaken',
    });
    const after = play([sign('a.officer', '15T10:00', 2, 'agree')], state, using);
    expect(nodes(using, after)).toMatchObject({
      second: 'done',
      optional: 'skipped',
      branch: 'done',
      severe: 'current',
    });
    const { edges } = routeOf(using, after);
    const taken = edges.filter(({ state: is }) => is === 'taken').map(({ id }) => id);
    expect(taken).toEqual(['filing-second', 'second-optional', 'optional-branch', 'branch-severe']);
    expect(edges.find(({ id }) => id === 'severe-second')).toMatchObject({ back: true, state: 'notTaken' });
  });

  it('ends with the ending, and nothing ahead', () => {
    const { using, state } = filed(board);
    const closed = play(
      [{ as: 'gonghe.officer', at: '15T10:00', type: 'WITHDRAW', reason: 'x' }],
      state,
      using,
    );
    const shown = nodes(using, closed);
    expect([shown['first'], shown['withdrawn'], shown['second']]).toEqual(['skipped', 'done', 'notTaken']);
  });

  it('goes by the next branch where a condition asks for what is not known yet', () => {
    const draft = structuredClone(review);
    draft.stages[2]!.results[0]!.next = [{ when: 'form.amount > 100', to: 'rejected' }, { to: 'decision' }];
    const definition = definitionSchema.parse(draft);
    const { state } = filed(definition, { title: 'x' });
    const using = { ...contextOf(definition), form: { revision: 1, digest: 'd', values: {}, materials: [] } };
    expect(nodes(using, state)).toMatchObject({
      consultation: 'ahead',
      decision: 'ahead',
      rejected: 'notTaken',
    });
  });

  it('goes by the branch of the result that is drawn ahead: not to a refusal, because nothing is decided yet', () => {
    const draft = structuredClone(review);
    const decision = draft.stages.at(-1)!;
    decision.results[0]!.next = [{ when: 'results.decision = "admit"', to: 'done' }, { to: 'rejected' }];
    const definition = definitionSchema.parse(draft);
    const { state } = filed(definition, { title: 'x', amount: 1 });
    expect(nodes(contextOf(definition), state)).toMatchObject({ done: 'ahead', rejected: 'notTaken' });
  });

  it('of a definition: everything lies ahead, and each node and edge is there once', () => {
    for (const definition of [review, board, mixed]) {
      const { nodes: drawn, edges } = routeOfDefinition(definition);
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(
        definition.stages.length + definition.endings.length,
      );
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
      expect(drawn.filter(({ state }) => state === 'done' || state === 'current')).toEqual([]);
    }
  });
});

it('draws what is passed again as ahead, though it was passed once: in a new cycle', () => {
  const { using, state } = filed(board);
  const against = ['gov.mayor', 'a.head', 'b.head'].map((as, i) => sign(as, '15T11:00', 5 + i, 'disagree'));
  const reopen: Step = { as: 'gonghe.officer', at: '16T09:00', type: 'REOPEN', reason: 'mended' };
  const again = play([sign('a.head', '15T10:00', 2, 'agree'), ...against, reopen], state, using);
  const after = routeOf(using, again).nodes.filter(({ visits }) => visits.length > 0);
  expect(after.map(({ id, state: is }) => [id, is]).slice(-2)).toEqual([
    [again.stage, 'current'],
    ...[['result', 'ahead']],
  ]);
});

it('T8: draws that it was sent back, though no result leads there', () => {
  const sendBack = { as: 'drc.head', at: '03T10:00', type: 'SEND_BACK', reason: 'it does not fit' } as Step;
  const back = playTimed(accepted(), [sendBack]);
  const { nodes: drawn, edges } = routeOf(back.using, back.state);
  expect(drawn.find(({ id }) => id === 'resubmission')).toMatchObject({ state: 'current' });
  expect(edges.filter(({ to }) => to === 'resubmission')).toEqual([
    { id: 'review-resubmission', from: 'review', to: 'resubmission', state: 'taken', back: true },
  ]);
});

it('draws a stage ahead whose units are still to be named by who signs before; once nobody was named, as passed by', () => {
  const draft = structuredClone(routed);
  const [review, approval] = ['review', 'approval'].map((id) => draft.stages.find((one) => one.id === id)!);
  review!.fields = {
    ...review!.fields,
    properties: { amount: { type: 'number' }, units: { type: 'array' } },
  };
  approval!.seats = [{ id: 'named', each: 'signed.review.units[-1]', post: 'head' }];

  const { using, state } = filed(definitionSchema.parse(draft), { title: 'A bridge', amount: 1000 });
  expect(nodes(using, state)).toMatchObject({ review: 'current', approval: 'ahead', allocation: 'ahead' });
  const { no } = Object.values(state.work).at(-1)!;
  const approve = {
    ...sign('finance.budget', '15T10:00', no, 'approve'),
    opinion: { outcome: 'approve', fields: { amount: 900 } },
  };
  const signed = play([approve as Step], state, using);
  expect(nodes(using, signed)).toMatchObject({ approval: 'skipped', declined: 'done' });
});

describe('the route that a form would take, before it is filed (F3)', () => {
  const submitter = { person: 'p', name: 'P', unit: 'gonghe', post: 'officer' };
  const route = (amount: number, consulted: readonly string[]) => {
    const { using } = filed(routed, { title: 'A bridge', amount, consulted });
    const { stages } = routed;
    const seats = stages.find(({ id }) => id === 'consultation')!.seats;
    return {
      states: Object.fromEntries(routeOfForm(using, submitter).nodes.map(({ id, state }) => [id, state])),
      asked: askedAhead(using, unfiled(submitter), seats[0]!).map(({ unit }) => unit),
    };
  };

  it('passes by the stages that would ask nobody, and names those who would be asked', () => {
    expect(route(1000, [])).toMatchObject({
      states: { filing: 'ahead', consultation: 'skipped', review: 'ahead', approval: 'ahead' },
      asked: [],
    });
    expect(route(1000, ['water', 'transport'])).toMatchObject({
      states: { consultation: 'ahead' },
      asked: ['water', 'transport'],
    });
  });
});

describe('a simulated run, which is converted on the way (T8)', () => {
  const draft = structuredClone(timed);
  const to = (id: string) => draft.stages.find((one) => one.id === id)!;
  // Filed as a simulation it is reviewed without an acceptance, and accepted once it is converted.
  to('filing').results[0]!.next.unshift({ when: 'form.title = "Simulated"', to: 'review' });
  const [chained] = to('review').results;
  chained!.next.unshift({ when: 'form.title = "Simulated"', to: 'conversion' });
  const resubmission = to(draft.resubmission!.stage);
  draft.stages.push({
    ...structuredClone(resubmission),
    id: 'conversion',
    results: [{ ...resubmission.results[0]!, next: [{ to: 'acceptance' }], starts: [] }],
  });
  const definition = definitionSchema.parse(draft);
  const { state, using } = filedTimed({ values: { title: 'Simulated' } }, undefined, definition);

  it('is not reviewed a second time in the order of the way, and goes on behind the conversion', () => {
    const route = routeOf(using, state);
    expect(route.way.slice(0, 4)).toEqual(['filing', 'review', 'conversion', 'acceptance']);
    expect(route.way).toContain('publication');
    expect(new Set(route.way).size).toBe(route.way.length);
    expect(route.starts).toEqual([]);
    expect(routeOfForm(using, state.submitter).way).toEqual(route.way);
  });
});
