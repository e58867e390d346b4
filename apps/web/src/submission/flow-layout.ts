import { Graph, layout } from '@dagrejs/dagre';
import { isDetour } from './route-way.js';
import type { Drawable, EdgeView, NodeView } from './views.js';

export type Direction = 'LR' | 'TB';
export type Placed = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** On the way itself, or beside it. */
  readonly beside: boolean;
  /** Across: where lines run up and down before and after the stage, in the gaps between the columns; no stage lies there. */
  readonly lanes: Lanes;
};
type Lanes = { readonly before: number; readonly after: number };
export type Layout = {
  readonly at: ReadonlyMap<string, Placed>;
  readonly width: number;
  readonly height: number;
};

/** px; in step with flow-node.module.css. */
export const HEAD = 50;
const ROW = 24;
/** Between the way and what lies beside it: room for the lines there and back. */
const GAP = { LR: 42, TB: 36 } as const;
const APART = 22;
/** Across: from column to column, and in it the lanes of the lines that leave the one and that come to the other. */
const COLUMN_GAP = 36;
const LEAVING = 10;
const COMING = 16;

type Size = { readonly width: number; readonly height: number };
type Spot = Size & { readonly id: string; readonly x: number; readonly y: number; readonly lanes: Lanes };

/** A stage where several act is a frame with a row each. */
function sizeOf({ kind, seats }: NodeView, direction: Direction, beside: boolean): Size {
  const across = direction === 'LR';
  const height = kind === 'ending' ? 36 : seats.length > 1 ? HEAD + 8 + seats.length * ROW : HEAD;
  if (across) return { width: seats.length > 1 ? 196 : 122, height };
  // Both columns together fit on the narrowest phone.
  return { width: beside ? 110 : 184, height };
}

const onTheWay = (route: Drawable): ReadonlySet<string> =>
  new Set(
    route.nodes.filter(({ id, state }) => state !== 'notTaken' && !isDetour(route, id)).map(({ id }) => id),
  );

/**
 * dagre finds how far along each stage lies. Across, the way is one straight line and what branches off lies beside
 * it: left to itself the layout would bend the way to save length, and the eye would lose it.
 */
export function layoutOf(route: Drawable, direction: Direction): Layout {
  const across = direction === 'LR';
  const way = onTheWay(route);
  const graph = new Graph();
  graph.setGraph({ rankdir: direction, nodesep: 8, ranksep: across ? COLUMN_GAP : 38 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of route.nodes) graph.setNode(node.id, { ...sizeOf(node, direction, !way.has(node.id)) });
  for (const { from, to, back } of route.edges) if (!back) graph.setEdge(from, to);
  layout(graph);
  /** A column is as wide as its widest stage; its stages stand in its middle. */
  const lanesOf = (column: number): Lanes => {
    const widths = graph.nodes().flatMap((id) => {
      const { x, width } = graph.node(id) as { x: number; width: number };
      return Math.abs(x - column) < 1 ? [width] : [];
    });
    const half = Math.max(...widths) / 2;
    return { before: column - half - COMING, after: column + half + LEAVING };
  };
  const goesBack = new Set(route.edges.filter(({ back }) => back).map(({ from }) => from));
  const spots = route.nodes.map((node): Spot => {
    const { x, y } = graph.node(node.id) as { x: number; y: number };
    const size = sizeOf(node, direction, !way.has(node.id));
    return { id: node.id, ...size, x: x - size.width / 2, y: y - size.height / 2, lanes: lanesOf(x) };
  });
  // Detours lie nearest: their way back is short, and crosses nothing.
  const beside = spots
    .filter(({ id }) => !way.has(id))
    .sort((a, b) => Number(goesBack.has(b.id)) - Number(goesBack.has(a.id)) || a.y - b.y);
  const straight = spots.filter(({ id }) => way.has(id));
  const at = across ? abreast(straight, beside, route.edges) : below(straight, beside);
  const all = [...at.values()];
  return {
    at,
    width: Math.max(0, ...all.map(({ x, width }) => x + width)),
    height: Math.max(0, ...all.map(({ y, height }) => y + height)),
  };
}

/** A line between two stages of the way that are not neighbours: straight, it would lie upon the lines between them. */
export function passesBy(
  { from, to, back }: Pick<EdgeView, 'from' | 'to' | 'back'>,
  at: ReadonlyMap<string, Placed>,
  direction: Direction,
): boolean {
  const [begins, ends] = [at.get(from), at.get(to)];
  if (back || !begins || !ends || begins.beside || ends.beside) return false;
  const along = direction === 'LR' ? 'x' : 'y';
  return [...at.values()].some(
    (one) => !one.beside && begins[along] < one[along] && one[along] < ends[along],
  );
}

/** A stage beside the way with its lines: in its row they run from `from` to `upTo`. */
type Reaching = Spot & { readonly from: number; readonly upTo: number };

/**
 * The way runs across, its heads in one line; the rest in rows above it. A line leaves its column, rises in the gap and
 * runs along the row that it is for: no other stage may lie there, or the chart would show a way that is not one.
 */
function abreast(
  way: readonly Spot[],
  beside: readonly Spot[],
  edges: readonly EdgeView[],
): ReadonlyMap<string, Placed> {
  const lanes = new Map([...way, ...beside].map((spot) => [spot.id, spot.lanes]));
  const onward = edges.filter(({ back }) => !back);
  const rows: Reaching[][] = [];
  for (const spot of beside) {
    const comes = onward.flatMap(({ from, to }) => (to === spot.id ? (lanes.get(from)?.after ?? []) : []));
    const goes = onward.flatMap(({ from, to }) => (from === spot.id ? (lanes.get(to)?.before ?? []) : []));
    const reaching = {
      ...spot,
      from: Math.min(spot.x, ...comes),
      upTo: Math.max(spot.x + spot.width, ...goes),
    };
    const free = rows.find((row) =>
      row.every((other) => reaching.from > other.upTo + APART || other.from > reaching.upTo + APART),
    );
    if (free) free.push(reaching);
    else rows.push([reaching]);
  }
  const at = new Map<string, Placed>();
  let bottom = -GAP.LR;
  for (const row of rows) {
    for (const { id, x, width, height, lanes: own } of row)
      at.set(id, { x, y: bottom - height, width, height, beside: true, lanes: own });
    bottom -= Math.max(...row.map(({ height }) => height)) + APART;
  }
  const top = Math.min(0, ...[...at.values()].map(({ y }) => y));
  for (const [id, spot] of at) at.set(id, { ...spot, y: spot.y - top });
  for (const { id, x, width, height, lanes: own } of way)
    at.set(id, { x, y: -top, width, height, beside: false, lanes: own });
  return at;
}

/** The way runs down; the rest in one column at its right, each no higher than where it branches off. */
function below(way: readonly Spot[], beside: readonly Spot[]): ReadonlyMap<string, Placed> {
  const at = new Map<string, Placed>(
    way.map(({ id, y, width, height, lanes }) => [id, { x: 0, y, width, height, beside: false, lanes }]),
  );
  const left = Math.max(0, ...way.map(({ width }) => width)) + GAP.TB;
  let free = 0;
  for (const { id, y, width, height, lanes } of [...beside].sort((a, b) => a.y - b.y)) {
    const top = Math.max(y, free);
    at.set(id, { x: left, y: top, width, height, beside: true, lanes });
    free = top + height + APART;
  }
  return at;
}
