import type { LocalDate } from '@countersign/calendar';
import type { ClockScope } from '../events.js';
import type { DayZero } from '../model.js';
import { change, definedClock, noteAnswerable, today, type Turn } from '../turn.js';
import { clocksOf, ofSubmission, startClock, step } from './clocks.js';
import { stopClock } from './close-clocks.js';
import { limitOf } from './limits.js';
import { moveClocks } from './move-clocks.js';

/**
 * One of the submission's clocks starts. A statutory clock that waited between cycles goes on, its use added up (T8);
 * one that runs is left alone; one that was stopped in this cycle is kept with those that are past.
 *
 * @param from - day 0 where it is not today: the day of receipt after a silence, of the last item's arrival (T5)
 */
export function startSubmissionClock(turn: Turn, id: string, from?: DayZero): void {
  const { clocks, pastClocks, cycle } = turn.state;
  const clock = clocks[id];
  const scope = ofSubmission(id);
  const day0 = from ?? { on: dayZero(turn, scope) };
  if (clock?.paused?.cause.of === 'cycle' && !clock.closed)
    return step(turn, { clock, scope }, { type: 'resumed', at: turn.at, ...day0 });
  if (clock && !clock.closed) return;
  if (clock) change(turn, { pastClocks: [...pastClocks, { id, cycle, clock }] });
  const started = startClock(turn, scope, day0)!;
  noteAnswerable(turn);
  turn.facts.push({ type: 'clockStarted', clock: id, dueOn: started.dueOn });
}

/** Today; what was filed on a rest day is received on the next working day, unless it is top urgent (T1, T14). */
export function dayZero(turn: Turn, scope: ClockScope): LocalDate {
  const on = today(turn);
  const { receivedOn } = turn.state;
  return on < receivedOn && !limitOf(turn, scope)?.onRestDays ? receivedOn : on;
}

/** T8: sent back. Promised clocks close with their own judgement; a statutory one waits, and is never reset. */
export function suspendClocks(turn: Turn): void {
  moveClocks(turn, 'cycle', () => {
    for (const [id, clock] of clocksOf(turn.state)) {
      if (clock.closed) continue;
      const event = { type: 'paused', at: turn.at, on: today(turn), cause: { of: 'cycle' } } as const;
      if (definedClock(turn.context, id).kind !== 'statutory') stopClock(turn, id);
      else if (!clock.paused) step(turn, { clock, scope: ofSubmission(id) }, event);
    }
  });
}

/** The cycle is over: what is closed belongs to it, and the next has clocks and notices of its own (T5, T8). */
export function beginCycle(turn: Turn): void {
  const { supplement: _, straightBack: __, ...state } = turn.state;
  const { cycle, pastClocks } = state;
  const all = clocksOf(state);
  const past = all.filter(([, { closed }]) => closed).map(([id, clock]) => ({ id, cycle, clock }));
  turn.state = {
    ...state,
    cycle: cycle + 1,
    results: {},
    clocks: Object.fromEntries(all.filter(([, { closed }]) => !closed)),
    pastClocks: [...pastClocks, ...past],
  };
  turn.facts.push({ type: 'cycleBegun', cycle: cycle + 1 });
}
