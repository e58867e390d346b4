import type { DecideContext } from '../context.js';
import type { Party } from '../definition/schema.js';
import type { Assignment, SubmissionState } from '../model.js';
import { holderOf, scopeOf } from '../scope.js';

/**
 * T12: whom a piece of work goes up to when it is late, and who may urge: as the definition says, which may ask who is in
 * charge of the unit that is late (`late.unit`) by the portfolios of the moment.
 * @param to - where the stage or the seat says another than the definition
 */
export function inChargeOfPiece(
  context: DecideContext,
  state: SubmissionState,
  { unit }: Pick<Assignment, 'unit'>,
  to: Party = context.definition.definition.late.escalateTo,
): ReturnType<typeof holderOf> {
  return holderOf(to, scopeOf(context, state, {}, { unit }));
}
