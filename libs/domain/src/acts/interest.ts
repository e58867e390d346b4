import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import { refused, type Refusal } from '../errors.js';
import { currentOpinion } from '../read/sheet-of.js';
import type { Actor, Assignment, SubmissionState } from '../model.js';
import { isOfTheSubmitter, seatOf } from './may-sign.js';

/*
 * Rule O15, whole: who has an interest does not judge. Who filed a submission, or is marked as related to it, signs
 * nothing on it, in person or for another; neither does a delegate for who has one. Where a definition says so, who has
 * signed in one post does not decide in another.
 */

/** Why somebody may not judge, with who can instead. @param piece - null: of the submission as a whole */
export function interestRefusal(
  context: DecideContext,
  state: SubmissionState,
  actor: Actor,
  piece: Assignment | null,
): Refusal | null {
  if (piece && !isJudged(context, piece)) return null;
  const people = peopleIn(actor);
  const path = 'actor';
  const others = piece ? whoElse(piece, actor) : {};
  if (peopleIn(state.submitter).some((one) => people.includes(one)))
    return refused('OWN_SUBMISSION', { path, problem: 'filedByOneself', ...others });
  const mark = state.related?.find(({ person }) => people.includes(person));
  if (mark) return refused('RECUSED', { path, problem: 'related', reason: mark.reason, ...others });
  const role = piece && otherRole(context, state, people, piece, actor);
  return role ? refused('TWO_ROLES', { path, problem: 'signedAs', ...role }) : null;
}

const peopleIn = ({ person, for: whose }: Actor): readonly string[] =>
  whose ? [person, whose.person] : [person];

/** An answer on the matter, or on its time (T7); not what the submitter does, and not what follows the decision. */
export function isJudged(context: DecideContext, piece: Assignment): boolean {
  if (piece.kind === 'extend') return true;
  const { phase } = stageOf(context.definition, piece.stage);
  // The submitting unit signs what is its own: a document, before it goes out.
  const isOwn = isOfTheSubmitter(context, piece) || seatOf(context, piece)?.unitFrom === 'submitter.unit';
  return piece.kind === 'review' && phase !== 'followingUp' && !isOwn;
}

/** The stand-in, the unit's head, or, for the head, another post: `instead` says which. */
function whoElse({ unit, post, standIn }: Assignment, actor: Actor) {
  if (standIn) return { instead: 'standIn', unit: standIn.unit, post: standIn.post };
  const isHead = (post ?? actor.post) === 'head';
  return isHead ? { instead: 'anotherPost', unit, post: null } : { instead: 'head', unit, post: 'head' };
}

/** In which other post one of them has signed in this cycle. */
function otherRole(
  { definition }: DecideContext,
  { work, cycle }: SubmissionState,
  people: readonly string[],
  piece: Assignment,
  actor: Actor,
): { readonly unit: string; readonly post: string } | null {
  const { oneRole } = definition.definition;
  if (!oneRole || stageOf(definition, piece.stage).phase !== 'deciding') return null;
  for (const other of Object.values(work)) {
    const opinion = other.cycle === cycle && other.kind === 'review' ? currentOpinion(other) : null;
    if (!opinion || opinion.by === 'system' || opinion.carriedFrom) continue;
    const { unit, post } = opinion.by;
    const isOther = unit !== actor.unit || post !== actor.post;
    if (isOther && peopleIn(opinion.by).some((one) => people.includes(one))) return { unit, post };
  }
  return null;
}
