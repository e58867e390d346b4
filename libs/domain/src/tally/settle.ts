import type { Settle } from '../definition/schema.js';
import type { SheetTotal } from '../score/score-sheet.js';
import { hasVeto, leftByVeto } from './veto.js';
import type { Vote } from './vote.js';

type SheetSoFar = Pick<SheetTotal, 'total' | 'gateFailed'>;

/**
 * Whether a stage settles now, and with which result. Plain data in, plain data out; seats are never empty here
 * (a stage nobody is selected for is skipped, and never counts as agreed).
 *
 * A veto ends nothing early: the stage then waits for all (O13, veto.ts).
 *
 * @param votes - all seats that were assigned, signed or not
 * @param sheet - the score sheet so far, for the rule `score`: a gate that was failed closes the way (O11)
 * @returns the id of one of the stage's results, or null: still open
 * Source: O2, O3, O13.
 */
export function settle(rule: Settle, votes: readonly Vote[], sheet: SheetSoFar): string | null {
  const signed = votes.filter((vote) => vote.signed !== undefined);
  const isOpen = signed.length < votes.length;
  if (hasVeto(votes)) {
    if (isOpen) return null;
    const left = leftByVeto(rule, votes);
    return typeof left === 'string' ? left : byRule(rule, left, sheet);
  }
  if ('waitForAll' in rule && rule.waitForAll && isOpen) return null;
  return byRule(rule, votes, sheet);
}

function byRule(rule: Settle, votes: readonly Vote[], { total, gateFailed }: SheetSoFar): string | null {
  const { weight: all, for: agree, against: disagree, open } = weigh(votes, rule.rule === 'weighted');
  switch (rule.rule) {
    case 'first':
      return votes.find(({ signed }) => signed)?.signed?.outcome ?? null;
    case 'collect':
      return open > 0 ? null : rule.result;
    case 'all':
      if (disagree > 0) return rule.against;
      if (open > 0) return null;
      return agree > 0 ? rule.for : rule.against;
    case 'any':
      if (agree > 0) return rule.for;
      return open > 0 ? null : rule.against;
    case 'quorum': {
      const need = 'count' in rule.need ? rule.need.count : portion(all, rule.need.of);
      if (agree >= need) return rule.for;
      // Where it is one short when all have voted, the chair's vote counts twice; until then it may come to that.
      const extra = mayCast(votes, rule.casting) ? 1 : 0;
      if (agree + open + extra < need) return rule.against;
      return open > 0 ? null : rule.for;
    }
    case 'weighted': {
      const need = portion(all, rule.need.of);
      if (agree >= need) return rule.for;
      return agree + open >= need && open > 0 ? null : rule.against;
    }
    case 'mostSevere': {
      if (open > 0) return null;
      const severity = Math.max(...votes.map(({ signed }) => rule.order.indexOf(signed?.outcome ?? '')));
      return rule.order[severity] ?? null;
    }
    case 'score':
      if (open > 0) return null;
      return total >= rule.atLeast && !gateFailed ? rule.for : rule.against;
  }
}

/** The smallest whole number that is at least a/b of `all`: two thirds of 3 are 2. Integers only. */
export function portion(all: number, [a, b]: readonly [number, number]): number {
  return Math.ceil((all * a) / b);
}

function weigh(
  votes: readonly Vote[],
  weighted: boolean,
): { weight: number; for: number; against: number; open: number } {
  const sum = { weight: 0, for: 0, against: 0, open: 0 };
  for (const { weight, signed } of votes) {
    const w = weighted ? weight : 1;
    sum.weight += w;
    if (!signed) sum.open += w;
    else if (signed.stance !== 'neutral') sum[signed.stance] += w;
  }
  return sum;
}

/** Whether the chair has voted for it, or still may. */
function mayCast(votes: readonly Vote[], chair: string | undefined): boolean {
  const vote = votes.find(({ seat }) => seat === chair);
  return vote !== undefined && (vote.signed?.stance ?? 'for') === 'for';
}
