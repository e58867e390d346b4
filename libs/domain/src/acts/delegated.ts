import type { Instant } from '@countersign/calendar';
import type { DecideContext } from '../context.js';
import { refused, type Refusal } from '../errors.js';
import type { PersonsEvent } from '../events.js';
import type { Actor, Assignment, Delegation, SubmissionState } from '../model.js';
import { isAbove } from '../flow/chain.js';
import { isInPerson } from './in-person.js';
import { interestRefusal } from './interest.js';
import { signsFor } from './may-sign.js';

/** O9: from its first day to 24:00 of its last, unless it was ended before. @param at - of the act, by the business clock */
export const isInForce = ({ startsAt, endsAt, endedAt }: Delegation, at: Instant): boolean =>
  startsAt <= at && at < endsAt && (endedAt === undefined || at < endedAt);

export const covers = ({ matters }: Pick<Delegation, 'matters'>, matter: string): boolean =>
  matters === undefined || matters.includes(matter);

/**
 * O9: what somebody who acts for another may not do, beside all that the other may not: act outside of the period or of
 * the scope, do anything with a piece of work that is signed in person or about what he filed himself (O15), cancel (A4).
 *
 * @param state - null before the submission exists
 */
export function delegateRefusal(
  context: DecideContext,
  state: SubmissionState | null,
  event: PersonsEvent,
): Refusal | null {
  const { actor, delegation, at } = event;
  if (!actor.for) return null;
  if (!delegation || !isInForce(delegation, at))
    return refused('DELEGATION_OVER', {
      ...{ path: 'actor', name: actor.for.name },
      problem: delegation && at < delegation.startsAt ? 'notYet' : 'over',
    });
  const { id: matter } = context.definition.definition;
  if (!covers(delegation, matter))
    return refused('NOT_DELEGATED', { path: 'actor', problem: 'outOfScope', name: actor.for.name, matter });
  if (!state) return null;
  switch (event.type) {
    case 'CANCEL':
      return refused('MAY_NOT_CANCEL', { path: 'actor', problem: 'byDelegation' });
    case 'ADOPT':
    case 'SEND_BACK_TO':
      return onHeld(context, state, actor);
    case 'SIGN':
    case 'CORRECT':
    case 'TAKE_BACK':
    case 'PASS_UP':
    case 'PASS_DOWN':
    case 'TRANSFER':
    case 'RETURN':
    case 'REASSIGN':
    case 'ENTRUST':
    case 'PREPARE':
    case 'ADD_REVIEWER': {
      const piece = state.work[event.no];
      return piece && signsFor(piece, actor) ? onPiece(context, state, piece, actor) : null;
    }
    case 'FETCH_UP': {
      // As if he had it: what he could do nothing with, he does not fetch (O7).
      const piece = state.work[event.no];
      return piece && isAbove(piece, actor)
        ? onPiece(context, state, { ...piece, post: actor.post }, actor)
        : null;
    }
    default:
      return null;
  }
}

/** What a delegate has no say in, though it is a piece of work of the post for which he acts. */
export function onPiece(
  context: DecideContext,
  state: SubmissionState,
  piece: Assignment,
  actor: Actor,
): Refusal | null {
  if (!actor.for) return null;
  if (isInPerson(context, piece))
    return refused('IN_PERSON', { path: 'assignment', problem: 'inPerson', stage: piece.stage });
  return interestRefusal(context, state, actor, piece);
}

/** To judge the opinions (O12), or to send back (O8), is a part of the holder's answer here. */
function onHeld(context: DecideContext, state: SubmissionState, actor: Actor): Refusal | null {
  const held = Object.values(state.work).find(
    (piece) => piece.stage === state.stage && piece.is.work === 'pending' && signsFor(piece, actor),
  );
  return held ? onPiece(context, state, held, actor) : null;
}
