import { fits } from '../acts/may-sign.js';
import { NEW } from '../assignment.machine.js';
import { stageOf } from '../definition/compile.js';
import { holds, type Scope } from '../definition/expression.js';
import { openingSeats } from '../definition/register.js';
import type { Seat, Stage } from '../definition/schema.js';
import type { StageEvent } from '../definition/stage.machine.js';
import type { Assignment } from '../model.js';
import { carriedOver } from './carry-over.js';
import { asAnswered, chainOf, newChain } from './chain.js';
import { reviewsOf } from '../read/visits.js';
import { resolveParty, scopeOf } from '../scope.js';
import { change, changeVisit, stepWork, type Turn } from '../turn.js';
import { startClock } from './clocks.js';
import { askedBy, type Asked } from './asked.js';
import { isOpen, turnOf } from './pieces.js';
import { tell } from './effects.js';
import { settleStage } from './settle-stage.js';
import { dayZero } from './start-clock.js';
import { tally } from './tally.js';

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
  const seats = openingSeats(stage)
    .filter(({ when }) => when === undefined || holds(when, scope))
    .flatMap((seat) => askedBy(seat, scope).map((asked) => ({ seat, asked })));
  if (stage.seats.length > 0 && seats.length === 0) return skip(turn, visit, id);
  turn.facts.push({ type: 'stageOpened', stage: id, visit, cycle });
  if (stage.seats.length === 0) {
    // The last result has no condition: publication checks it.
    const result = stage.results.find(({ when }) => when === undefined || holds(when, scope))!;
    return settleStage(turn, stage, result.id, true);
  }
  const ofStage = { of: 'stage', visit, stage: id } as const;
  startClock(turn, ofStage, { on: dayZero(turn, ofStage) });
  for (const { seat, asked } of seats) assign(turn, stage, seat, asked, scope);
  const waiting = reviewsOf(turn.state, visit).filter(({ is }) => is.work === 'waiting');
  // Opinions that were carried over may be all that the stage waits for (T8); nobody acted then (O5).
  const settled = waiting.length < seats.length ? tally(turn) : null;
  if (settled) return settleStage(turn, stage, settled.result, true);
  for (const { no } of stage.order === 'parallel' ? waiting : waiting.slice(0, 1)) open(turn, no);
  return null;
}

/** In a sequence, the next one's turn has come; in parallel, that of those who were added after this one (O9). */
export function openNext(turn: Turn, { stage, visit }: Assignment): void {
  const reviews = reviewsOf(turn.state, visit);
  const waiting = reviews.filter(({ is }) => is.work === 'waiting').sort((a, b) => turnOf(a) - turnOf(b));
  if (stageOf(turn.context.definition, stage).order === 'parallel') {
    for (const { no, added } of waiting) if (!isHeld(reviews, added!.to)) open(turn, no);
    return;
  }
  // Several have the same turn where some were added.
  if (waiting[0] && !reviews.some(({ is }) => is.work === 'pending')) open(turn, waiting[0].no);
}

/** Somebody still has it: its own holder, or whom it was handed on to (T12). */
const isHeld = (reviews: readonly Assignment[], no: number): boolean =>
  reviews.some((one) => (one.no === no || one.about === no) && isOpen(one));

function skip(turn: Turn, visit: number, stage: string): StageEvent {
  turn.facts.push({ type: 'stageSkipped', stage, visit });
  changeVisit(turn, visit, { settledAt: turn.at, result: 'skipped', bySystem: true });
  // A result of an earlier visit must not pass for this one's: skipped never counts as agreed (O2).
  change(turn, { results: { ...turn.state.results, [stage]: 'skipped' } });
  return { type: 'SKIPPED' };
}

/** A seat's new piece of work in the visit that is open, for whom it asks: not yet added, nor opened. */
export function pieceOf(turn: Turn, stage: Stage, seat: Seat, asked: Asked, scope: Scope): Assignment {
  const { unit, post, days } = asked;
  const standIn = seat.standIn ? resolveParty(seat.standIn, scope) : asked.standIn;
  return {
    ...{ no: turn.state.nextNo, kind: 'review', stage: stage.id, seat: seat.id, cycle: turn.state.cycle },
    ...{ visit: turn.state.visits.length, unit, post, version: 1, is: NEW, opinions: [] },
    ...newChain(chainOf(stage, seat)),
    ...(standIn && { standIn }),
    ...(days !== undefined && { days }),
  };
}

function assign(turn: Turn, stage: Stage, seat: Seat, asked: Asked, scope: Scope): void {
  const { unit } = asked;
  const piece = pieceOf(turn, stage, seat, asked, scope);
  const { no } = piece;
  const earlier = carriedOver(turn, seat, piece);
  addWork(turn, piece);
  if (!earlier) return;
  const carriedFrom = { no: earlier.no, cycle: earlier.cycle };
  const { corrects: _, ...opinion } = earlier.opinion;
  const opinions = [{ ...opinion, seq: 1, carriedFrom }];
  const closed = { openedAt: turn.at, closedAt: turn.at };
  stepWork(turn, no, 'CARRY_OVER', { opinions, ...closed, ...asAnswered(piece) });
  turn.facts.push({ type: 'carriedOver', no, unit, from: earlier.no });
}

export function addWork(turn: Turn, assignment: Assignment): void {
  change(turn, { nextNo: assignment.no + 1, work: { ...turn.state.work, [assignment.no]: assignment } });
}

/** Its turn has come: the piece of work becomes pending, its clock starts, its people are told. */
export function open(turn: Turn, no: number): void {
  const { stage, unit, post, kind, added } = stepWork(turn, no, 'OPEN', { openedAt: turn.at });
  turn.facts.push({ type: 'assigned', no, stage, unit, post });
  const scope = { of: 'assignment', no, unit, stage } as const;
  // It may open so shortly before its end that its light is yellow from the start: nobody needs a warning.
  const clock = startClock(turn, scope, { on: dayZero(turn, scope) });
  // Other kinds are told with what they are about.
  if (kind !== 'review') return;
  if (turn.by !== 'system' && fits({ unit, post }, turn.by)) return; // told what he just did
  if (added) tell(turn, 'reviewerAdded', [{ unit, post }], { reason: added.text, unit: added.by.unit }, no);
  else if (clock && !clock.paused) tell(turn, 'assigned', [{ unit, post }], { dueOn: clock.dueOn }, no);
  else tell(turn, 'assignedWithoutLimit', [{ unit, post }], {}, no);
}
