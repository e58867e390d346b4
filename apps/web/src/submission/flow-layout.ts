import { Graph, layout } from '@dagrejs/dagre';
import type { NodeView, RouteView } from './views.js';

export type Direction = 'LR' | 'TB';
export type Placed = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 is the way itself; what branches off it lies in lanes beside it. */
  readonly lane: number;
};
export type Layout = {
  readonly at: ReadonlyMap<string, Placed>;
  readonly width: number;
  readonly height: number;
};

/** px; in step with flow-node.module.css. */
export const HEAD = 50;
const ROW = 24;
const GAP = 30;

const isFrame = ({ seats }: NodeView): boolean => seats.length > 1;

/** A stage where several act is a frame with a row each. */
export function sizeOf(
  node: NodeView,
  direction: Direction,
): { readonly width: number; readonly height: number } {
  const across = direction === 'LR';
  if (node.kind === 'ending') return { width: across ? 116 : 140, height: 36 };
  if (!isFrame(node)) return { width: across ? 122 : 196, height: HEAD };
  return { width: 196, height: HEAD + 8 + node.seats.length * ROW };
}

/** The stages of the way itself: passed or to come, and not a detour from which one can only go back. */
function wayOf({ nodes, edges }: RouteView): ReadonlySet<string> {
  const isDetour = (id: string) => {
    const onward = edges.filter(({ from }) => from === id);
    return onward.length > 0 && onward.every(({ back }) => back);
  };
  return new Set(nodes.filter(({ id, state }) => state !== 'notTaken' && !isDetour(id)).map(({ id }) => id));
}

/**
 * dagre finds how far along each stage lies. Across, the way is one straight line, and what branches off it has
 * lanes of its own: below that, the eye would follow the layout and not the way.
 */
export function layoutOf(route: RouteView, direction: Direction): Layout {
  const across = direction === 'LR';
  const graph = new Graph();
  graph.setGraph({ rankdir: direction, nodesep: 8, ranksep: across ? 30 : 38 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of route.nodes) graph.setNode(node.id, { ...sizeOf(node, direction) });
  for (const { from, to, back } of route.edges) if (!back) graph.setEdge(from, to);
  layout(graph);

  const way = wayOf(route);
  const goesBack = new Set(route.edges.filter(({ back }) => back).map(({ from }) => from));
  const spots = route.nodes.map((node) => {
    const { x, y } = graph.node(node.id) as { x: number; y: number };
    const size = sizeOf(node, direction);
    return { id: node.id, size, along: across ? x - size.width / 2 : y - size.height / 2 };
  });
  // Detours lie outermost, so that their way back runs over nothing.
  const beside = spots
    .filter(({ id }) => !way.has(id))
    .sort((a, b) => Number(goesBack.has(a.id)) - Number(goesBack.has(b.id)));
  const lanes: (typeof spots)[] = [];
  for (const spot of beside) {
    const free = lanes.find((lane) => lane.every((other) => !overlaps(spot, other, across)));
    if (free) free.push(spot);
    else lanes.push([spot]);
  }
  return placed(
    spots.filter(({ id }) => way.has(id)),
    lanes,
    across,
  );
}

type Spot = {
  readonly id: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly along: number;
};

const length = ({ size }: Spot, across: boolean): number => (across ? size.width : size.height);
const breadth = ({ size }: Spot, across: boolean): number => (across ? size.height : size.width);
const overlaps = (a: Spot, b: Spot, across: boolean): boolean =>
  a.along < b.along + length(b, across) + GAP / 2 && b.along < a.along + length(a, across) + GAP / 2;

/** Across: lanes above, heads of the way in one line. Down: lanes at the right. */
function placed(way: readonly Spot[], lanes: readonly (readonly Spot[])[], across: boolean): Layout {
  const at = new Map<string, Placed>();
  const depth = lanes.map((lane) => Math.max(...lane.map((spot) => breadth(spot, across))));
  const above = depth.reduce((sum, each) => sum + each + GAP, 0);
  for (const { id, size, along } of way)
    at.set(id, { ...size, lane: 0, x: across ? along : 0, y: across ? above : along });
  const widest = Math.max(0, ...way.map(({ size }) => size.width));
  lanes.forEach((lane, index) => {
    const before = depth.slice(0, index).reduce((sum, each) => sum + each + GAP, 0);
    for (const { id, size, along } of lane) {
      const cross = across ? above - before - GAP - size.height : widest + GAP + before;
      at.set(id, { ...size, lane: index + 1, x: across ? along : cross, y: across ? cross : along });
    }
  });
  const all = [...at.values()];
  return {
    at,
    width: Math.max(0, ...all.map(({ x, width }) => x + width)),
    height: Math.max(0, ...all.map(({ y, height }) => y + height)),
  };
}
