import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import { isLast } from '../flow/chain.js';
import type { Assignment } from '../model.js';

/**
 * Where whoever is named answers in person (setting per stage), and what an approver alone may grant (T7). Who prepares
 * it in the unit's chain does not answer (O7).
 */
export const isInPerson = (
  { definition }: Pick<DecideContext, 'definition'>,
  piece: Pick<Assignment, 'kind' | 'stage' | 'post' | 'chain'>,
): boolean =>
  piece.kind === 'extend' ||
  (piece.kind === 'review' && stageOf(definition, piece.stage).inPerson === true && isLast(piece));
