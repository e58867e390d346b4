import type { DecideContext } from '../context.js';
import type { Seat } from '../definition/schema.js';
import { DomainError } from '../errors.js';
import { askedBy, type Asked } from '../flow/asked.js';
import { holds, type Scope } from '../definition/expression.js';
import { scopeOf } from '../scope.js';
import type { SubmissionState } from '../model.js';

/**
 * Whom a seat of a stage that lies ahead will ask, as far as that is known by now: a seat that names its unit asks it; one
 * that goes by the form or by what was signed says so once that is there. Nothing is decided by it (O2).
 */
export function askedAhead(context: DecideContext, state: SubmissionState, seat: Seat): readonly Asked[] {
  if (seat.unit !== undefined) return askedBy(seat, {});
  return known(() => {
    const scope: Scope = scopeOf(context, state);
    return seat.when === undefined || holds(seat.when, scope) ? askedBy(seat, scope) : [];
  });
}

/** An expression that fails asks for what is not known yet. */
function known(asked: () => readonly Asked[]): readonly Asked[] {
  try {
    return asked();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'EXPRESSION_FAILED') return [];
    throw error;
  }
}
