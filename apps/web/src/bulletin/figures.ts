import type { ContributionFiguresQuery } from '../generated/graphql.js';

type Row = ContributionFiguresQuery['contributionFigures'][number];
export const FIGURES = ['filed', 'accepted', 'published', 'adopted'] as const;
type Figures = Pick<Row, (typeof FIGURES)[number]>;
type OfUnit = Pick<Row, 'unit'> & Figures;

const NONE: Figures = { filed: 0, accepted: 0, published: 0, adopted: 0 };

const sum = (one: Figures, other: Figures): Figures => ({
  filed: one.filed + other.filed,
  accepted: one.accepted + other.accepted,
  published: one.published + other.published,
  adopted: one.adopted + other.adopted,
});

/** Months put together; who had most accepted first. */
export function byUnit(rows: readonly Row[]): readonly OfUnit[] {
  const units = new Map<string, OfUnit>();
  for (const row of rows)
    units.set(row.unit.id, { unit: row.unit, ...sum(units.get(row.unit.id) ?? NONE, row) });
  return [...units.values()].sort((a, b) => b.accepted - a.accepted || b.filed - a.filed);
}

export const totalsOf = (units: readonly Figures[]): Figures => units.reduce(sum, NONE);
