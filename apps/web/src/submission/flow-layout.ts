import { Graph, layout } from '@dagrejs/dagre';
import { isDetour } from './route-way.js';
import type { NodeView, RouteView } from './views.js';

export type Direction = 'LR' | 'TB';
export type Placed = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** On the way itself, or beside it. */
  readonly beside: boolean;
};
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

type Size = { readonly width: number; readonly height: number };
type Spot = Size & { readonly id: string; readonly x: number; readonly y: number };

/** A stage where several act is a frame with a row each. */
function sizeOf({ kind, seats }: NodeView, direction: Direction, beside: boolean): Size {
  const across = direction === 'LR';
  const height = kind === 'ending' ? 36 : seats.length > 1 ? HEAD + 8 + seats.length * ROW : HEAD;
  if (across) return { width: seats.length > 1 ? 196 : 122, height };
  // Both columns together fit on the narrowest phone.
  return { width: beside ? 110 : 184, height };
}

const onTheWay = (route: RouteView): ReadonlySet<string> =>
  new Set(
    route.nodes.filter(({ id, state }) => state !== 'notTaken' && !isDetour(route, id)).map(({ id }) => id),
  );

/**
 * dagre finds how far along each stage lies. Across, the way is one straight line and what branches off lies beside
 * it: left to itself the layout would bend the way to save length, and the eye would lose it.
 */
export function layoutOf(route: RouteView, direction: Direction): Layout {
  const across = direction === 'LR';
  const way = onTheWay(route);
  const graph = new Graph();
  graph.setGraph({ rankdir: direction, nodesep: 8, ranksep: across ? 30 : 38 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of route.nodes) graph.setNode(node.id, { ...sizeOf(node, direction, !way.has(node.id)) });
  for (const { from, to, back } of route.edges) if (!back) graph.setEdge(from, to);
  layout(graph);
  const goesBack = new Set(route.edges.filter(({ back }) => back).map(({ from }) => from));
  const spots = route.nodes.map((node): Spot => {
    const { x, y } = graph.node(node.id) as { x: number; y: number };
    const size = sizeOf(node, direction, !way.has(node.id));
    return { id: node.id, ...size, x: x - size.width / 2, y: y - size.height / 2 };
  });
  // Detours lie nearest: their way back is short, and crosses nothing.
  const beside = spots
    .filter(({ id }) => !way.has(id))
    .sort((a, b) => Number(goesBack.has(b.id)) - Number(goesBack.has(a.id)) || a.y - b.y);
  const straight = spots.filter(({ id }) => way.has(id));
  const at = across ? abreast(straight, beside) : below(straight, beside);
  const all = [...at.values()];
  return {
    at,
    width: Math.max(0, ...all.map(({ x, width }) => x + width)),
    height: Math.max(0, ...all.map(({ y, height }) => y + height)),
  };
}

/** The way runs across, its heads in one line; the rest in rows above it. */
function abreast(way: readonly Spot[], beside: readonly Spot[]): ReadonlyMap<string, Placed> {
  const rows: Spot[][] = [];
  for (const spot of beside) {
    const free = rows.find((row) =>
      row.every((other) => spot.x > other.x + other.width + APART || other.x > spot.x + spot.width + APART),
    );
    if (free) free.push(spot);
    else rows.push([spot]);
  }
  const at = new Map<string, Placed>();
  let bottom = -GAP.LR;
  for (const row of rows) {
    for (const { id, x, width, height } of row)
      at.set(id, { x, y: bottom - height, width, height, beside: true });
    bottom -= Math.max(...row.map(({ height }) => height)) + APART;
  }
  const top = Math.min(0, ...[...at.values()].map(({ y }) => y));
  for (const [id, spot] of at) at.set(id, { ...spot, y: spot.y - top });
  for (const { id, x, width, height } of way) at.set(id, { x, y: -top, width, height, beside: false });
  return at;
}

/** The way runs down; the rest in one column at its right, each no higher than where it branches off. */
function below(way: readonly Spot[], beside: readonly Spot[]): ReadonlyMap<string, Placed> {
  const at = new Map<string, Placed>(
    way.map(({ id, y, width, height }) => [id, { x: 0, y, width, height, beside: false }]),
  );
  const left = Math.max(0, ...way.map(({ width }) => width)) + GAP.TB;
  let free = 0;
  for (const { id, y, width, height } of [...beside].sort((a, b) => a.y - b.y)) {
    const top = Math.max(y, free);
    at.set(id, { x: left, y: top, width, height, beside: true });
    free = top + height + APART;
  }
  return at;
}
