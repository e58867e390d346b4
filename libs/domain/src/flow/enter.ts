import { fits } from '../acts/may-sign.js';
import { NEW } from '../assignment.machine.js';
import { withAlarms } from '../clock/clock.js';
import { stageOf } from '../definition/compile.js';
import { holds, type Scope } from '../definition/expression.js';
import type { Seat, Stage } from '../definition/schema.js';
import type { StageEvent } from '../definition/stage.machine.js';
import type { Assignment } from '../model.js';
import { openVisit } from '../read/visits.js';
import { resolveParty, scopeOf } from '../scope.js';
import { change, changeVisit, stepWork, today, type Turn } from '../turn.js';
import { tell } from './effects.js';
import { settleStage } from './settle-stage.js';
import { clockOfPiece } from './start-clock.js';

/**
 * Opens a stage: a new visit, its clock, and a piece of work for each seat that is selected.
 * @returns where it leads on at once, or null where it waits for people: an automatic stage settles in the same act
 *   (O5), one that nobody is selected for is skipped, visibly (O2)
 */
export function enter(turn: Turn, id: string): StageEvent | null {
  const stage = stageOf(turn.context.definition, id);
  const visit = turn.state.visits.length + 1;
  const { cycle } = turn.state;
  change(turn, { stage: id, visits: [...turn.state.visits, { visit, stage: id, cycle, openedAt: turn.at }] });
  const scope = scopeOf(turn.context, turn.state);
  const seats = stage.seats.filter(({ when }) => when === undefined || holds(when, scope));
  if (stage.seats.length > 0 && seats.length === 0) return skip(turn, visit, id);
  turn.facts.push({ type: 'stageOpened', stage: id, visit, cycle });
  if (stage.seats.length === 0) {
    // The last result has no condition: publication checks it.
    const result = stage.results.find(({ when }) => when === undefined || holds(when, scope))!;
    return settleStage(turn, stage, result.id, true);
  }
  if (stage.limit)
    changeVisit(turn, visit, { clock: withAlarms(clockOfPiece(turn, stage.limit), 'fallDue') });
  for (const seat of seats) assign(turn, stage, seat, scope);
  const work = Object.values(turn.state.work).filter((assignment) => assignment.visit === visit);
  for (const { no } of stage.order === 'parallel' ? work : work.slice(0, 1)) open(turn, no);
  return null;
}

function skip(turn: Turn, visit: number, stage: string): StageEvent {
  turn.facts.push({ type: 'stageSkipped', stage, visit });
  changeVisit(turn, visit, { settledAt: turn.at, result: 'skipped', bySystem: true });
  // A result of an earlier visit must not pass for this one's: skipped never counts as agreed (O2).
  change(turn, { results: { ...turn.state.results, [stage]: 'skipped' } });
  return { type: 'SKIPPED' };
}

function assign(turn: Turn, stage: Stage, seat: Seat, scope: Scope): void {
  const { unit, post } = resolveParty(seat, scope);
  addWork(turn, {
    ...{ no: turn.state.nextNo, kind: 'review', stage: stage.id, seat: seat.id, cycle: turn.state.cycle },
    ...{ visit: turn.state.visits.length, unit, post, version: 1, is: NEW, opinions: [] },
    ...(seat.standIn && { standIn: resolveParty(seat.standIn, scope) }),
  });
}

export function addWork(turn: Turn, assignment: Assignment): void {
  change(turn, { nextNo: assignment.no + 1, work: { ...turn.state.work, [assignment.no]: assignment } });
}

/** Its turn has come: the piece of work becomes pending, its clock starts, its people are told. */
export function open(turn: Turn, no: number): void {
  const { stage, seat, unit, post, kind } = stepWork(turn, no, 'OPEN', { openedAt: turn.at });
  const { limit, order, seats } = stageOf(turn.context.definition, stage);
  const own = seats.find(({ id }) => id === seat)?.limit ?? limit;
  turn.facts.push({ type: 'assigned', no, stage, unit, post });
  // A leader's to-do after an escalation has no limit of its own: it would escalate in its turn.
  if (kind === 'supervise') return;
  const shared = order === 'sequence' ? openVisit(turn.state)?.clock : undefined;
  const clock = own && clockOfPiece(turn, own, shared);
  if (clock) stepWork(turn, no, 'START', { clock });
  // It opens so shortly before its end that the light is yellow from the start: nobody needs a warning.
  if (clock && today(turn) >= clock.yellowOn) stepWork(turn, no, 'WARN');
  if (turn.by !== 'system' && fits({ unit, post }, turn.by)) return; // told what he just did
  if (clock) tell(turn, 'assigned', [{ unit, post }], { dueOn: clock.dueOn }, no);
  else tell(turn, 'assignedWithoutLimit', [{ unit, post }], {}, no);
}
