import { endIdlePause } from '../acts/pause.js';
import { holds } from '../definition/expression.js';
import type { Result, Stage } from '../definition/schema.js';
import type { StageEvent } from '../definition/stage.machine.js';
import type { DayZero } from '../model.js';
import { openVisit } from '../read/visits.js';
import { scopeOf } from '../scope.js';
import { change, changeVisit, type Turn } from '../turn.js';
import { closeVisitClock, release, stopClock } from './close-clocks.js';
import { setOff } from './effects.js';
import { moveClocks } from './move-clocks.js';
import { belongsToStage } from './pieces.js';
import { beginCycle, startSubmissionClock } from './start-clock.js';

/**
 * The stage has its result: what is still open in it is not needed (O3), its clock is judged, the submission's
 * clocks stop and start, effects are set off.
 * @param startFrom - day 0 of the clocks that start, where it is not today (T5)
 * @returns where it leads, for the stage machine
 */
export function settleStage(
  turn: Turn,
  stage: Stage,
  resultId: string,
  bySystem: boolean,
  startFrom?: DayZero,
): StageEvent {
  const result = stage.results.find(({ id }) => id === resultId);
  if (!result) throw new Error(`stage ${stage.id} has no result ${resultId}: publication checks it`);
  const visit = openVisit(turn.state)!;
  for (const piece of Object.values(turn.state.work))
    if (belongsToStage(piece, visit.visit)) release(turn, piece);
  changeVisit(turn, visit.visit, {
    settledAt: turn.at,
    result: resultId,
    ...closeVisitClock(turn, visit),
    ...(bySystem && { bySystem: true }),
  });
  change(turn, { results: { ...turn.state.results, [stage.id]: resultId } });
  turn.facts.push({ type: 'stageSettled', stage: stage.id, visit: visit.visit, result: resultId, bySystem });
  return follow(turn, stage, result, startFrom);
}

function follow(turn: Turn, stage: Stage, result: Result, startFrom?: DayZero): StageEvent {
  switchClocks(turn, stage, result, startFrom);
  if (result.decides) {
    change(turn, { decided: { stage: stage.id, result: result.id, at: turn.at } });
    turn.facts.push({ type: 'decided', stage: stage.id, result: result.id });
  }
  setOff(turn, stage, result);
  const scope = scopeOf(turn.context, turn.state);
  // The last branch has no condition: publication checks it.
  const branch = result.next.findIndex(({ when }) => when === undefined || holds(when, scope));
  return { type: 'SETTLED', result: result.id, branch };
}

/** T5: after a notice, the clock starts on the day the last item arrived. */
function completedOn({ state: { supplement } }: Turn): DayZero | undefined {
  return supplement?.arrivedOn && { on: supplement.arrivedOn, because: 'completed' };
}

/** What still runs is capped by what runs from here on (T9). */
function switchClocks(
  turn: Turn,
  { phase }: Stage,
  { stops, starts, beginsCycle }: Result,
  startFrom?: DayZero,
): void {
  const from = startFrom ?? (phase === 'accepting' ? completedOn(turn) : undefined);
  const all = () => {
    for (const id of stops) stopClock(turn, id);
    if (beginsCycle) beginCycle(turn);
    for (const id of starts) startSubmissionClock(turn, id, from);
  };
  if (stops.length > 0 || starts.length > 0) moveClocks(turn, beginsCycle ? 'cycle' : 'cap', all);
  else all();
  endIdlePause(turn);
}
