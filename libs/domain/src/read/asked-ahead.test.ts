import { filed } from '../../test/fixture.js';
import { routed } from '../../test/routed.js';
import { askedAhead } from './asked-ahead.js';

const ahead = (stage: string, consulted: readonly unknown[]) => {
  const { state, using } = filed(routed, { title: 'A bridge', amount: 1000, consulted });
  const { seats } = routed.stages.find(({ id }) => id === stage)!;
  return seats.map((seat) => askedAhead(using, state, seat).map(({ unit, post }) => [unit, post]));
};

it('knows whom a list of the form will ask', () => {
  expect(ahead('consultation', ['water', { unit: 'transport', days: 7 }])).toEqual([
    [
      ['water', 'head'],
      ['transport', 'head'],
    ],
  ]);
});

it('names whom the definition names, whatever they wait for', () => {
  expect(ahead('review', [])).toEqual([[['finance', 'budget']]]);
});

it('names whom it would ask where only the condition is not known yet: by the form, and by the portfolios', () => {
  const { state, using } = filed(routed, { title: 'A bridge', amount: 1000, consulted: [] });
  const leader = { unit: 'government', post: 'deputy' };
  const context = { ...using, portfolios: { version: 1, charges: [], otherwise: { leader } } };
  const when = 'not(list contains(signed.review.reason[-1], "x"))';
  const asked = (seat: object) =>
    askedAhead(context, state, { id: 'seat', when, ...seat }).map(({ unit, post }) => [unit, post]);
  expect(asked({ unitFrom: 'submitter.unit', post: 'officer' })).toEqual([['gonghe', 'officer']]);
  expect(asked({ leaderOf: '"finance"' })).toEqual([['government', 'deputy']]);
});

it('says nothing of what it cannot read yet', () => {
  const { state, using } = filed(routed, { title: 'A bridge', amount: 1000, consulted: [] });
  const seat = { id: 'unit', each: 'signed.review.reason' };
  expect(askedAhead(using, state, seat)).toEqual([]);
  expect(askedAhead(using, state, { id: 'unit', each: 'form.amount' })).toEqual([]);
});
