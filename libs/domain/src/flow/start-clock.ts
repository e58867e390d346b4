import type { LocalDate } from '@countersign/calendar';
import { openClock, withAlarms } from '../clock/clock.js';
import type { LimitText } from '../definition/schema.js';
import type { Clock } from '../model.js';
import { change, definedClock, today, type Turn } from '../turn.js';

/** One of the submission's clocks starts; day 0 is today, or a coming day of receipt (T1). One that runs is left alone. */
export function startSubmissionClock(turn: Turn, id: string): void {
  const { context, at, state } = turn;
  const running = state.clocks[id];
  if (running && !running.closed) return;
  const { limit } = definedClock(context, id);
  const opened = openClock(
    context.calendar,
    { limit, at, startedOn: dayZero(turn) },
    context.definition.definition.late,
  );
  const clock = withAlarms(opened, 'fallDue', 'tellOverdue');
  change(turn, { clocks: { ...state.clocks, [id]: clock } });
  turn.facts.push({ type: 'clockStarted', clock: id, dueOn: clock.dueOn });
}

/**
 * The clock of a stage or a piece of work that opens now. Its due date is never after those of the submission's
 * clocks that run, nor after its stage's in a sequence (T9, T1); day 0 is not before the day of receipt (T1).
 */
export function clockOfPiece(turn: Turn, limit: LimitText, sharedWith?: Clock): Clock {
  const { context, at, state } = turn;
  const running = [...Object.values(state.clocks), ...(sharedWith ? [sharedWith] : [])].filter(
    ({ closed }) => !closed,
  );
  const [notAfter] = running.map(({ dueOn }) => dueOn).sort();
  const opening = { limit, at, startedOn: dayZero(turn), ...(notAfter && { notAfter }) };
  return openClock(context.calendar, opening, context.definition.definition.late);
}

/** The day on which it opens; what was filed on a rest day is received on the next working day (T1). */
function dayZero(turn: Turn): LocalDate {
  const on = today(turn);
  return on < turn.state.receivedOn ? turn.state.receivedOn : on;
}
