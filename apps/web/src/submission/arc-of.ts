import type { Direction, Placed } from './flow-layout.js';

/** px by which each further arc keeps off the one before. */
const LANE = 26;

/**
 * A line back to an earlier stage: below the row of stages, or beside the column, never through it.
 * @param lane - 0 is the innermost
 * @returns the path, and where its label goes
 */
export function arcOf(
  from: Placed,
  to: Placed,
  direction: Direction,
  lane: number,
): [string, number, number] {
  const off = 28 + lane * LANE;
  if (direction === 'LR') {
    const [x1, x2] = [from.x + from.width / 2 - 14, to.x + to.width / 2 + 14];
    const [y1, y2] = [from.y + from.height, to.y + to.height];
    const low = Math.max(y1, y2) + off;
    return [`M ${x1} ${y1} C ${x1} ${low}, ${x2} ${low}, ${x2} ${y2}`, (x1 + x2) / 2, low - off * 0.25];
  }
  const [x1, x2] = [from.x + from.width, to.x + to.width];
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2 + 8];
  const right = Math.max(x1, x2) + off;
  return [`M ${x1} ${y1} C ${right} ${y1}, ${right} ${y2}, ${x2} ${y2}`, right - off * 0.25, (y1 + y2) / 2];
}
