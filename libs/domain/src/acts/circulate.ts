import { refused, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import { copy, eachOnce, tell } from '../flow/effects.js';
import type { Actor, SubmissionState, Viewer } from '../model.js';
import type { Turn } from '../turn.js';

type Circulate = SubmissionEvent & { type: 'CIRCULATE' };

/** Of one circulation. */
const MOST_COPIES = 200;

/** O4: into their boxes of things to read, whatever becomes of the work; who has it already is not told again. */
export function circulate(turn: Turn, { to, reason, actor }: Circulate): void {
  const fresh = eachOnce(to).filter((one) => !has(turn.state, one));
  copy(turn, fresh);
  tell(turn, 'circulated', fresh, { reason, unit: actor.unit });
}

/** Also of what is closed. By the submitter, and who holds or held a piece of it. */
export function mayNotCirculate(state: SubmissionState, { actor, to }: Circulate): Refusal | null {
  if (!takesPart(state, actor))
    return refused('MAY_NOT_CIRCULATE', { path: 'actor', problem: 'takesNoPart' });
  if (state.restricted) return refused('MAY_NOT_CIRCULATE', { path: 'submission', problem: 'restricted' });
  if (to.length === 0) return refused('BAD_INPUT', { path: 'to', problem: 'required' });
  if (to.length > MOST_COPIES)
    return refused('BAD_INPUT', { path: 'to', problem: 'tooMany', most: MOST_COPIES });
  return to.some((one) => !has(state, one))
    ? null
    : refused('EVERYBODY_HAS_IT', { path: 'to', problem: 'nobodyNew' });
}

/** Who gives it to others to read sees who of them has read it: units that take part, no outside organization (O12). */
export const readsCopies = (state: SubmissionState, { unit, outside }: Viewer): boolean =>
  outside !== true && takesPart(state, { unit });

const takesPart = ({ submitter, work }: SubmissionState, { unit }: Pick<Actor, 'unit'>): boolean =>
  submitter.unit === unit ||
  Object.values(work).some((piece) => piece.unit === unit && piece.openedAt !== undefined);

const has = ({ copies }: SubmissionState, to: Circulate['to'][number]): boolean =>
  copies.some(({ unit, post }) => unit === to.unit && post === to.post);
