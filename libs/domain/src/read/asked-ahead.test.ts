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

it('says nothing of what it cannot read yet', () => {
  const { state, using } = filed(routed, { title: 'A bridge', amount: 1000, consulted: [] });
  const seat = { id: 'unit', each: 'signed.review.reason' };
  expect(askedAhead(using, state, seat)).toEqual([]);
  expect(askedAhead(using, state, { id: 'unit', each: 'form.amount' })).toEqual([]);
});
