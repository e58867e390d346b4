import { drawnWithParties, hasPartyLists, partyListOf, withPartyNames } from './party-lists.js';

const unit = { type: 'string', format: 'unit' };
const schema = {
  properties: {
    title: { type: 'string' },
    copies: { type: 'array', items: unit },
    leaders: { type: 'array', maxItems: 1, items: { type: 'string', format: 'unitPost' } },
    consulted: { type: 'array', items: { properties: { unit, days: { type: 'integer' } } } },
    lines: { type: 'array', items: { type: 'string' } },
  },
};

it('finds lists of units and of posts by their formats', () => {
  const { properties } = schema;
  expect(partyListOf(properties.copies)).toEqual({ posts: false, days: false, atMost: null, pattern: null });
  expect(partyListOf(properties.leaders)).toEqual({ posts: true, days: false, atMost: 1, pattern: null });
  expect(partyListOf(properties.consulted)).toEqual({
    posts: false,
    days: true,
    atMost: null,
    pattern: null,
  });
  expect([partyListOf(properties.title), partyListOf(properties.lines)]).toEqual([null, null]);
  expect([hasPartyLists(schema), hasPartyLists({}), hasPartyLists(null)]).toEqual([true, false, false]);
});

it('draws each with its field, and keeps the hints that there are', () => {
  const drawn = drawnWithParties(schema, { 'ui:order': ['title'], copies: { 'ui:help': 'x' } });
  expect(drawn).toMatchObject({
    'ui:order': ['title'],
    copies: { 'ui:help': 'x', 'ui:field': 'parties' },
    leaders: { 'ui:field': 'parties' },
  });
  expect(drawn).not.toHaveProperty('lines');
});

it('says who they are, with their days, and leaves all else', () => {
  const values = { title: 'water', copies: ['water'], consulted: [{ unit: 'nr', days: 3 }, { unit: 'tax' }] };
  expect(withPartyNames(schema, values, (id, days) => `${id}:${days ?? '-'}`)).toEqual({
    title: 'water',
    copies: ['water:-'],
    consulted: ['nr:3', 'tax:-'],
  });
});
