import { reopenClock } from '../clock/clock.js';
import { stageOf } from '../definition/compile.js';
import type { OpinionInput, SubmissionEvent } from '../events.js';
import { advanceIfSettled } from '../flow/advance.js';
import { open } from '../flow/enter.js';
import { letTimePass } from '../flow/time.js';
import type { Actor, Assignment, Opinion } from '../model.js';
import { reviewsOf } from '../read/visits.js';
import { change, closeWork, stepWork, type Turn } from '../turn.js';
import { signsFor } from './may-sign.js';

/** A signed answer: kept, counted, and the stage settles where its rule says so. */
export function sign(turn: Turn, event: SubmissionEvent & { type: 'SIGN' }): void {
  if (event.form) {
    change(turn, { form: event.form });
    turn.facts.push({ type: 'formRevised', revision: event.form.revision });
  }
  signAs(turn, event.no, event.actor, event.opinion);
}

export function signAs(turn: Turn, no: number, actor: Actor, input: OpinionInput): void {
  const { unit, stage, visit, kind, opinions } = turn.state.work[no]!;
  const opinion = opinionOf(turn, no, actor, input);
  closeWork(turn, no, 'SIGN', { opinions: [...opinions, opinion] });
  turn.facts.push({ type: 'signed', no, unit, outcome: opinion.outcome, seq: opinion.seq });
  if (kind === 'supervise') return;
  if (stageOf(turn.context.definition, stage).order === 'sequence') {
    const nextInTurn = reviewsOf(turn.state, visit).find(({ is }) => is.work === 'waiting');
    if (nextInTurn) open(turn, nextInTurn.no);
  }
  advanceIfSettled(turn);
}

/** O6: a signed opinion is never changed; the new one points at it. The time of the first signature counts. */
export function correct(
  turn: Turn,
  { no, actor, opinion: input, reason }: SubmissionEvent & { type: 'CORRECT' },
): void {
  const { unit, opinions } = turn.state.work[no]!;
  const opinion = { ...opinionOf(turn, no, actor, input), corrects: { seq: opinions.at(-1)!.seq, reason } };
  stepWork(turn, no, 'CORRECT', { opinions: [...opinions, opinion] });
  turn.facts.push({ type: 'corrected', no, unit, outcome: opinion.outcome, seq: opinion.seq });
  advanceIfSettled(turn);
}

/** O10: the opinion stays readable, marked as taken back; the clock runs on as if it had not stopped. */
export function takeBack(turn: Turn, { no }: SubmissionEvent & { type: 'TAKE_BACK' }): void {
  const { closedAt: _, ...assignment } = turn.state.work[no]!;
  const { unit, opinions, clock, visit } = assignment;
  change(turn, { work: { ...turn.state.work, [no]: assignment } });
  const last = { ...opinions.at(-1)!, takenBack: { at: turn.at } };
  const running = clock && reopenClock(clock);
  stepWork(turn, no, 'TAKE_BACK', {
    opinions: [...opinions.slice(0, -1), last],
    ...(running && { clock: running }),
  });
  turn.facts.push({ type: 'takenBack', no, unit });
  // In a sequence, those whose turn had come wait again.
  for (const next of reviewsOf(turn.state, visit))
    if (next.no > no && next.is.work === 'pending') defer(turn, next);
  // Alarms that rang before the signature are gone from the clock: its level follows without ringing again.
  if (running && !running.alarms.some(({ kind }) => kind === 'warn')) stepWork(turn, no, 'WARN');
  if (running && !running.alarms.some(({ kind }) => kind === 'fallDue')) stepWork(turn, no, 'FALL_DUE');
  letTimePass(turn);
}

function defer(turn: Turn, { no, stage }: Assignment): void {
  if (stageOf(turn.context.definition, stage).order !== 'sequence') return;
  const { clock: _, openedAt: __, ...waiting } = turn.state.work[no]!;
  change(turn, { work: { ...turn.state.work, [no]: waiting } });
  stepWork(turn, no, 'DEFER');
}

function opinionOf(turn: Turn, no: number, actor: Actor, input: OpinionInput): Opinion {
  const assignment = turn.state.work[no]!;
  const isForOther = signsFor(turn.context, turn.state, assignment, actor) === 'standIn';
  return {
    ...input,
    seq: assignment.opinions.length + 1,
    by: actor,
    at: turn.at,
    ...(isForOther && { forUnit: assignment.unit }),
  };
}
