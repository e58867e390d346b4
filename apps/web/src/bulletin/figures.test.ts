import { byUnit, totalsOf } from './figures.js';

const row = (id: string, month: string, accepted: number) => ({
  ...{ unit: { id, name: { zh: id, en: id } }, month, filed: 2, accepted, published: 1, adopted: 0 },
});

it('months of a unit are put together, who had most accepted first', () => {
  const units = byUnit([row('nr', '2026-05', 1), row('drc', '2026-05', 2), row('nr', '2026-06', 2)]);
  expect(units.map(({ unit, filed, accepted }) => [unit.id, filed, accepted])).toEqual([
    ['nr', 4, 3],
    ['drc', 2, 2],
  ]);
  expect(totalsOf(units)).toEqual({ filed: 6, accepted: 5, published: 3, adopted: 0 });
});
