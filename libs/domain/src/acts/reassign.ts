import type { DecideContext } from '../context.js';
import { WAITS_FOR_ALL } from '../definition/check-stage.js';
import { stageOf } from '../definition/compile.js';
import { refused, type Refusal } from '../errors.js';
import type { SubmissionEvent } from '../events.js';
import { tell } from '../flow/effects.js';
import { isWithAssigner } from '../flow/pieces.js';
import type { Assignment, SubmissionState } from '../model.js';
import { othersAsked } from '../read/visits.js';
import { resolveParty, scopeOf } from '../scope.js';
import { stepWork, type Turn } from '../turn.js';
import { seatOf } from './may-sign.js';
import { askNoMore } from './reviewers.js';

type Reassign = SubmissionEvent & { type: 'REASSIGN' };

/**
 * O9: what the assigner makes of what was returned: another unit's, the same unit's after all, or not needed. The clock
 * runs on with the same day 0 and due date, and whoever has it at its end answers for it.
 */
export function reassign(turn: Turn, { no, how, to, reason, actor }: Reassign): void {
  const piece = turn.state.work[no]!;
  const returns = piece.returns!;
  const last = returns.at(-1)!;
  const settled = { as: how, reason, by: actor, at: turn.at };
  const all = [...returns.slice(0, -1), { ...last, settled }];
  const { unit, post } = last;
  if (how === 'dropped') {
    stepWork(turn, no, 'TRANSFER', { returns: all });
    return askNoMore(turn, no, { type: 'dropped', no, unit });
  }
  if (how === 'insisted') {
    stepWork(turn, no, 'TRANSFER', { unit, post, returns: all, ...standInOf(turn, piece) });
    turn.facts.push({ type: 'insisted', no, unit });
    return tell(turn, 'insisted', [{ unit, post }], { reason, unit: actor.unit }, no);
  }
  stepWork(turn, no, 'TRANSFER', { unit: to!.unit, post: to!.post, returns: all });
  turn.facts.push({ type: 'reassigned', no, unit, to: to!.unit });
  tell(turn, 'reassigned', [to!], { reason, unit: actor.unit }, no);
}

/** Its own unit's again: so is its stand-in (代). */
function standInOf({ context, state }: Turn, piece: Assignment): Pick<Assignment, 'standIn'> {
  const standIn = seatOf(context, piece)?.standIn;
  const isNamed = !wasReassigned(piece);
  return standIn && isNamed ? { standIn: resolveParty(standIn, scopeOf(context, state)) } : {};
}

const wasReassigned = ({ returns = [] }: Assignment): boolean =>
  returns.some(({ settled }) => settled?.as === 'reassigned');

export function mayNotReassign(
  context: DecideContext,
  state: SubmissionState,
  piece: Assignment,
  { how, to, reason }: Reassign,
): Refusal | null {
  if (!isWithAssigner(piece) || piece.is.work !== 'pending')
    return refused('NOT_RETURNED', { path: 'assignment', problem: 'notReturned' });
  const wrong =
    how === 'reassigned'
      ? mayNotGoTo(context, state, piece, to)
      : how === 'dropped'
        ? mayNotDrop(context, state, piece)
        : null;
  if (wrong) return wrong;
  return reason.trim() ? null : refused('REASON_REQUIRED', { path: 'reason', problem: 'required' });
}

function mayNotGoTo(
  context: DecideContext,
  state: SubmissionState,
  piece: Assignment,
  to: Reassign['to'],
): Refusal | null {
  const not = (problem: string) => refused('MAY_NOT_REASSIGN', { path: 'to', problem });
  if (isBound(context, piece)) return not('bound');
  if (!to) return refused('BAD_INPUT', { path: 'to', problem: 'required' });
  if (piece.returns!.some(({ unit }) => unit === to.unit)) return not('returnedIt');
  if (to.unit === state.submitter.unit) return not('submitters');
  // One unit, one answer: what is asked of it here is asked of it once.
  return othersAsked(state, piece).some(({ unit }) => unit === to.unit)
    ? refused('ALREADY_ASKED', { path: 'to', problem: 'asked', unit: to.unit, post: to.post })
    : null;
}

/** A veto (O13) and criteria (O11) are a unit's own: nobody else can put the one or score the others. */
function isBound(context: DecideContext, piece: Assignment): boolean {
  if (seatOf(context, piece)?.veto) return true;
  const { unit } = piece.returns!.at(-1)!;
  const { sheet } = context.definition.definition;
  const isScored = stageOf(context.definition, piece.stage).scores && !wasReassigned(piece);
  return isScored && sheet?.criteria.some(({ owner }) => owner === unit) === true;
}

/** Not what only that unit can say, nor where nobody else is asked, nor where the rule counts how many were. */
function mayNotDrop(context: DecideContext, state: SubmissionState, piece: Assignment): Refusal | null {
  const not = (problem: string) => refused('MAY_NOT_DROP', { path: 'assignment', problem });
  if (isBound(context, piece)) return not('bound');
  const { rule } = stageOf(context.definition, piece.stage).settle ?? { rule: 'first' };
  if (!WAITS_FOR_ALL.includes(rule)) return not('counted');
  // Each entry of a register is answered (O17).
  const others = othersAsked(state, piece).filter(({ added }) => !added);
  return others.length > 0 && piece.entry === undefined ? null : not('nobodyElse');
}
