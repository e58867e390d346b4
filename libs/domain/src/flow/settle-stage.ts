import { holds } from '../definition/expression.js';
import type { Result, Stage } from '../definition/schema.js';
import type { StageEvent } from '../definition/stage.machine.js';
import { openVisit } from '../read/visits.js';
import { scopeOf } from '../scope.js';
import { change, changeVisit, closed, closeWork, stopClock, type Turn } from '../turn.js';
import { setOff } from './effects.js';
import { startSubmissionClock } from './start-clock.js';

/**
 * The stage has its result: what is still open in it is not needed (O3), its clock is judged, the submission's
 * clocks stop and start, effects are set off.
 * @returns where it leads, for the stage machine
 */
export function settleStage(turn: Turn, stage: Stage, resultId: string, bySystem: boolean): StageEvent {
  const result = stage.results.find(({ id }) => id === resultId);
  if (!result) throw new Error(`stage ${stage.id} has no result ${resultId}: publication checks it`);
  const visit = openVisit(turn.state)!;
  for (const { no, unit, visit: of, is } of Object.values(turn.state.work)) {
    if (of !== visit.visit || (is.work !== 'pending' && is.work !== 'waiting')) continue;
    closeWork(turn, no, 'NOT_NEEDED');
    turn.facts.push({ type: 'notNeeded', no, unit });
  }
  const clock =
    visit.clock && closed(turn, visit.clock, { of: 'stage', visit: visit.visit, stage: stage.id });
  changeVisit(turn, visit.visit, {
    settledAt: turn.at,
    result: resultId,
    ...(clock && { clock }),
    ...(bySystem && { bySystem: true }),
  });
  change(turn, { results: { ...turn.state.results, [stage.id]: resultId } });
  turn.facts.push({ type: 'stageSettled', stage: stage.id, visit: visit.visit, result: resultId, bySystem });
  return follow(turn, stage, result);
}

function follow(turn: Turn, stage: Stage, result: Result): StageEvent {
  for (const id of result.stops) stopClock(turn, id);
  for (const id of result.starts) startSubmissionClock(turn, id);
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
