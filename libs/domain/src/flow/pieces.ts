import type { Assignment, SubmissionState } from '../model.js';

export const isOpen = ({ is }: Assignment): boolean => is.work === 'pending' || is.work === 'waiting';

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

/** Its place in a sequence: what was handed on stands where it stood before (T12). */
export const turnOf = ({ kind, no, about }: Assignment): number => (kind === 'review' ? (about ?? no) : no);
