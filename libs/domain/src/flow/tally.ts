import { stageOf } from '../definition/compile.js';
import type { Stage } from '../definition/schema.js';
import { isAsked, isOver } from './pieces.js';
import { currentOpinion, sheetOf } from '../read/sheet-of.js';
import { openVisit, reviewsOf } from '../read/visits.js';
import { settle } from '../tally/settle.js';
import type { Vote } from '../tally/vote.js';
import type { Turn } from '../turn.js';

/** The open stage's answers, counted by its rule (O2): its result, or null while it stays open. */
export function tally({ context, state }: Turn): { stage: Stage; result: string } | null {
  const visit = openVisit(state);
  if (!visit) return null;
  const stage = stageOf(context.definition, visit.stage);
  const seats = new Map(stage.seats.map((seat) => [seat.id, seat]));
  const outcomes = new Map(stage.outcomes.map((outcome) => [outcome.id, outcome]));
  // Who missed it has no vote any more: another was asked instead (T12). Nor has who was added, and removed (O9).
  const asked = reviewsOf(state, visit.visit).filter((one) => isAsked(one) && !isOver(one));
  const votes = asked.map((assignment): Vote => {
    const opinion = currentOpinion(assignment);
    const vote = { seat: assignment.seat, weight: seats.get(assignment.seat)?.weight ?? 1 };
    if (!opinion) return vote;
    // O14: a mark as read on a request is the consent that the definition names.
    const given = outcomes.get(opinion.outcome);
    const outcome = opinion.marked === 'agreement' ? (given?.marks?.as ?? opinion.outcome) : opinion.outcome;
    const stance = outcomes.get(outcome)?.stance ?? 'neutral';
    return { ...vote, signed: { outcome, stance, veto: opinion.veto !== undefined } };
  });
  const rule = stage.settle ?? { rule: 'first' };
  const sheet = rule.rule === 'score' ? sheetOf(context.definition.definition, state) : null;
  const result = settle(rule, votes, sheet ?? { total: 0, gateFailed: false });
  return result === null ? null : { stage, result };
}
