import { isLate } from '../clock/read-clock.js';
import type { DecideContext } from '../context.js';
import { refused, type Refusal } from '../errors.js';
import type { Recipient, SubmissionEvent } from '../events.js';
import { step } from '../flow/clocks.js';
import { closeWork } from '../flow/close-clocks.js';
import { tell } from '../flow/effects.js';
import { moveClocks, shownDue } from '../flow/move-clocks.js';
import { requestsFor } from '../flow/pieces.js';
import { addTodo } from '../flow/todo.js';
import type { Assignment, SubmissionState } from '../model.js';
import { openVisit } from '../read/visits.js';
import { holderOf, resolveParty, scopeOf } from '../scope.js';
import { answerable, definedClock, today, type Turn } from '../turn.js';
import { concerned } from './pause.js';

type Request = SubmissionEvent & { type: 'REQUEST_EXTENSION' };

/** T7: the approver named by the definition gets it to decide. */
export function requestExtension(turn: Turn, { clock: id, reason }: Request): void {
  const { extension } = definedClock(turn.context, id);
  const { unit, post, ...more } = holderOf(extension!.by, scopeOf(turn.context, turn.state));
  const about = Object.values(turn.state.work).filter(({ kind }) => kind === 'extend').length + 1;
  const visit = openVisit(turn.state)?.visit ?? turn.state.visits.length;
  const no = addTodo(
    turn,
    'extend',
    { stage: turn.state.stage, seat: id, visit },
    { unit, post, about, reason, ...more },
  );
  turn.facts.push({ type: 'extensionAsked', no, clock: id });
  const dueOn = shownDue(turn.state.clocks[id]!);
  const params = { reason, amount: extension!.amount };
  // While it is paused there is no due date, neither to keep nor to tell (T4).
  if (dueOn === null) tell(turn, 'extensionAskedInPause', [{ unit, post }], params, no);
  else tell(turn, 'extensionAsked', [{ unit, post }], { ...params, dueOn }, no);
}

/** T7: granted, the due date is day (limit + extension) from the start; told to the submitter, with the reason given. */
export function decideExtension(
  turn: Turn,
  { no, seat: id, reason = '' }: Assignment,
  granted: boolean,
): void {
  if (!granted) {
    turn.facts.push({ type: 'extensionDeclined', no, clock: id });
    tell(turn, 'extensionDeclined', whoWaited(turn, id), { clock: id }, no);
    return;
  }
  const { amount } = definedClock(turn.context, id).extension!;
  turn.facts.push({ type: 'extended', clock: id, amount });
  moveClocks(turn, 'extension', (running) => {
    const own = running.find(({ scope }) => scope.of === 'submission' && scope.clock === id);
    // What is stopped asks nobody any more (`stopClock`).
    step(turn, own!, { type: 'extended', at: turn.at, on: today(turn), amount });
  });
  const dueOn = shownDue(turn.state.clocks[id]!);
  const params = { amount, clock: id, reason };
  if (dueOn === null) tell(turn, 'extendedInPause', concerned(turn.state), params);
  else tell(turn, 'extended', concerned(turn.state), { ...params, dueOn });
}

/** T7: not granted by the due date is not granted. */
export function lapseRequests(turn: Turn, id: string): void {
  for (const piece of requestsFor(turn.state, id)) {
    closeWork(turn, piece.no, 'NOT_NEEDED');
    turn.facts.push({ type: 'extensionLapsed', no: piece.no, clock: id });
    const approver = { unit: piece.unit, post: piece.post };
    tell(turn, 'extensionLapsed', [...whoWaited(turn, id), approver], { clock: id }, piece.no);
  }
}

/** The unit that asked, and the submitter, to whom it was shown as asked for. */
function whoWaited(turn: Turn, id: string): readonly Recipient[] {
  const asked = { unit: answerable(turn, id), post: null };
  const { unit, post } = turn.state.submitter;
  return unit === asked.unit ? [asked] : [asked, { unit, post }];
}

export function mayNotRequestExtension(
  context: DecideContext,
  state: SubmissionState,
  { actor, at, clock: id, reason }: Request,
): Refusal | null {
  const defined = context.definition.definition.clocks.find((one) => one.id === id);
  if (!defined?.extension)
    return refused('NO_EXTENSION', { path: 'clock', problem: 'notExtendable', clock: id });
  const { unit } = resolveParty(defined.answerable, scopeOf(context, state));
  if (actor.unit !== unit)
    return refused('NOT_ANSWERABLE', { path: 'actor', problem: 'notAnswerable', unit, post: null });
  const clock = state.clocks[id];
  if (!clock || clock.closed)
    return refused('NO_CLOCK_RUNS', { path: 'clock', problem: 'doesNotRun', clock: id });
  if (clock.events.some(({ type }) => type === 'extended'))
    return refused('ALREADY_EXTENDED', { path: 'clock', problem: 'extended', clock: id });
  // Also before it was sent back: what was late then stays late (T8).
  if (isLate(clock, at))
    return refused('ALREADY_OVERDUE', { path: 'clock', problem: 'overdue', dueOn: clock.dueOn });
  if (requestsFor(state, id).length > 0)
    return refused('EXTENSION_PENDING', { path: 'clock', problem: 'pending', clock: id });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}
