import { refused, type Refusal } from '../errors.js';
import type { DecideContext } from '../context.js';
import type { SubmissionEvent } from '../events.js';
import { isInChain, replaced } from '../flow/chain.js';
import { eachOnce, tell } from '../flow/effects.js';
import type { Assignment, Related, SubmissionState } from '../model.js';
import { change, stepWork, type Turn } from '../turn.js';
import { isAdministrator } from './cancel.js';
import { isJudged } from './interest.js';
import { fits } from './may-sign.js';
import { postsTaken } from './transfer.js';

type Recuse = SubmissionEvent & { type: 'RECUSE' };
type Mark = SubmissionEvent & { type: 'MARK_RELATED' };

/** O15 (回避): a holder says that he has an interest, signs nothing here from now on, and leaves the work to another. */
export function recuse(turn: Turn, { no, post, reason, actor }: Recuse): void {
  const { unit, standIn, post: own, chain } = turn.state.work[no]!;
  const { person, name } = actor;
  // Who was marked before leaves what he still holds.
  if (!turn.state.related?.some((one) => one.person === person))
    relate(turn, { person, name, reason, by: actor, at: turn.at });
  const placed = post === undefined ? {} : { post, ...(chain && { chain: replaced(chain, post) }) };
  stepWork(turn, no, 'TRANSFER', placed);
  turn.facts.push({ type: 'recused', no, unit, name, to: post ?? null });
  const others = standIn ? [standIn] : [{ unit, post: own }];
  tell(turn, 'recused', post === undefined ? others : [{ unit, post }], { reason, name }, no);
}

/** O15: by the head of the person's unit, or the matter's administrator; whoever has work in those units is told. */
export function markRelated(turn: Turn, { person, name, units, reason, actor }: Mark): void {
  relate(turn, { person, name, reason, by: actor, at: turn.at });
  turn.facts.push({ type: 'related', person, name });
  const held = Object.values(turn.state.work).filter(
    ({ is, unit }) => is.work === 'pending' && units.includes(unit),
  );
  const told = eachOnce(held.map(({ unit, post }) => ({ unit, post })));
  if (told.length > 0) tell(turn, 'related', told, { reason, name });
}

function relate(turn: Turn, mark: Related): void {
  change(turn, { related: [...(turn.state.related ?? []), mark] });
}

export function mayNotRecuse(
  context: DecideContext,
  state: SubmissionState,
  piece: Assignment,
  { actor, post, reason }: Recuse,
): Refusal | null {
  const { unit, is, standIn } = piece;
  // A delegate who has an interest leaves it to who gave the delegation; a stand-in, to those for whom he stands in.
  if (actor.for) return refused('MAY_NOT_RECUSE', { path: 'actor', problem: 'byDelegation' });
  if (!fits(piece, actor))
    return refused('NOT_YOUR_ASSIGNMENT', {
      ...{ path: 'assignment', problem: 'notYours', unit, post: piece.post },
    });
  if (is.work !== 'pending') return refused('ASSIGNMENT_NOT_OPEN', { path: 'assignment', problem: is.work });
  if (!isJudged(context, piece))
    return refused('MAY_NOT_RECUSE', { path: 'assignment', problem: 'noJudgement' });
  if (post === undefined && !standIn && piece.post !== null)
    return refused('MAY_NOT_RECUSE', { path: 'post', problem: 'nobodyElse' });
  if (post !== undefined && post === (piece.post ?? actor.post))
    return refused('SAME_POST', { path: 'post', problem: 'unchanged', post });
  const isTaken = post !== undefined && postsTaken(state, piece).includes(post);
  if (isTaken || isInChain(piece, post ?? null))
    return refused('ALREADY_ASKED', { path: 'post', problem: 'asked', unit, post: post ?? null });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}

export function mayNotMarkRelated(
  context: DecideContext,
  state: SubmissionState,
  { actor, person, units, reason }: Mark,
): Refusal | null {
  const not = (problem: string) => refused('MAY_NOT_MARK_RELATED', { path: 'actor', problem });
  if (actor.for) return not('byDelegation');
  // Of a unit that has work here.
  const isHead =
    actor.post === 'head' &&
    units.includes(actor.unit) &&
    Object.values(state.work).some(({ unit }) => unit === actor.unit);
  if (!isHead && !isAdministrator(context, state, actor)) return not('neitherHeadNorAdministrator');
  // He says so himself, and leaves the work to another.
  if (person === actor.person) return not('oneself');
  if (state.related?.some((one) => one.person === person))
    return refused('ALREADY_MARKED', { path: 'person', problem: 'related' });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}
