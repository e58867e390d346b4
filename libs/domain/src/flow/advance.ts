import { stepStage, type StageEvent } from '../definition/stage.machine.js';
import type { Stage } from '../definition/schema.js';
import { change, stopClock, type Turn } from '../turn.js';
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
    const to = stepStage(turn.context.definition.machine, turn.state.stage, event);
    if (turn.context.definition.endings.has(to)) return close(turn, to);
    event = enter(turn, to);
  }
}

/** Tallies the open stage after an answer, and goes on where it settles. @returns whether it did */
export function advanceIfSettled(turn: Turn): boolean {
  const settled: { stage: Stage; result: string } | null = tally(turn);
  if (settled) advance(turn, settleStage(turn, settled.stage, settled.result, false));
  return settled !== null;
}

/** T8: the cycle closes with its own judgement; the next has clocks of its own. */
export function beginCycle(turn: Turn): void {
  for (const id of Object.keys(turn.state.clocks)) stopClock(turn, id);
  change(turn, { cycle: turn.state.cycle + 1, results: {} });
}
