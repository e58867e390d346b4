import type { DecideContext } from '../context.js';
import { refused, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import { tell } from '../flow/effects.js';
import { isLast } from '../flow/chain.js';
import type { Assignment, Pass, SubmissionState } from '../model.js';
import { stepWork, type Turn } from '../turn.js';
import { fits } from './may-sign.js';
import { opinionRefusal } from './opinion-refusal.js';
import { given } from './sign.js';

type Event<Type extends SubmissionEvent['type']> = Extract<SubmissionEvent, { type: Type }>;

const FACTS = { up: 'passedUp', down: 'passedDown', fetched: 'fetchedUp' } as const;

/** O7: what one has prepared goes to the next post of the chain (呈送); the clock is the unit's, and runs on. */
export function passUp(turn: Turn, { no, actor, opinion }: Event<'PASS_UP'>): void {
  const { unit, chain } = turn.state.work[no]!;
  const to = chain!.posts[chain!.at + 1]!;
  const draft = { ...given(opinion), formRevision: turn.state.form.revision };
  pass(turn, no, { how: 'up', to, by: actor, draft });
  tell(turn, 'passedUp', [{ unit, post: to }], {}, no);
}

/** O7: back to an earlier post, to be changed (退回修改). What was prepared stays, for that one to go on from. */
export function passDown(turn: Turn, { no, actor, post: to, reason }: Event<'PASS_DOWN'>): void {
  const { unit } = turn.state.work[no]!;
  pass(turn, no, { how: 'down', to, by: actor, reason });
  tell(turn, 'passedDown', [{ unit, post: to }], { reason }, no);
}

/** O7: a later post takes it from whose turn it is (提办), and is told of nothing that he does not know. */
export function fetchUp(turn: Turn, { no, actor, reason }: Event<'FETCH_UP'>): void {
  const { unit, post } = turn.state.work[no]!;
  pass(turn, no, { how: 'fetched', to: actor.post, by: actor, reason });
  tell(turn, 'fetchedUp', [{ unit, post }], { reason }, no);
}

function pass(turn: Turn, no: number, one: Omit<Pass, 'from' | 'at'>): void {
  const { unit, chain } = turn.state.work[no]!;
  const { posts, at, passes } = chain!;
  const { how, to } = one;
  const from = posts[at]!;
  const made: Pass = { ...one, from, at: turn.at };
  // For the machine it is the same as a transfer: another post of the unit has it now.
  stepWork(turn, no, 'TRANSFER', {
    post: to,
    chain: { posts, at: posts.indexOf(to), passes: [...passes, made] },
  });
  turn.facts.push({ type: FACTS[how], no, unit, from, to });
}

/** What is passed up is whole: the next one could sign it as it is. */
export function mayNotPassUp(
  context: DecideContext,
  state: SubmissionState,
  assignment: Assignment,
  { actor, opinion, applicant }: Event<'PASS_UP'>,
): Refusal | null {
  if (isLast(assignment)) return refused('NOBODY_ABOVE', { path: 'assignment', problem: 'last' });
  return (
    notHeld(assignment, actor) ??
    opinionRefusal(context, state, assignment, { opinion, applicant, form: undefined })
  );
}

export function mayNotPassDown(
  assignment: Assignment,
  { actor, post, reason }: Event<'PASS_DOWN'>,
): Refusal | null {
  const { chain } = assignment;
  const place = chain ? chain.posts.indexOf(post) : -1;
  if (!chain || place < 0 || place >= chain.at)
    return refused('NOT_BELOW', { path: 'post', problem: 'notBefore', post });
  return notHeld(assignment, actor) ?? reasonNeeded(reason);
}

/** Whether he comes later in the chain, `refusal` has asked already. */
export const mayNotFetchUp = (assignment: Assignment, { reason }: Event<'FETCH_UP'>): Refusal | null =>
  notPending(assignment) ?? reasonNeeded(reason);

/** A stand-in signs for the unit; what goes on in there is not his to say. */
function notHeld(assignment: Assignment, actor: Event<'PASS_UP'>['actor']): Refusal | null {
  const { unit, post } = assignment;
  if (!fits(assignment, actor))
    return refused('NOT_YOUR_ASSIGNMENT', { path: 'assignment', problem: 'notYours', unit, post });
  return notPending(assignment);
}

const notPending = ({ is }: Assignment): Refusal | null =>
  is.work === 'pending' ? null : refused('ASSIGNMENT_NOT_OPEN', { path: 'assignment', problem: is.work });

const reasonNeeded = (reason: string): Refusal | null =>
  reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
