/** The table as it is published; the server reads and checks it. */
export type Holder = { readonly unit: string; readonly post: string };
export type Charge = {
  /** Null: whatever nobody was named for. */
  readonly unit: string | null;
  readonly field?: string | undefined;
  readonly leader: Holder;
  readonly standIn?: Holder | undefined;
};
type Table = {
  readonly charges: readonly (Charge & { readonly unit: string })[];
  readonly otherwise: Omit<Charge, 'unit' | 'field'>;
};

/** A row while it is edited: as it was, where it was there, and as it shall be, where it stays. */
export type Row = { readonly id: number; readonly was: Charge | null; readonly now: Charge | null };
export type Mark = 'added' | 'changed' | 'removed';

/** One row each, the one for all others last. */
export function rowsOf(body: unknown): readonly Row[] {
  const { charges, otherwise } = body as Table;
  return [...charges, { unit: null, ...otherwise }].map((charge, id) => ({ id, was: charge, now: charge }));
}

const isSameHolder = (one: Holder | undefined, other: Holder | undefined): boolean =>
  one?.unit === other?.unit && one?.post === other?.post;

const isSame = (one: Charge, other: Charge): boolean =>
  one.unit === other.unit &&
  one.field === other.field &&
  isSameHolder(one.leader, other.leader) &&
  isSameHolder(one.standIn, other.standIn);

export function markOf({ was, now }: Row): Mark | null {
  if (!was) return 'added';
  if (!now) return 'removed';
  return isSame(was, now) ? null : 'changed';
}

/** With what a row shall be; an added one that is removed again was never there. */
export function changed(rows: readonly Row[], id: number, now: Charge | null): readonly Row[] {
  return rows.flatMap((row) => {
    if (row.id !== id) return row;
    return !row.was && !now ? [] : { ...row, now };
  });
}

/** A row more, before the one for all others. */
export function added(rows: readonly Row[], now: Charge): readonly Row[] {
  const id = 1 + Math.max(...rows.map((row) => row.id));
  return [...rows.slice(0, -1), { id, was: null, now }, ...rows.slice(-1)];
}

const stays = (rows: readonly Row[]): readonly Charge[] => rows.flatMap(({ now }) => now ?? []);

/** What is published: all else of the table as it was. */
export function bodyOf(body: unknown, rows: readonly Row[]): Readonly<Record<string, unknown>> {
  const all = stays(rows);
  const withStandIn = ({ leader, standIn }: Charge) => ({ leader, ...(standIn && { standIn }) });
  const otherwise = all.find(({ unit }) => unit === null);
  return {
    ...(body as Readonly<Record<string, unknown>>),
    charges: all
      .filter(({ unit }) => unit !== null)
      .map((charge) => ({
        unit: charge.unit,
        ...(charge.field && { field: charge.field }),
        ...withStandIn(charge),
      })),
    otherwise: otherwise && withStandIn(otherwise),
  };
}

/** The row that a path of a refusal is about: `portfolios.charges.3.leader`. */
export function chargeAt(rows: readonly Row[], path: string): Charge | undefined {
  const all = stays(rows);
  if (path.startsWith('portfolios.otherwise')) return all.find(({ unit }) => unit === null);
  const place = /^portfolios\.charges\.(\d+)/.exec(path)?.[1];
  return place === undefined ? undefined : all.filter(({ unit }) => unit !== null)[Number(place)];
}
