import type { LocalDate } from '@countersign/calendar';
import { stageOf } from '../definition/compile.js';
import type { ClockScope } from '../events.js';
import type { Turn } from '../turn.js';

/**
 * T9: the earliest due date of the submission's clocks that run, and of its stage's in a sequence (T1) and for who was
 * added (O9); null where nothing caps it.
 */
export function capOf(turn: Pick<Turn, 'context' | 'state'>, scope: ClockScope): LocalDate | null {
  if (scope.of === 'submission') return null;
  const { clocks, visits, work } = turn.state;
  const { late, order, seats } = stageOf(turn.context.definition, scope.stage);
  const piece = scope.of === 'assignment' ? work[scope.no]! : null;
  const own = piece && seats.find(({ id }) => id === piece.seat)?.late;
  const lasts = (own ?? late)?.then === 'expire' && piece?.kind !== 'complete';
  // A publication lasts as long as it lasts.
  if (lasts && piece?.entry === undefined) return null;
  let cap: LocalDate | null = null;
  const under = ({ closed, paused, dueOn }: (typeof clocks)[string]) => {
    if (!closed && !paused && (cap === null || dueOn < cap)) cap = dueOn;
  };
  if (!lasts) Object.values(clocks).forEach(under);
  // Who goes on with a register has what is left of its time (O17).
  const isUnderStage = piece?.kind === 'review' && (order === 'sequence' || piece.added || lasts);
  const visit = isUnderStage ? visits[piece.visit - 1] : undefined;
  if (visit?.clock) under(visit.clock);
  return cap;
}
