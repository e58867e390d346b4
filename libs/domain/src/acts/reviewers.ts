import { NEW } from '../assignment.machine.js';
import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import { refused, type Refusal } from '../errors.js';
import type { Fact, SubmissionEvent } from '../events.js';
import { advanceIfSettled } from '../flow/advance.js';
import { isInChain } from '../flow/chain.js';
import { closeWork, release } from '../flow/close-clocks.js';
import { tell } from '../flow/effects.js';
import { addWork, open, openNext } from '../flow/enter.js';
import { holderOf, isAsked, isOpen, todosAbout, turnOf, waitsFor } from '../flow/pieces.js';
import type { Assignment, SubmissionState } from '../model.js';
import { reviewsOf } from '../read/visits.js';
import type { Turn } from '../turn.js';
import { fits } from './may-sign.js';

type Add = SubmissionEvent & { type: 'ADD_REVIEWER' };
type Remove = SubmissionEvent & { type: 'REMOVE_REVIEWER' };

/** So many can be added in one visit of a stage: more is a meeting. */
const MOST_ADDED = 20;

/**
 * O9: one more reviewer, before, beside or after the one who asks. The stage waits for the answer and counts it; its due
 * date does not move, and no reviewer's own does.
 */
export function addReviewer(turn: Turn, { no: to, where, to: party, reason, actor }: Add): void {
  const asking = turn.state.work[to]!;
  const { stage, visit, cycle } = asking;
  const no = turn.state.nextNo;
  addWork(turn, {
    // A seat of its own, which no definition has: it neither scores nor holds a veto.
    ...{ no, kind: 'review', stage, seat: `+${no}`, cycle, visit, unit: party.unit, post: party.post },
    ...{ version: 1, is: NEW, opinions: [] },
    added: {
      ...{ where, to, turn: turnOf(asking), seat: asking.added?.seat ?? asking.seat },
      ...{ text: reason, by: actor },
    },
  });
  turn.facts.push({
    ...{ type: 'reviewerAdded', no, unit: party.unit, post: party.post, where, by: asking.unit },
  });
  if (where !== 'after') open(turn, no);
}

/** O9: what was asked is not asked any more; the stage goes on without. */
export function removeReviewer(turn: Turn, { no, reason }: Remove): void {
  const { unit, post, openedAt } = turn.state.work[no]!;
  if (openedAt !== undefined) tell(turn, 'reviewerRemoved', [{ unit, post }], { reason }, no);
  askNoMore(turn, no, { type: 'reviewerRemoved', no, unit });
}

/** Nobody is asked for it any more, for the reason that the fact says; nobody waits for it, and the stage goes on. */
export function askNoMore(turn: Turn, no: number, why: Fact): void {
  const piece = turn.state.work[no]!;
  for (const todo of todosAbout(turn.state, no)) release(turn, todo);
  closeWork(turn, no, 'CANCEL');
  turn.facts.push(why);
  if (!advanceIfSettled(turn)) openNext(turn, piece);
}

export function mayNotAddReviewer(
  { definition }: DecideContext,
  state: SubmissionState,
  { kind, is, stage, visit, no }: Assignment,
  { to, where, reason }: Add,
): Refusal | null {
  if (kind !== 'review' || is.work !== 'pending')
    return refused('ASSIGNMENT_NOT_OPEN', { path: 'assignment', problem: is.work });
  const { addsReviewers } = stageOf(definition, stage);
  if (!addsReviewers) return refused('MAY_NOT_ADD', { path: 'assignment', problem: 'notHere', stage });
  const reviews = reviewsOf(state, visit);
  if (reviews.filter(({ added }) => added).length >= MOST_ADDED)
    return refused('MAY_NOT_ADD', { path: 'assignment', problem: 'tooMany', most: MOST_ADDED });
  const isTheirs = (one: Assignment) => overlap(one.post, to.post) || isInChain(one, to.post);
  if (reviews.some((one) => isAsked(one) && one.unit === to.unit && isTheirs(one)))
    return refused('ALREADY_ASKED', { path: 'to', problem: 'asked', unit: to.unit, post: to.post });
  // They would wait for each other.
  if (where === 'before' && waitsFor(state, no))
    return refused('WAITS_FOR_REVIEWER', { path: 'assignment', problem: 'waits', no, unit: to.unit });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}

const overlap = (one: string | null, other: string | null) => one === null || other === null || one === other;

export function mayNotRemoveReviewer(state: SubmissionState, { no, actor, reason }: Remove): Refusal | null {
  const piece = state.work[no];
  if (!piece) return refused('ASSIGNMENT_NOT_FOUND', { path: 'assignment', problem: 'unknown', no });
  if (!piece.added) return refused('NOT_ADDED', { path: 'assignment', problem: 'notAdded' });
  const { unit, post } = holderOf(state.work[piece.added.to]!);
  if (!fits({ unit, post }, actor))
    return refused('NOT_YOUR_ASSIGNMENT', { path: 'assignment', problem: 'addedByAnother', unit, post });
  if (!isOpen(piece)) return refused('ASSIGNMENT_NOT_OPEN', { path: 'assignment', problem: piece.is.work });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}
