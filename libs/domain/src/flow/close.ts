import { change, changeVisit, closed, closeWork, stopClock, type Turn } from '../turn.js';
import { openVisit } from '../read/visits.js';
import { tell } from './effects.js';

/** The end: nothing is left open, every clock is fixed, the submitter is told. */
export function close(turn: Turn, ending: string, reason?: string): void {
  for (const id of Object.keys(turn.state.clocks)) stopClock(turn, id);
  change(turn, { stage: ending, closed: { ending, at: turn.at, ...(reason !== undefined && { reason }) } });
  turn.facts.push({ type: 'closed', ending });
  const { unit, post } = turn.state.submitter;
  tell(turn, 'closed', [{ unit, post }], { ending });
}

/** Leaves the open visit without a result of its own: what is open in it is cancelled, what was signed stays. */
export function leaveStage(turn: Turn): void {
  const visit = openVisit(turn.state);
  if (!visit) return;
  for (const { no, unit, is } of Object.values(turn.state.work)) {
    if (is.work !== 'pending' && is.work !== 'waiting') continue;
    closeWork(turn, no, 'CANCEL');
    turn.facts.push({ type: 'cancelled', no, unit });
  }
  const clock =
    visit.clock && closed(turn, visit.clock, { of: 'stage', visit: visit.visit, stage: visit.stage });
  changeVisit(turn, visit.visit, { settledAt: turn.at, result: 'left', ...(clock && { clock }) });
}
