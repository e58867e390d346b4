import type { LocalDate } from '@countersign/calendar';
import type { ClockScope, Fact, MoveCause } from '../events.js';
import type { Clock } from '../model.js';
import { today, type Turn } from '../turn.js';
import { align } from './align.js';
import { capOf } from './caps.js';
import { named, runningClocks, step, type Running } from './clocks.js';

/**
 * Does something to clocks that run, and then what follows from it: pieces are due no later than the submission (T9),
 * each machine's clock region says what its clock says, and each due date that moved is a fact.
 * @returns the clocks whose due date is shown as another, or no longer, or again
 */
export function moveClocks(
  turn: Turn,
  cause: MoveCause,
  act: (running: readonly Running[]) => void,
): readonly (Fact & { type: 'dueMoved' })[] {
  const before = runningClocks(turn.state);
  act(before);
  // Stages before their pieces, which in a sequence are due no later than they are.
  for (const running of [...runningClocks(turn.state)].reverse()) capAnew(turn, running);
  const now = runningClocks(turn.state);
  for (const { scope } of now) if (scope.of === 'assignment') align(turn, scope.no);
  const after = new Map(now.map(({ scope, clock }) => [keyOf(scope), clock]));
  const moved = before.flatMap(({ scope, clock }) => {
    const later = after.get(keyOf(scope));
    // Stopped, and perhaps another one of its name started.
    if (!later || later.events[0] !== clock.events[0]) return [];
    const [from, to] = [shownDue(clock), shownDue(later)];
    if (from === to) return [];
    return [{ type: 'dueMoved', scope: named(turn, scope), from, to, cause } as const];
  });
  turn.facts.push(...moved);
  return moved;
}

/** Null while paused: no due date is shown (T4). */
export const shownDue = ({ paused, dueOn }: Clock): LocalDate | null => (paused ? null : dueOn);

/** While it is paused it has no due date; its cap is looked at when it goes on. */
export function capAnew(turn: Turn, { scope, clock }: Running): void {
  if (scope.of === 'submission' || clock.paused) return;
  const cap = capOf(turn, scope);
  const had = clock.events.findLast((event) => event.type === 'capped')?.cap ?? null;
  const isIdle = had === null && cap !== null && cap >= clock.dueOn;
  if (cap === had || isIdle) return;
  step(turn, { scope, clock }, { type: 'capped', at: turn.at, on: today(turn), cap });
}

function keyOf(scope: ClockScope): string {
  if (scope.of === 'submission') return scope.clock;
  return scope.of === 'stage' ? `visit ${scope.visit}` : `piece ${scope.no}`;
}
