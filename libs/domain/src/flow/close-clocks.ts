import { restedAt } from '../clock/read-clock.js';
import { stepClock } from '../clock/fold-clock.js';
import { stageOf } from '../definition/compile.js';
import { isSubmitters } from '../definition/phases.js';
import type { Assignment, Clock, SubmissionState } from '../model.js';
import { stepWork, today, type Turn } from '../turn.js';
import { named, ofPiece, ofSubmission, put, type Running } from './clocks.js';
import { policyOf } from './limits.js';
import { preparing, requestsFor } from './pieces.js';

/** A closed clock's figures as a fact (A5). */
function closeClock(turn: Turn, { clock, scope }: Running, judged: boolean, deemed?: true): Clock {
  const { calendar } = turn.context;
  const closing = { type: 'closed', at: turn.at, on: today(turn), judged } as const;
  const event = deemed ? ({ ...closing, deemed } as const) : closing;
  const closed = stepClock(calendar, clock, event, policyOf(turn, scope));
  turn.facts.push({
    type: 'clockClosed',
    scope: named(turn, scope),
    ...{ limit: clock.limit, startedOn: clock.startedOn, dueOn: clock.dueOn },
    pausedDays: restedAt(calendar, clock, event),
    extended: clock.extended ?? 0,
    ...closed.closed!,
  });
  return closed;
}

/** Stops an assignment's clock as well, and notes how it stood. */
export function closeWork(
  turn: Turn,
  no: number,
  event: 'SIGN' | 'NOT_NEEDED' | 'CANCEL' | 'DEEM' | 'MISS',
  members: Partial<Assignment> = {},
): void {
  const piece = turn.state.work[no]!;
  const { clock } = piece;
  const judged = event !== 'NOT_NEEDED' && event !== 'CANCEL' && isJudged(turn, piece);
  const deemed = event === 'DEEM' ? true : undefined;
  const closed = clock && closeClock(turn, { clock, scope: ofPiece(piece) }, judged, deemed);
  const back = broughtBack(turn, piece);
  stepWork(turn, no, event, { ...members, ...back, closedAt: turn.at, ...(closed && { clock: closed }) });
}

/** O9: what is being prepared is its holder's again. */
export function broughtBack({ at }: Turn, piece: Assignment): Partial<Assignment> {
  const out = preparing(piece);
  if (!out) return {};
  const before = piece.preparations!.slice(0, -1);
  return { post: out.holder, preparations: [...before, { ...out, endedAt: at }] };
}

/** O3: nobody's work any more, and not late. */
export function release(turn: Turn, { no, unit }: Assignment): void {
  closeWork(turn, no, 'NOT_NEEDED');
  turn.facts.push({ type: 'notNeeded', no, unit });
}

/** What waits for the submitter is judged against no unit (T15, and the table of endings). */
const isJudged = (turn: Turn, { kind, stage, seat }: Assignment): boolean =>
  kind !== 'complete' && isDeadline(turn, stage, seat);

/** A publication is nobody's deadline either; the answer to what is entered there is (O17). */
function isDeadline({ context }: Turn, id: string, seat?: string): boolean {
  const stage = stageOf(context.definition, id);
  const own = stage.seats.find((one) => one.id === seat)?.late;
  return !isSubmitters(stage) && (own ?? stage.late)?.then !== 'expire';
}

/** @returns members of the visit: its clock, judged, where it has one */
export function closeVisitClock(
  turn: Turn,
  { visit, stage, clock }: SubmissionState['visits'][number],
  judged = true,
): { clock: Clock } | object {
  // That of a register is over before its entries are answered (O17).
  if (!clock || clock.closed) return {};
  const scope = { of: 'stage', visit, stage } as const;
  return { clock: closeClock(turn, { clock, scope }, judged && isDeadline(turn, stage)) };
}

/** Stops one of the submission's clocks, with its own judgement (T9). To extend it is asked of nobody any more (T7). */
export function stopClock(turn: Turn, id: string, judged = true): void {
  const clock = turn.state.clocks[id];
  if (!clock || clock.closed) return;
  const scope = ofSubmission(id);
  put(turn, scope, closeClock(turn, { clock, scope }, judged));
  for (const request of requestsFor(turn.state, id)) release(turn, request);
}
