import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import type { Assignment } from '../model.js';

/** Where whoever is named answers in person (setting per stage), and what an approver alone may grant (T7). */
export const isInPerson = (
  { definition }: Pick<DecideContext, 'definition'>,
  { kind, stage }: Pick<Assignment, 'kind' | 'stage'>,
): boolean => kind === 'extend' || (kind === 'review' && stageOf(definition, stage).inPerson === true);
