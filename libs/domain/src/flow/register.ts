import { NEW } from '../assignment.machine.js';
import { stageOf } from '../definition/compile.js';
import { isRegister } from '../definition/register.js';
import type { Stage } from '../definition/schema.js';
import type { Assignment } from '../model.js';
import { openVisit } from '../read/visits.js';
import { scopeOf } from '../scope.js';
import { changeVisit, type Turn } from '../turn.js';
import { settleAndAdvance } from './advance.js';
import { askedBy } from './asked.js';
import { newChain } from './chain.js';
import { closeVisitClock, release } from './close-clocks.js';
import { addWork, open, pieceOf } from './enter.js';
import { tally } from './tally.js';

/** O17: something was entered: it is to be answered, and whoever keeps the register goes on with it. */
export function goOnWithRegister(turn: Turn, entered: Assignment, answering: string): void {
  const { no: entry, kind, stage: id, seat: keeping, cycle, visit, unit, post, standIn, chain } = entered;
  const stage = stageOf(turn.context.definition, id);
  const seat = stage.seats.find((one) => one.id === answering)!;
  const scope = scopeOf(turn.context, turn.state);
  for (const asked of askedBy(seat, scope)) ask(turn, { ...pieceOf(turn, stage, seat, asked, scope), entry });
  // Whoever has it now, wherever it was passed to meanwhile; in a chain it begins anew (O7).
  ask(turn, {
    ...{ no: turn.state.nextNo, kind, stage: id, seat: keeping, cycle, visit, entry, unit, post },
    ...{ version: 1, is: NEW, opinions: [], ...newChain(chain?.posts), ...(standIn && { standIn }) },
  });
}

function ask(turn: Turn, piece: Assignment): void {
  addWork(turn, piece);
  open(turn, piece.no);
}

/**
 * O17: the time of the register is over. Nothing more is entered; what was is answered first, in the time that its answer
 * has, and nobody's clock is that of the stage any more.
 * @returns whether it was a register in which something was entered
 */
export function closeRegister(turn: Turn, stage: Stage, keeping: Assignment): boolean {
  if (!isRegister(stage) || keeping.entry === undefined) return false;
  release(turn, keeping);
  const settled = tally(turn);
  if (settled) settleAndAdvance(turn, settled.stage, settled.result, {});
  else {
    const visit = openVisit(turn.state)!;
    changeVisit(turn, visit.visit, closeVisitClock(turn, visit));
  }
  return true;
}
