import type { Stage } from '../definition/schema.js';
import type { Assignment, Preparation, SubmissionState } from '../model.js';

export const isOpen = ({ is }: Pick<Assignment, 'is'>): boolean =>
  is.work === 'pending' || is.work === 'waiting';

/** Has it, or has answered: not who was removed (O9), or was late and is asked no more (T12). */
export const isAsked = ({ is }: Assignment): boolean => is.work !== 'cancelled' && is.work !== 'missed';

/** O17: keeps a register whose time is over, while what was entered is still to be answered. */
export const isOver = ({ is, entry }: Assignment): boolean => is.work === 'notNeeded' && entry !== undefined;

/**
 * Open, and closed with its stage. What an approver decides about the submission's clock (T7) and what the submitter
 * still has to bring (T15) outlive the stage in which they came up.
 */
export const belongsToStage = (piece: Assignment, visit: number): boolean =>
  piece.visit === visit && isOpen(piece) && (piece.kind === 'review' || piece.kind === 'supervise');

/** T7: what an approver still has to decide about one of the submission's clocks. */
export const requestsFor = ({ work }: SubmissionState, clock: string): readonly Assignment[] =>
  Object.values(work).filter((one) => one.kind === 'extend' && one.seat === clock && isOpen(one));

/** T12: what a leader still has to urge about a piece of work. */
export const todosAbout = ({ work }: SubmissionState, no: number): readonly Assignment[] =>
  Object.values(work).filter((one) => one.kind === 'supervise' && one.about === no && isOpen(one));

/** Its place in a sequence: what was handed on, or added, stands where that stood which it came from (T12, O9). */
export const turnOf = ({ kind, no, about, added }: Assignment): number =>
  kind === 'review' ? (added?.turn ?? about ?? no) : no;

/** Whether one piece waits for another: its turn comes later, or it was added after it, or the other before it (O9). */
export const comesAfter = (later: Assignment, piece: Assignment, order: Stage['order']): boolean =>
  (later.added?.where === 'after' && later.added.to === piece.no) ||
  (piece.added?.where === 'before' && piece.added.to === later.no) ||
  (order === 'sequence' && turnOf(later) > turnOf(piece));

/** O9: who was added before a piece and has not answered: until then it cannot be signed. */
export const waitsFor = ({ work }: Pick<SubmissionState, 'work'>, no: number): Assignment | undefined =>
  Object.values(work).find(
    (one) => one.added?.where === 'before' && one.added.to === no && one.is.work === 'pending',
  );

/** O9: returned, and the assigner, who has it, has not said yet whose it is. */
export const isWithAssigner = (piece: Pick<Assignment, 'is' | 'returns'>): boolean => {
  const last = piece.returns?.at(-1);
  return last !== undefined && last.settled === undefined && isOpen(piece);
};

/** O9: with the assigner, or another unit's than the definition names: what it says of that unit's silence and scores is not meant. */
export const isPassedOn = ({ returns = [] }: Pick<Assignment, 'returns'>): boolean =>
  returns.some(({ settled }) => settled?.as !== 'insisted');

/** O9: that a post of the unit is preparing it, which has not come back. */
export const preparing = ({ preparations }: Pick<Assignment, 'preparations'>): Preparation | undefined => {
  const last = preparations?.at(-1);
  return last?.endedAt === undefined ? last : undefined;
};

/** Who answers it: while it is prepared, not the post that has it. */
export const holderOf = (piece: Assignment): { readonly unit: string; readonly post: string | null } => ({
  unit: piece.unit,
  post: preparing(piece)?.holder ?? piece.post,
});

/** Can be answered by whoever has it: neither lies with the assigner nor is prepared. */
export const isInHand = (piece: Assignment): boolean =>
  piece.is.work === 'pending' && !isWithAssigner(piece) && !preparing(piece);
