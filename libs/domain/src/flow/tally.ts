import { stageOf } from '../definition/compile.js';
import type { Stage } from '../definition/schema.js';
import { currentOpinion, sheetOf } from '../read/sheet-of.js';
import { openVisit, reviewsOf } from '../read/visits.js';
import { settle, type Vote } from '../tally/settle.js';
import type { Turn } from '../turn.js';

/** The open stage's answers, counted by its rule (O2): its result, or null while it stays open. */
export function tally({ context, state }: Turn): { stage: Stage; result: string } | null {
  const visit = openVisit(state);
  if (!visit) return null;
  const stage = stageOf(context.definition, visit.stage);
  const votes = reviewsOf(state, visit.visit).map((assignment): Vote => {
    const seat = stage.seats.find(({ id }) => id === assignment.seat);
    const opinion = currentOpinion(assignment);
    const vote = { seat: assignment.seat, weight: seat?.weight ?? 1 };
    if (!opinion) return vote;
    const stance = stage.outcomes.find(({ id }) => id === opinion.outcome)?.stance ?? 'neutral';
    return { ...vote, signed: { outcome: opinion.outcome, stance, veto: opinion.veto !== undefined } };
  });
  const total = sheetOf(context.definition.definition, state)?.total ?? 0;
  const result = settle(stage.settle ?? { rule: 'first' }, votes, total);
  return result === null ? null : { stage, result };
}
