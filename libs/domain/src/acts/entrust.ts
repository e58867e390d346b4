import type { DecideContext } from '../context.js';
import { refused, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import { tell } from '../flow/effects.js';
import { holderOf, preparing } from '../flow/pieces.js';
import type { Actor, Assignment, Preparation, SubmissionState } from '../model.js';
import { stepWork, type Turn } from '../turn.js';
import { isInPerson } from './in-person.js';
import { fits, isOfTheSubmitter, signsFor } from './may-sign.js';

type Entrust = SubmissionEvent & { type: 'ENTRUST' };
type Prepare = SubmissionEvent & { type: 'PREPARE' };
type Recall = SubmissionEvent & { type: 'RECALL' };

/** O9 (委派): another post of the unit prepares it, and then it comes back to its holder, who signs. The clock runs on. */
export function entrust(turn: Turn, { no, post, reason, actor }: Entrust): void {
  const { unit, post: own, preparations = [] } = turn.state.work[no]!;
  // Of what any post of the unit may do, whoever entrusts it is the holder from now on.
  const given = { to: post, holder: own ?? actor.post, asked: reason, by: actor, at: turn.at };
  stepWork(turn, no, 'TRANSFER', { post, preparations: [...preparations, given] });
  turn.facts.push({ type: 'entrusted', no, unit, to: post });
  tell(turn, 'entrusted', [{ unit, post }], { reason }, no);
}

/** O9: prepared; what was written is for the holder and the unit (O7). */
export function prepare(turn: Turn, { no, text, actor }: Prepare): void {
  const { unit, from, holder } = bringBack(turn, no, {
    answer: { ...(text?.trim() && { text }), by: actor },
  });
  turn.facts.push({ type: 'prepared', no, unit, from });
  tell(turn, 'prepared', [{ unit, post: holder }], {}, no);
}

/** O9 (收回): the holder has it back unprepared. */
export function recall(turn: Turn, { no }: Recall): void {
  const { unit, from } = bringBack(turn, no, {});
  turn.facts.push({ type: 'recalled', no, unit, from });
  tell(turn, 'recalled', [{ unit, post: from }], {}, no);
}

function bringBack(turn: Turn, no: number, answered: Pick<Preparation, 'answer'>) {
  const { unit, preparations = [] } = turn.state.work[no]!;
  const last = preparations.at(-1)!;
  const ended = { ...last, ...answered, endedAt: turn.at };
  stepWork(turn, no, 'TRANSFER', {
    post: last.holder,
    preparations: [...preparations.slice(0, -1), ended],
  });
  return { unit, from: last.to, holder: last.holder };
}

/** O9: in one's own hands, inside the unit, and not where whoever is named answers in person. */
export function mayNotEntrust(
  context: DecideContext,
  piece: Assignment,
  { actor, post, reason }: Entrust,
): Refusal | null {
  const { unit, kind, is, stage } = piece;
  if (!fits(piece, actor))
    return refused('NOT_YOUR_ASSIGNMENT', {
      ...{ path: 'assignment', problem: 'notYours', unit, post: piece.post },
    });
  if (kind !== 'review' || is.work !== 'pending')
    return refused('ASSIGNMENT_NOT_OPEN', { path: 'assignment', problem: is.work });
  if (isInPerson(context, piece))
    return refused('MAY_NOT_ENTRUST', { path: 'assignment', problem: 'inPerson', stage });
  // In a chain, the earlier posts prepare (O7).
  if (piece.chain) return refused('MAY_NOT_ENTRUST', { path: 'assignment', problem: 'inChain', stage });
  // What the submitter files is a form, which cannot be handed in twice.
  if (isOfTheSubmitter(context, piece))
    return refused('MAY_NOT_ENTRUST', { path: 'assignment', problem: 'submitters', stage });
  if (post === (piece.post ?? actor.post))
    return refused('SAME_POST', { path: 'post', problem: 'unchanged', post });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}

/** While it is prepared, who prepares it does nothing else with it, and its holder calls it back first. */
export function entrustedRefusal(piece: Assignment, actor: Actor): Refusal | null {
  const out = preparing(piece);
  if (!out) return null;
  const isHolder = fits(holderOf(piece), actor);
  if (!isHolder && signsFor(piece, actor) === null) return null;
  const problem = isHolder ? 'callItBack' : 'prepareIt';
  return refused('ENTRUSTED', { path: 'assignment', problem, unit: piece.unit, post: out.to });
}

/** @param who - which of the two may: the post that prepares it, or the one to which it comes back */
export function notEntrusted(
  { work }: SubmissionState,
  { no, actor }: Pick<Prepare, 'no' | 'actor'>,
  who: 'preparer' | 'holder',
): Refusal | null {
  const piece = work[no];
  if (!piece) return refused('ASSIGNMENT_NOT_FOUND', { path: 'assignment', problem: 'unknown', no });
  const { unit, post } = who === 'holder' ? holderOf(piece) : piece;
  if (!fits({ unit, post }, actor))
    return refused('NOT_YOUR_ASSIGNMENT', { path: 'assignment', problem: 'notYours', unit, post });
  return preparing(piece) ? null : refused('NOT_ENTRUSTED', { path: 'assignment', problem: 'notEntrusted' });
}
