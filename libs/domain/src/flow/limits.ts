import type { AlarmPolicy } from '../clock/alarms.js';
import { stageOf } from '../definition/compile.js';
import { resultOf } from '../definition/expression.js';
import type { LimitText, WhenLate } from '../definition/schema.js';
import { DomainError } from '../errors.js';
import type { ClockScope } from '../events.js';
import type { Alarm, Assignment, ClockLimit } from '../model.js';
import { scopeOf } from '../scope.js';
import { definedClock, type Turn } from '../turn.js';

type Asked = Pick<Turn, 'context' | 'state'>;

/** The limit that the definition gives a clock, in the urgency that is in force (T9, T14); none for some pieces. */
export function limitOf(turn: Asked, scope: ClockScope): ClockLimit | null {
  const text = definedLimit(turn, scope);
  if (!text) return null;
  const limit = inUrgency(text, turn.state.urgency);
  const amount = amountOf(turn, scope, text);
  return amount === null ? limit : { ...limit, amount };
}

/** Another amount than the definition's: said by whoever chose the unit, or computed when the clock starts. */
function amountOf({ context, state }: Asked, scope: ClockScope, { amountFrom }: LimitText): number | null {
  const days = scope.of === 'assignment' ? state.work[scope.no]!.days : undefined;
  if (days !== undefined) return days;
  if (amountFrom === undefined) return null;
  const amount = resultOf(amountFrom, scopeOf(context, state));
  if (amount === null || (Number.isInteger(amount) && (amount as number) > 0)) return amount as number | null;
  throw new DomainError('EXPRESSION_FAILED', [
    {
      path: 'definition',
      problem: 'expressionFailed',
      expression: amountFrom,
      why: `gave ${JSON.stringify(amount)}, not a number of days`,
    },
  ]);
}

export function inUrgency({ amount, unit, byUrgency }: LimitText, urgency: string | undefined): ClockLimit {
  const other = urgency === undefined ? undefined : byUrgency?.[urgency];
  if (!other) return { amount, unit };
  const { onRestDays } = other;
  return { amount: other.amount, unit: other.unit, ...(onRestDays && { onRestDays }) };
}

function definedLimit({ context, state }: Asked, scope: ClockScope): LimitText | undefined {
  const { definition } = context;
  if (scope.of === 'submission') return definedClock(context, scope.clock).limit;
  if (scope.of === 'stage') return stageOf(definition, scope.stage).limit;
  const { kind, stage: id, seat, added } = state.work[scope.no]!;
  if (kind === 'complete') return definition.definition.deferrable?.limit;
  // A leader's to-do after an escalation would escalate in its turn, and an approver has until what he extends is due.
  if (kind !== 'review') return undefined;
  const stage = stageOf(definition, id);
  return stage.seats.find((one) => one.id === (added?.seat ?? seat))?.limit ?? stage.limit;
}

/** What a clock rings for (T10 to T12). */
export function policyOf(turn: Asked, scope: ClockScope): AlarmPolicy {
  const { definition } = turn.context;
  const { late } = definition.definition;
  if (scope.of === 'submission')
    return { warnAt: late.warnAt, kinds: ['fallDue', 'tellOverdue'], actOn: late.escalateOn };
  const warnAt = stageOf(definition, scope.stage).warnAt ?? late.warnAt;
  if (scope.of === 'stage') return { warnAt, kinds: ['fallDue'], actOn: late.escalateOn };
  const piece = turn.state.work[scope.no]!;
  if (piece.kind === 'complete') return { warnAt, kinds: ['warn', 'fallDue', 'end'], actOn: late.escalateOn };
  const { then, on } = act(turn, piece);
  // A publication is no deadline of anybody.
  if (then === 'expire') return { warnAt, kinds: [then], actOn: on };
  // Where silence settles it, nobody is left to be told that it is late: the system has gone on.
  const tells: readonly Alarm['kind'][] = then === 'settle' || then === 'end' ? [] : ['tellOverdue'];
  return { warnAt, kinds: ['warn', 'fallDue', ...tells, then], actOn: on };
}

/**
 * T12: what the definition does about a late piece: the seat's way, or the stage's, or an escalation. What was handed on
 * once is not handed on again. Who was added decides nothing by silence: he can be removed (O9).
 */
export function whenLate(
  { context }: Pick<Turn, 'context'>,
  { stage: id, seat: seatId, about, added }: Assignment,
): WhenLate {
  const stage = stageOf(context.definition, id);
  const seat = stage.seats.find(({ id: one }) => one === seatId);
  const { escalateOn } = context.definition.definition.late;
  const late = seat?.late ?? stage.late;
  const isOver = added !== undefined || (late?.then === 'hand' && about !== undefined);
  return late && !isOver ? late : { then: 'escalate', on: escalateOn };
}

function act(turn: Asked, piece: Assignment): { then: WhenLate['then']; on: number } {
  const late = whenLate(turn, piece);
  return { then: late.then, on: 'on' in late ? late.on : 0 };
}
