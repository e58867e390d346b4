import { added, bodyOf, changed, type Charge, chargeAt, markOf, rowsOf } from './draft.js';

const holder = (post: string) => ({ unit: 'government', post });
const body = {
  charges: [
    { unit: 'finance', leader: holder('deputyFinance'), standIn: holder('deputyIndustry') },
    { unit: 'gonghe', field: 'land', leader: holder('deputyConstruction') },
  ],
  fields: { land: { zh: '用地', en: 'Land' } },
  otherwise: { leader: holder('mayor') },
};
const rows = rowsOf(body);
const water: Charge = { unit: 'water', leader: holder('mayor') };

it('left alone, is what it was, to the letter', () => {
  expect(bodyOf(body, rows)).toEqual(body);
  expect(rows.map(markOf)).toEqual([null, null, null]);
});

it('marks what is changed, removed and added, and publishes it so', () => {
  const first = changed(rows, 0, { ...rows[0]!.now!, standIn: undefined });
  const edited = added(changed(first, 1, null), water);
  expect(edited.map(markOf)).toEqual(['changed', 'removed', 'added', null]);
  expect(bodyOf(body, edited)).toEqual({
    ...body,
    charges: [{ unit: 'finance', leader: holder('deputyFinance') }, water],
  });
});

it('forgets a row that was added and removed again, and a change that was taken back', () => {
  const more = added(rows, water);
  expect(changed(more, 3, null)).toEqual(rows);
  expect(changed(changed(rows, 1, null), 1, rows[1]!.was).map(markOf)).toEqual([null, null, null]);
});

it('finds the row of a refusal among those that stay', () => {
  const edited = changed(rows, 0, null);
  expect(chargeAt(edited, 'portfolios.charges.0.leader')).toBe(rows[1]!.now);
  expect(chargeAt(edited, 'portfolios.otherwise.leader')).toBe(rows[2]!.now);
  expect(chargeAt(edited, 'basedOn')).toBeUndefined();
});
