import { type Direction, HEAD, type Placed } from './flow-layout.js';

/** A line's path, and where its label goes. */
export type Line = { readonly path: string; readonly x: number; readonly y: number };

const middle = ({ height }: Placed): number => Math.min(height, HEAD) / 2;
/** px that a line ends before its stage, for the arrow. */
const TIP = 4;
const BEND = 8;
/** px by which each further arc along the way keeps off the one before. */
const STEP = 24;

/** Onward: straight along the way; off it, round the corners of a gap. */
export function onward(from: Placed, to: Placed, direction: Direction): Line {
  if (direction === 'LR')
    return from.beside === to.beside && from.y === to.y
      ? flat(from, to)
      : from.beside && !to.beside
        ? landing(from, to)
        : rising(from, to);
  return from.beside || to.beside ? sideways(from, to) : falling(from, to);
}

function flat(from: Placed, to: Placed): Line {
  const [x1, x2, y] = [from.x + from.width, to.x - TIP, from.y + middle(from)];
  return { path: `M ${x1} ${y} L ${x2} ${to.y + middle(to)}`, x: (x1 + x2) / 2, y: y - 10 };
}

/** Out of its column, up or down in the gap, and along the row of where it goes. */
function rising(from: Placed, to: Placed): Line {
  const lane = from.lanes.after;
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + middle(from), to.x - TIP, to.y + middle(to)];
  const turn = y2 < y1 ? BEND : -BEND;
  return {
    path: `M ${x1} ${y1} L ${lane - BEND} ${y1} Q ${lane} ${y1} ${lane} ${y1 - turn} L ${lane} ${y2 + turn} Q ${lane} ${y2} ${lane + BEND} ${y2} L ${x2} ${y2}`,
    x: (lane + x2) / 2,
    y: y2 - 9,
  };
}

/** From beside the way back onto it: along its own row, then down in the gap before the stage. */
function landing(from: Placed, to: Placed): Line {
  const lane = to.lanes.before;
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + middle(from), to.x - TIP, to.y + middle(to)];
  return {
    path: `M ${x1} ${y1} L ${lane - BEND} ${y1} Q ${lane} ${y1} ${lane} ${y1 + BEND} L ${lane} ${y2 - BEND} Q ${lane} ${y2} ${lane + BEND} ${y2} L ${x2} ${y2}`,
    x: (x1 + lane) / 2,
    y: y1 - 9,
  };
}

function falling(from: Placed, to: Placed): Line {
  const [x, y1, y2] = [from.x + from.width / 2, from.y + from.height, to.y - TIP];
  return { path: `M ${x} ${y1} L ${x} ${y2}`, x, y: (y1 + y2) / 2 - 2 };
}

/** Down a trunk in the gap beside the way, then in from the left. */
function sideways(from: Placed, to: Placed): Line {
  const trunk = from.beside ? from.x - 12 : from.x + from.width + 12;
  const [x1, y1] = [from.beside ? from.x : from.x + from.width, from.y + middle(from) + 8];
  const [x2, y2] = [to.x - TIP, to.y + middle(to) + 8];
  return {
    path: `M ${x1} ${y1} L ${trunk} ${y1} L ${trunk} ${y2 - BEND} Q ${trunk} ${y2} ${trunk + BEND} ${y2} L ${x2} ${y2}`,
    x: to.x + to.width / 2,
    y: to.y - 10,
  };
}

/** Back to an earlier stage, as an arc. `index` counts those from the way itself, which run outside of everything. */
export function backward(from: Placed, to: Placed, direction: Direction, index: number): Line {
  const off = 30 + index * STEP;
  if (direction === 'LR') {
    const x1 = from.x + from.width / 2;
    if (from.beside) {
      const [x2, y1, y2] = [to.x + to.width / 2 + 14, from.y + from.height, to.y - TIP];
      const half = (y1 + y2) / 2;
      return {
        path: `M ${x1} ${y1} C ${x1} ${half + 8}, ${x2} ${half - 12}, ${x2} ${y2}`,
        x: (x1 + x2) / 2,
        y: half,
      };
    }
    const [x2, y1, y2] = [to.x + to.width / 2, from.y + from.height, to.y + to.height + TIP];
    const low = Math.max(y1, y2) + off;
    return {
      path: `M ${x1} ${y1} C ${x1} ${low}, ${x2} ${low}, ${x2} ${y2}`,
      x: (x1 + x2) / 2,
      y: low - off * 0.25,
    };
  }
  const [y1, y2] = [from.y + middle(from) - 10, to.y + middle(to) - 10];
  if (from.beside) {
    const [x1, x2] = [from.x, to.x + to.width + TIP];
    const trunk = x1 - 14;
    return {
      path: `M ${x1} ${y1} C ${trunk - 6} ${y1}, ${trunk} ${y1 - 6}, ${trunk} ${y1 - 20} L ${trunk} ${y2 + 20} C ${trunk} ${y2 + 6}, ${trunk - 6} ${y2}, ${x2} ${y2}`,
      x: trunk + 4,
      y: (y1 + y2) / 2,
    };
  }
  const left = -off;
  return {
    path: `M ${from.x} ${y1} C ${left} ${y1}, ${left} ${y2}, ${to.x - TIP} ${y2}`,
    x: left * 0.75,
    y: (y1 + y2) / 2,
  };
}

/** Where a line runs that passes stages of the way by: beyond all of them, the how many-th of its kind. */
export type Around = { readonly floor: number; readonly index: number };
const AROUND = 14;
const AROUND_STEP = 10;

/** Past stages of the way, around them: across below everything, down at their left. */
export function passing(from: Placed, to: Placed, direction: Direction, { floor, index }: Around): Line {
  const off = AROUND + index * AROUND_STEP;
  if (direction === 'LR') {
    const [y1, y2, low] = [from.y + middle(from), to.y + middle(to), floor + off];
    const [out, back] = [from.lanes.after, to.lanes.before];
    return {
      path: `M ${from.x + from.width} ${y1} L ${out - BEND} ${y1} Q ${out} ${y1} ${out} ${y1 + BEND} L ${out} ${low - BEND} Q ${out} ${low} ${out + BEND} ${low} L ${back - BEND} ${low} Q ${back} ${low} ${back} ${low - BEND} L ${back} ${y2 + BEND} Q ${back} ${y2} ${back + BEND} ${y2} L ${to.x - TIP} ${y2}`,
      x: (out + back) / 2,
      y: low - 9,
    };
  }
  const [y1, y2, left] = [from.y + middle(from) + 10, to.y + middle(to) + 10, -off];
  return {
    path: `M ${from.x} ${y1} L ${left + BEND} ${y1} Q ${left} ${y1} ${left} ${y1 + BEND} L ${left} ${y2 - BEND} Q ${left} ${y2} ${left + BEND} ${y2} L ${to.x - TIP} ${y2}`,
    x: left,
    y: (y1 + y2) / 2,
  };
}

/** Room that lines need outside of the stages, px: arcs back along the way, and lines that pass stages of it by. */
export const roomFor = (arcsAlong: number, passingBy: number): number =>
  Math.max(
    arcsAlong > 0 ? 44 + arcsAlong * STEP : 6,
    passingBy > 0 ? AROUND + passingBy * AROUND_STEP + 6 : 6,
  );
