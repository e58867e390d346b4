import { asksFields } from '../acts/may-sign.js';
import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import type { Party } from '../definition/schema.js';
import type { Assignment, SubmissionState } from '../model.js';
import { resolveParty, scopeOf } from '../scope.js';

/**
 * D2: what the fields of a piece of work begin with: the leaders in charge by the portfolios, in their order, each once. A
 * proposal only: nobody is asked before somebody signs, and who signs may name others.
 * @throws DomainError `EXPRESSION_FAILED`
 */
export function proposedFields(
  context: DecideContext,
  state: SubmissionState,
  piece: Pick<Assignment, 'kind' | 'stage' | 'added'>,
): Readonly<Record<string, readonly string[]>> {
  const { proposes } = stageOf(context.definition, piece.stage);
  if (!proposes || !asksFields(piece)) return {};
  const scope = scopeOf(context, state);
  const named = (party: Party) => {
    const { unit, post } = resolveParty(party, scope);
    return `${unit}.${post}`;
  };
  return Object.fromEntries(
    Object.entries(proposes).map(([field, parties]) => [field, [...new Set(parties.map(named))]]),
  );
}
