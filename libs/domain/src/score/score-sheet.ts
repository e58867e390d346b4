import Big from 'big.js';
import type { Criterion, ScoreSheet } from '../definition/schema.js';

/** Scores by criterion, as signed. At most two decimals. */
export type Scores = Readonly<Record<string, number>>;

export type SheetTotal = {
  /** Sum of what counts (add + bonus - malus), never below 0. */
  readonly total: number;
  /** Every criterion that adds has its score. */
  readonly complete: boolean;
  /** A gate was scored 0. */
  readonly gateFailed: boolean;
  /** The grade whose threshold is reached (>=). */
  readonly grade: ScoreSheet['grades'][number];
};

/** Adds up a sheet in decimal arithmetic: 0.1 + 0.2 is 0.3. Source: O11. */
export function totalOf(sheet: ScoreSheet, scores: Scores): SheetTotal {
  let sum = new Big(0);
  for (const { id, counts } of sheet.criteria) {
    const score = scores[id];
    if (score === undefined || counts === 'gate') continue;
    sum = counts === 'malus' ? sum.minus(score) : sum.plus(score);
  }
  const total = Math.max(0, sum.toNumber());
  return {
    total,
    complete: sheet.criteria.every(({ id, counts }) => counts !== 'add' || scores[id] !== undefined),
    gateFailed: sheet.criteria.some(({ id, counts }) => counts === 'gate' && scores[id] === 0),
    // The last grade reaches down to 0: publication checks it.
    grade: sheet.grades.find(({ atLeast }) => total >= atLeast) ?? sheet.grades.at(-1)!,
  };
}

/** What is wrong with a score, or null: from 0 to the maximum, two decimals at most; a gate is 0 or its maximum (O11). */
export function scoreProblem(
  { max, counts }: Criterion,
  score: number,
): 'outOfRange' | 'tooManyDecimals' | 'notAGate' | null {
  // -0 is 0 once it was stored, and would be replayed as another.
  if (!Number.isFinite(score) || score < 0 || score > max || Object.is(score, -0)) return 'outOfRange';
  if (!new Big(score).round(2).eq(score)) return 'tooManyDecimals';
  if (counts === 'gate' && score !== 0 && score !== max) return 'notAGate';
  return null;
}

/**
 * The score that a rule gives for a figure, 2 decimals, half up; null for judged criteria and where the figure is
 * missing. Thresholds are >=. Source: O11.
 */
export function referenceScore(
  { kind, max }: Criterion,
  figure: (path: string) => number | null,
): number | null {
  if (kind.type === 'judged') return null;
  const value = figure(kind.value);
  if (value === null) return null;
  return rounded(between(0, max, byKind(kind, max, value)));
}

function byKind(kind: Exclude<Criterion['kind'], { type: 'judged' }>, max: number, value: number): Big {
  if (kind.type === 'banded') {
    const reached = kind.bands
      .filter(({ atLeast }) => value >= atLeast)
      .sort((a, b) => b.atLeast - a.atLeast);
    return new Big(reached[0]?.score ?? 0);
  }
  if (kind.type === 'ratio') return new Big(value).times(max).div(kind.benchmark);
  const { from, to } = kind;
  const along = between(0, 1, new Big(value).minus(from.value).div(new Big(to.value).minus(from.value)));
  return along.times(new Big(to.score).minus(from.score)).plus(from.score);
}

const between = (low: number, high: number, value: Big) =>
  value.lt(low) ? new Big(low) : value.gt(high) ? new Big(high) : value;
// Big knows -0; a score does not.
const rounded = (value: Big) => value.round(2, Big.roundHalfUp).toNumber() + 0;
