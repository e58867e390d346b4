import { MarkerType, type NodeTypes, ReactFlow, type EdgeTypes } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useEffect, useMemo, useRef } from 'react';
import styles from './flowchart.module.css';
import { FlowEdge, type RouteLine } from './flow-edge.js';
import { type Direction, layoutOf, passesBy } from './flow-layout.js';
import { FlowNode, type StageNode } from './flow-node.js';
import { roomFor } from './line-of.js';
import { drawnOf } from './route-way.js';
import type { RouteView } from './views.js';

const nodeTypes: NodeTypes = { stage: FlowNode };
const edgeTypes: EdgeTypes = { route: FlowEdge };
const COLOR = {
  done: '#55606b',
  current: '#67727d',
  ahead: '#67727d',
  skipped: '#cfd5da',
  notTaken: '#cfd5da',
} as const;

type Props = {
  readonly route: RouteView;
  readonly direction: Direction;
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
};

/** The route as a picture in its natural size: the frame around it scrolls, so that its text stays readable. */
export function FlowChart({ route, direction, chosen, choose }: Props) {
  const drawn = useMemo(() => drawnOf(route), [route]);
  const layout = useMemo(() => layoutOf(drawn, direction), [drawn, direction]);
  const nodes = drawn.nodes.flatMap((stage): StageNode[] => {
    const place = layout.at.get(stage.id);
    if (!place) return [];
    const { x, y, width, height } = place;
    const isChosen = stage.id === chosen;
    const data = { stage, direction, chosen: isChosen, choose: () => choose(isChosen ? null : stage.id) };
    return [{ id: stage.id, type: 'stage', position: { x, y }, width, height, data }];
  });
  // Arcs from one stage of the way to another run outside of it and are counted; others stay among their lanes.
  const along = drawn.edges.filter(({ back, from }) => back && layout.at.get(from)?.beside === false);
  const past = drawn.edges.filter((line) => passesBy(line, layout.at, direction));
  // What was taken lies on top: two lines may share a gap.
  const painted = [...drawn.edges].sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done'));
  const edges = painted.flatMap((line): RouteLine[] => {
    const [from, to] = [layout.at.get(line.from), layout.at.get(line.to)];
    if (!from || !to) return [];
    const markerEnd = { type: MarkerType.ArrowClosed, color: COLOR[line.state], width: 16, height: 16 };
    const around = past.includes(line) ? { floor: layout.height, index: past.indexOf(line) } : null;
    const data = { line, direction, from, to, around, index: Math.max(0, along.indexOf(line)) };
    return [{ id: line.id, type: 'route', source: line.from, target: line.to, markerEnd, data }];
  });
  const room = roomFor(along.length, past.length);
  const across = direction === 'LR';
  const [left, top] = across ? [6, 6] : [room, 6];
  const [width, height] = [left + layout.width + 6, top + layout.height + (across ? room : 12)];
  const canvas = useRef<HTMLDivElement>(null);
  // Where it stands is what people come to see; it may lie beyond an edge.
  useEffect(() => {
    const here = canvas.current?.querySelector('[data-current]');
    here?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [direction]);
  return (
    <div className={styles['canvas']} ref={canvas} style={{ width, height }}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        nodesDraggable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        panOnDrag={false}
        zoomOnScroll={false}
        zoomOnPinch={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        defaultViewport={{ x: left, y: top, zoom: 1 }}
        key={`${direction}:${left}:${top}`}
        proOptions={{ hideAttribution: true }}
      />
    </div>
  );
}
