import { isLate } from '../clock/read-clock.js';
import type { DecideContext } from '../context.js';
import { refused, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import { step } from '../flow/clocks.js';
import { tell } from '../flow/effects.js';
import { limitOf } from '../flow/limits.js';
import { moveClocks } from '../flow/move-clocks.js';
import type { ClockLimit, SubmissionState } from '../model.js';
import { resolveParty, scopeOf } from '../scope.js';
import { change, today, type Turn } from '../turn.js';
import { fits } from './may-sign.js';
import { concerned } from './pause.js';

type Change = SubmissionEvent & { type: 'CHANGE_URGENCY' };

/** T14. Raised: min(old due, new limit from today). Lowered: no limit becomes longer, unless the event says so. */
export function changeUrgency(turn: Turn, { urgency, reason, lengthen = false }: Change): void {
  const { levels } = turn.context.definition.definition.urgency!;
  const rank = (id: string) => levels.findIndex((level) => level.id === id);
  const from = turn.state.urgency!;
  const how = rank(urgency) > rank(from) ? 'raised' : lengthen ? 'lengthened' : 'lowered';
  change(turn, { urgency });
  turn.facts.push({ type: 'urgencyChanged', from, to: urgency });
  moveClocks(turn, 'urgency', (running) => {
    for (const one of running) {
      const limit = limitOf(turn, one.scope);
      // What is overdue stays so, whatever longer limit there is now.
      const staysLate = how === 'lengthened' && isLate(one.clock, turn.at);
      if (!limit || isSame(limit, one.clock.limit) || staysLate) continue;
      step(turn, one, { type: 'urgencyChanged', at: turn.at, on: today(turn), limit, how });
    }
  });
  tell(turn, 'urgencyChanged', concerned(turn.state), { urgency, reason });
}

const isSame = (one: ClockLimit, other: ClockLimit): boolean =>
  one.amount === other.amount && one.unit === other.unit && one.onRestDays === other.onRestDays;

/** The level that the form names when it is filed; the least urgent where it names none. */
export function urgencyOf({ definition, form }: DecideContext): { urgency: string } | object {
  const { urgency } = definition.definition;
  if (!urgency) return {};
  const named = form.values[urgency.field];
  return { urgency: (urgency.levels.find(({ id }) => id === named) ?? urgency.levels[0]!).id };
}

export function mayNotChangeUrgency(
  context: DecideContext,
  state: SubmissionState,
  { actor, urgency: to, reason }: Change,
): Refusal | null {
  const { urgency } = context.definition.definition;
  const levels = urgency?.levels.map(({ id }) => id) ?? [];
  if (!urgency || !levels.includes(to))
    return refused('URGENCY_UNKNOWN', { path: 'urgency', problem: 'unknown', levels: levels.join(', ') });
  const { unit, post } = resolveParty(urgency.by, scopeOf(context, state));
  if (!fits({ unit, post }, actor))
    return refused('MAY_NOT_CHANGE_URGENCY', { path: 'actor', problem: 'notTheirs', unit, post });
  if (to === state.urgency)
    return refused('URGENCY_UNCHANGED', { path: 'urgency', problem: 'unchanged', urgency: to });
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}
