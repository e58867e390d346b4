import { changeVisit, type Turn } from '../turn.js';
import { openVisit } from '../read/visits.js';
import { clocksOf } from './clocks.js';
import { closeVisitClock, closeWork, stopClock } from './close-clocks.js';
import { tell } from './effects.js';
import { belongsToStage, isOpen } from './pieces.js';

type Closing = {
  readonly reason?: string;
  /** False where nobody is at fault: nothing is judged (the table of endings: lapsed). */
  readonly judged?: boolean;
};

/** The end: nothing is left open, every clock is fixed, the submitter is told, all of it is put away. */
export function close(turn: Turn, ending: string, { reason, judged = true }: Closing = {}): void {
  for (const { no, unit } of Object.values(turn.state.work).filter(isOpen)) cancel(turn, no, unit);
  for (const [id] of clocksOf(turn.state)) stopClock(turn, id, judged);
  const { pause: _, ...state } = turn.state;
  turn.state = {
    ...state,
    stage: ending,
    closed: { ending, at: turn.at, ...(reason !== undefined && { reason }) },
  };
  turn.facts.push({ type: 'closed', ending });
  const { unit, post } = turn.state.submitter;
  tell(turn, 'closed', [{ unit, post }], { ending });
  turn.effects.push({ type: 'archive' });
}

/** Leaves the open visit without a result of its own: what is open in it is cancelled, what was signed stays. */
export function leaveStage(turn: Turn, judged = true): void {
  const visit = openVisit(turn.state);
  if (!visit) return;
  for (const piece of Object.values(turn.state.work))
    if (belongsToStage(piece, visit.visit)) cancel(turn, piece.no, piece.unit);
  changeVisit(turn, visit.visit, {
    settledAt: turn.at,
    result: 'left',
    ...closeVisitClock(turn, visit, judged),
  });
}

function cancel(turn: Turn, no: number, unit: string): void {
  closeWork(turn, no, 'CANCEL');
  turn.facts.push({ type: 'cancelled', no, unit });
}
