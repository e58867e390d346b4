import type { DecideContext } from './context.js';
import { DomainError } from './errors.js';
import type { Decided, SubmissionEvent } from './events.js';
import type { SubmissionState } from './model.js';
import { refusal } from './acts/refusal.js';
import { checkRefusal } from './acts/check-refusal.js';
import { cancel } from './acts/cancel.js';
import { circulate } from './acts/circulate.js';
import { addReviewer, removeReviewer } from './acts/reviewers.js';
import { fetchUp, passDown, passUp } from './acts/pass.js';
import { entrust, prepare, recall } from './acts/entrust.js';
import { reassign } from './acts/reassign.js';
import { markRelated, recuse } from './acts/recuse.js';
import { returnWork } from './acts/return.js';
import { transfer } from './acts/transfer.js';
import { urge } from './acts/urge.js';
import { adopt } from './acts/adopt.js';
import { calendarChanged } from './acts/calendar-changed.js';
import { supply } from './acts/conditional.js';
import { requestExtension } from './acts/extension.js';
import { pause, resume } from './acts/pause.js';
import { sendBack } from './acts/send-back.js';
import { sendBackTo } from './acts/send-back-to.js';
import { correct, sign, takeBack } from './acts/sign.js';
import { newState, submit } from './acts/submit.js';
import { changeUrgency } from './acts/urgency.js';
import { reopen, withdraw } from './acts/withdraw.js';
import { letTimePass } from './flow/time.js';
import type { Turn } from './turn.js';

/**
 * Applies one event: the only place that knows both machines. Pure; performs nothing.
 *
 * @param context - definition, calendar and the form in force after the event
 * @param state - null for `SUBMIT` only
 * @param event - `at` is never before the state's last event: the shell sees to it
 * @returns the new state, what followed from the event, and what the shell must deliver. Assignments that did not
 *   change keep their identity. `wakeAt` of the new state is later than `event.at`.
 * @throws DomainError with the refusal's code; nothing has changed then
 */
export function decide(
  context: DecideContext,
  state: SubmissionState | null,
  event: SubmissionEvent,
): Decided {
  const reason = refusal(context, state, event) ?? checkRefusal(context, state, event);
  if (reason) throw new DomainError(reason.code, reason.details);
  const turn: Turn = {
    context,
    at: event.at,
    by: 'actor' in event ? event.actor : 'system',
    state: state ?? newState(context, event),
    facts: [],
    effects: [],
  };
  apply(turn, event);
  turn.by = 'system';
  letTimePass(turn);
  return { state: { ...turn.state, lastAt: event.at }, facts: turn.facts, effects: turn.effects };
}

function apply(turn: Turn, event: SubmissionEvent): void {
  switch (event.type) {
    case 'SUBMIT':
      return submit(turn, event);
    case 'SIGN':
      return sign(turn, event);
    case 'CORRECT':
      return correct(turn, event);
    case 'TAKE_BACK':
      return takeBack(turn, event);
    case 'ADOPT':
      return adopt(turn, event);
    case 'WITHDRAW':
      return withdraw(turn, event);
    case 'REOPEN':
      return reopen(turn, event);
    case 'PAUSE':
      return pause(turn, event);
    case 'RESUME':
      return resume(turn);
    case 'REQUEST_EXTENSION':
      return requestExtension(turn, event);
    case 'CHANGE_URGENCY':
      return changeUrgency(turn, event);
    case 'SEND_BACK':
      return sendBack(turn, event.reason);
    case 'SEND_BACK_TO':
      return sendBackTo(turn, event);
    case 'SUPPLY':
      return supply(turn, event);
    case 'PASS_UP':
      return passUp(turn, event);
    case 'PASS_DOWN':
      return passDown(turn, event);
    case 'FETCH_UP':
      return fetchUp(turn, event);
    case 'TRANSFER':
      return transfer(turn, event);
    case 'ADD_REVIEWER':
      return addReviewer(turn, event);
    case 'REMOVE_REVIEWER':
      return removeReviewer(turn, event);
    case 'RETURN':
      return returnWork(turn, event);
    case 'REASSIGN':
      return reassign(turn, event);
    case 'ENTRUST':
      return entrust(turn, event);
    case 'PREPARE':
      return prepare(turn, event);
    case 'RECALL':
      return recall(turn, event);
    case 'RECUSE':
      return recuse(turn, event);
    case 'MARK_RELATED':
      return markRelated(turn, event);
    case 'URGE':
      return urge(turn, event);
    case 'CIRCULATE':
      return circulate(turn, event);
    case 'CANCEL':
      return cancel(turn, event);
    case 'CALENDAR_CHANGED':
      return calendarChanged(turn, event);
    case 'TIME_PASSED':
      return;
  }
}
