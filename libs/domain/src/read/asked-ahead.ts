import type { DecideContext } from '../context.js';
import { holds, type Scope } from '../definition/expression.js';
import type { Seat } from '../definition/schema.js';
import { DomainError } from '../errors.js';
import { askedBy, type Asked } from '../flow/asked.js';
import { scopeOf, type Askable } from '../scope.js';

/**
 * Whom a seat of a stage that lies ahead would ask, as it looks now; where only whether it asks is not known yet, whom it
 * would. Nothing is decided by it (O2).
 */
export function askedAhead(context: DecideContext, state: Askable, seat: Seat): readonly Asked[] {
  const scope = scopeOf(context, state);
  const { when: _, ...always } = seat;
  return askedByNow(seat, scope) ?? askedByNow(always, scope) ?? [];
}

/** Null: not known yet. */
export function askedByNow(seat: Seat, scope: Scope): readonly Asked[] | null {
  try {
    return seat.when === undefined || holds(seat.when, scope) ? askedBy(seat, scope) : [];
  } catch (error) {
    // An expression that fails asks for what is not known yet.
    if (error instanceof DomainError && error.code === 'EXPRESSION_FAILED') return null;
    throw error;
  }
}
