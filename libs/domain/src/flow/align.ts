import type { AssignmentEvent } from '../assignment.machine.js';
import type { Assignment } from '../model.js';
import { stepWork, today, type Turn } from '../turn.js';

type Level = Assignment['is']['clock'];

/** How a level is left, where none of the others says how it is entered. */
const BACK: Partial<Record<Level, AssignmentEvent>> = { paused: 'RESUME', warned: 'RELAX', overdue: 'RELAX' };
const INTO: Partial<Record<Level, AssignmentEvent>> = {
  paused: 'PAUSE',
  overdue: 'FALL_DUE',
  warned: 'WARN',
};

/** Steps a piece's clock region to where its clock stands. What fell due did so by its own alarm before. */
export function align(turn: Turn, no: number): void {
  const { clock, is } = turn.state.work[no]!;
  if (!clock || clock.closed) return;
  const level = clock.paused
    ? 'paused'
    : turn.at >= clock.dueAt
      ? 'overdue'
      : today(turn) >= clock.yellowOn
        ? 'warned'
        : 'onTime';
  if (is.clock === level) return;
  // What is warned of falls due or is paused as it is.
  const back = is.clock === 'warned' && level !== 'onTime' ? undefined : BACK[is.clock];
  if (back) stepWork(turn, no, back);
  const into = INTO[level];
  if (into) stepWork(turn, no, into);
}
