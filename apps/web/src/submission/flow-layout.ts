import { Graph, layout } from '@dagrejs/dagre';
import type { NodeView, RouteView } from './views.js';

export type Direction = 'LR' | 'TB';
export type Placed = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Layout = { readonly at: ReadonlyMap<string, Placed>; readonly width: number; readonly height: number };

export const NODE_WIDTH = 172;
const HEAD = 50;
const ROW = 24;
const PAD = 6;

/** px; in step with flow-node.module.css: a frame has a row per unit when several act in it. */
export function sizeOf({ kind, seats }: NodeView): { readonly width: number; readonly height: number } {
  if (kind === 'ending') return { width: 148, height: 36 };
  return { width: NODE_WIDTH, height: seats.length > 1 ? HEAD + PAD + seats.length * ROW : HEAD };
}

/** Places the stages; send-backs are drawn over it and do not pull at it. */
export function layoutOf({ nodes, edges }: RouteView, direction: Direction): Layout {
  const graph = new Graph();
  graph.setGraph({ rankdir: direction, nodesep: 22, ranksep: direction === 'LR' ? 56 : 40, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { ...sizeOf(node) });
  for (const { from, to, back, state } of edges) {
    // The way taken is pulled straight; what branches off it gives way.
    if (!back) graph.setEdge(from, to, { weight: state === 'notTaken' ? 1 : 8 });
  }
  layout(graph);
  const at = new Map<string, Placed>();
  for (const node of nodes) {
    const placed = graph.node(node.id) as { x: number; y: number };
    const { width, height } = sizeOf(node);
    at.set(node.id, { x: placed.x - width / 2, y: placed.y - height / 2, width, height });
  }
  const ends = [...at.values()];
  return {
    at,
    width: Math.max(0, ...ends.map(({ x, width }) => x + width)),
    height: Math.max(0, ...ends.map(({ y, height }) => y + height)),
  };
}
