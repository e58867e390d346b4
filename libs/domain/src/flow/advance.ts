import { stepStage, type StageEvent } from '../definition/stage.machine.js';
import type { Stage } from '../definition/schema.js';
import type { DayZero } from '../model.js';
import type { Turn } from '../turn.js';
import { close } from './close.js';
import { enter } from './enter.js';
import { settleStage } from './settle-stage.js';
import { tally } from './tally.js';

/**
 * Moves the submission along: one event to the stage machine, then into what it leads to; automatic and skipped
 * stages lead on at once. Ends: publication checks that no circle of them exists.
 */
export function advance(turn: Turn, first: StageEvent): void {
  for (let event: StageEvent | null = first; event;) {
    const to = wayOn(turn, event);
    if (turn.context.definition.endings.has(to)) return close(turn, to);
    event = enter(turn, to);
  }
}

/** O8: where it was only sent back to be corrected, straight to who sent it; but an ending is an ending. */
function wayOn(turn: Turn, event: StageEvent): string {
  const { machine, endings } = turn.context.definition;
  const { straightBack, ...state } = turn.state;
  const to = stepStage(machine, state.stage, event);
  if (straightBack?.stage !== state.stage || event.type === 'SENT_BACK_TO') return to;
  turn.state = straightBack.then ? { ...state, straightBack: straightBack.then } : state;
  const isOver = event.type === 'SETTLED' || event.type === 'SKIPPED';
  if (!isOver || endings.has(to) || to === straightBack.to) return to;
  turn.facts.push({ type: 'straightBack', from: state.stage, to: straightBack.to });
  return stepStage(machine, state.stage, { type: 'STRAIGHT_BACK', to: straightBack.to });
}

/** Tallies the open stage after an answer, and goes on where it settles. @returns whether it did */
export function advanceIfSettled(turn: Turn): boolean {
  const settled: { stage: Stage; result: string } | null = tally(turn);
  if (settled) settleAndAdvance(turn, settled.stage, settled.result);
  return settled !== null;
}

/** @param by - by the system; `from`: day 0 of what starts, where it is not today (T5) */
export function settleAndAdvance(
  turn: Turn,
  stage: Stage,
  result: string,
  by?: { readonly from?: DayZero },
): void {
  advance(turn, settleStage(turn, stage, result, by !== undefined, by?.from));
}
