export type Placed = { readonly article: string; readonly column: string };

/** The articles of a column, in their order. */
export const inColumn = (placed: readonly Placed[], column: string): readonly Placed[] =>
  placed.filter((one) => one.column === column);

/** One place up or down among those of its column; where it stands already at the end, nothing changes. */
export function moved(placed: readonly Placed[], article: string, by: -1 | 1): readonly Placed[] {
  const from = placed.findIndex((one) => one.article === article);
  const one = placed[from];
  if (!one) return placed;
  const peers = inColumn(placed, one.column);
  const other = peers[peers.indexOf(one) + by];
  if (!other) return placed;
  const to = placed.indexOf(other);
  return placed.map((each, index) => (index === from ? other : index === to ? one : each));
}

/** Into another column, as its last. */
export function movedTo(placed: readonly Placed[], article: string, column: string): readonly Placed[] {
  return [...placed.filter((one) => one.article !== article), { article, column }];
}
