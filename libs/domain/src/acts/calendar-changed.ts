import { localDateOf, onOrNextWorkingDay, startOfDay } from '@countersign/calendar';
import type { ClockScope, SubmissionEvent } from '../events.js';
import { step } from '../flow/clocks.js';
import { release } from '../flow/close-clocks.js';
import { tell } from '../flow/effects.js';
import { moveClocks } from '../flow/move-clocks.js';
import { todosAbout } from '../flow/pieces.js';
import { change, today, type Turn } from '../turn.js';
import { restClocks } from './pause.js';

/**
 * T13: every open clock is counted anew with the new calendar, and none becomes overdue after the fact (`stepClock`).
 * What is closed keeps its judgement. Those concerned are told, once.
 */
export function calendarChanged(
  turn: Turn,
  { version }: SubmissionEvent & { type: 'CALENDAR_CHANGED' },
): void {
  change(turn, { calendarVersion: version });
  turn.facts.push({ type: 'calendarChanged', version });
  const moved = moveClocks(turn, 'calendar', (running) => {
    for (const one of running)
      step(turn, one, { type: 'calendarChanged', at: turn.at, on: today(turn), version });
  });
  releaseWhereSaved(turn);
  restClocks(turn);
  putOffReminder(turn);
  const { submitter, work } = turn.state;
  for (const { scope, from, to } of moved) {
    if (from === null || to === null || scope.of === 'stage' || isResting(turn, scope)) continue;
    const params = { from, to };
    if (scope.of === 'submission')
      tell(turn, 'limitMoved', [{ unit: submitter.unit, post: submitter.post }], {
        ...params,
        clock: scope.clock,
      });
    else
      tell(turn, 'dueMoved', [{ unit: work[scope.no]!.unit, post: work[scope.no]!.post }], params, scope.no);
  }
}

const isResting = ({ state }: Turn, scope: ClockScope): boolean =>
  scope.of === 'assignment' && state.work[scope.no]!.is.clock === 'paused';

/** A leader has nothing to urge where the new calendar leaves time (T12): a day off that was declared later. */
function releaseWhereSaved(turn: Turn): void {
  for (const { no, is } of Object.values(turn.state.work))
    if (is.clock !== 'overdue') for (const todo of todosAbout(turn.state, no)) release(turn, todo);
}

/** Nobody is reminded on a day that has become a rest day (T10). */
function putOffReminder(turn: Turn): void {
  const { calendar } = turn.context;
  const { pause } = turn.state;
  if (pause?.remindAt === undefined) return;
  const remindAt = startOfDay(calendar, onOrNextWorkingDay(calendar, localDateOf(calendar, pause.remindAt)));
  if (remindAt !== pause.remindAt) change(turn, { pause: { ...pause, remindAt } });
}
