import { type Direction, HEAD, type Placed } from './flow-layout.js';

/** A line's path, and where its label goes. */
export type Line = { readonly path: string; readonly x: number; readonly y: number };

const MID = HEAD / 2;
const middle = ({ height }: Placed): number => Math.min(height / 2, MID);

/** Onward: straight along the way; off it, once round a corner. */
export function onward(from: Placed, to: Placed, direction: Direction): Line {
  const corner = 8;
  if (direction === 'LR') {
    const [y1, y2] = [from.y + middle(from), to.y + middle(to)];
    const x2 = to.x - 4;
    if (from.lane === to.lane) {
      const x1 = from.x + from.width;
      return { path: `M ${x1} ${y1} L ${x2} ${y2}`, x: (x1 + x2) / 2, y: y1 - 10 };
    }
    const x1 = from.x + from.width / 2;
    const [start, bend] = to.y < from.y ? [from.y, y2 + corner] : [from.y + from.height, y2 - corner];
    return {
      path: `M ${x1} ${start} L ${x1} ${bend} Q ${x1} ${y2} ${x1 + corner} ${y2} L ${x2} ${y2}`,
      x: (x1 + x2) / 2 + 6,
      y: y2 - 9,
    };
  }
  if (from.lane === to.lane) {
    const x = from.x + Math.min(from.width, to.width) / 2;
    const [y1, y2] = [from.y + from.height, to.y - 4];
    return { path: `M ${x} ${y1} L ${x} ${y2}`, x, y: (y1 + y2) / 2 - 2 };
  }
  const [y1, x2, y2] = [from.y + middle(from), to.x + to.width / 2, to.y - 4];
  const x1 = to.x > from.x ? from.x + from.width : from.x;
  const bend = to.x > from.x ? x2 - corner : x2 + corner;
  return {
    path: `M ${x1} ${y1} L ${bend} ${y1} Q ${x2} ${y1} ${x2} ${y1 + corner} L ${x2} ${y2}`,
    x: x2,
    y: (y1 + y2) / 2,
  };
}

/** px by which each further arc along the way keeps off the one before. */
const STEP = 24;

/** Back to an earlier stage: an arc, outside of everything; `index` counts those along the way itself. */
export function backward(from: Placed, to: Placed, direction: Direction, index: number): Line {
  const off = 30 + index * STEP;
  if (direction === 'LR') {
    const [x1, x2] = [from.x + from.width / 2, to.x + to.width / 2 - 16];
    if (from.lane > 0) {
      const high = from.y - 34;
      return {
        path: `M ${x1} ${from.y} C ${x1} ${high}, ${x2} ${high}, ${x2} ${to.y - 4}`,
        x: (x1 + x2) / 2,
        y: from.y - 22,
      };
    }
    const low = Math.max(from.y + from.height, to.y + to.height) + off;
    return {
      path: `M ${x1} ${from.y + from.height} C ${x1} ${low}, ${x2} ${low}, ${x2} ${to.y + to.height + 4}`,
      x: (x1 + x2) / 2,
      y: low - off * 0.25,
    };
  }
  const [y1, y2] = [from.y + middle(from), to.y + middle(to) - 12];
  if (from.lane > 0) {
    const [x1, x2] = [from.x + from.width, to.x + to.width + 4];
    const right = x1 + 34;
    return {
      path: `M ${x1} ${y1} C ${right} ${y1}, ${right} ${y2}, ${x1 - 20} ${y2} L ${x2} ${y2}`,
      x: x1 - 30,
      y: y2,
    };
  }
  const left = -off;
  return {
    path: `M ${from.x} ${y1} C ${left} ${y1}, ${left} ${y2}, ${to.x - 4} ${y2}`,
    x: left * 0.75,
    y: (y1 + y2) / 2,
  };
}

/** Room that arcs need outside of the stages, px. */
export const roomFor = (arcsAlong: number): number => (arcsAlong > 0 ? 44 + arcsAlong * STEP : 8);
