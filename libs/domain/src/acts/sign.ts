import { receivedOn } from '@countersign/calendar';
import { reopenClock } from '../clock/clock.js';
import { stageOf } from '../definition/compile.js';
import type { OpinionInput, SubmissionEvent } from '../events.js';
import { advanceIfSettled } from '../flow/advance.js';
import { open } from '../flow/enter.js';
import { letTimePass } from '../flow/time.js';
import type { Actor, Assignment, FormRef, Opinion } from '../model.js';
import { reviewsOf } from '../read/visits.js';
import { change, closeWork, stepWork, type Turn } from '../turn.js';
import { signsFor } from './may-sign.js';

/** A signed answer: kept, counted, and the stage settles where its rule says so. */
export function sign(turn: Turn, event: SubmissionEvent & { type: 'SIGN' }): void {
  if (event.form) refile(turn, event.actor, event.form);
  signAs(turn, event.no, event.actor, event.opinion);
}

/** A new revision of the form. What the submitter files anew is received anew: day 0 of what follows (T1). */
export function refile(turn: Turn, actor: Actor, form: FormRef): void {
  const title = turn.context.form.values[turn.context.definition.definition.form.title];
  change(turn, { form, ...(typeof title === 'string' && { title }) });
  if (actor.unit === turn.state.submitter.unit)
    change(turn, { receivedOn: receivedOn(turn.context.calendar, turn.at) });
  turn.facts.push({ type: 'formRevised', revision: form.revision });
}

export function signAs(turn: Turn, no: number, actor: Actor, input: OpinionInput): void {
  const { unit, stage, visit, kind, opinions } = turn.state.work[no]!;
  const opinion = opinionOf(turn, no, actor, input);
  closeWork(turn, no, 'SIGN', { opinions: [...opinions, opinion] });
  turn.facts.push({ type: 'signed', no, unit, outcome: opinion.outcome, seq: opinion.seq });
  if (kind === 'supervise') return;
  for (const todo of Object.values(turn.state.work))
    if (todo.about === no && todo.is.work === 'pending') release(turn, todo);
  // Where the stage settles, the next in turn is not needed, and is not told that it is.
  if (advanceIfSettled(turn) || stageOf(turn.context.definition, stage).order !== 'sequence') return;
  const nextInTurn = reviewsOf(turn.state, visit).find(({ is }) => is.work === 'waiting');
  if (nextInTurn) open(turn, nextInTurn.no);
}

/** What is not needed any more: nobody's work, not late (O3). */
function release(turn: Turn, { no, unit }: Assignment): void {
  closeWork(turn, no, 'NOT_NEEDED');
  turn.facts.push({ type: 'notNeeded', no, unit });
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
  const running = clock && reopenClock(turn.context.calendar, clock, turn.at);
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

/** Of the input only what an opinion has: nothing undefined and nothing else gets into the state. */
function opinionOf(turn: Turn, no: number, actor: Actor, input: OpinionInput): Opinion {
  const assignment = turn.state.work[no]!;
  const isForOther = signsFor(assignment, actor) === 'standIn';
  return {
    ...given(input),
    seq: assignment.opinions.length + 1,
    by: actor,
    at: turn.at,
    ...(isForOther && { forUnit: assignment.unit }),
  };
}

function given({ outcome, ...rest }: OpinionInput): OpinionInput {
  const { text, conditions, scores, fields, veto, attachments } = rest;
  return {
    outcome,
    ...(text !== undefined && { text }),
    ...(conditions !== undefined && { conditions }),
    ...(scores !== undefined && { scores }),
    ...(fields !== undefined && { fields }),
    ...(veto !== undefined && { veto: { ground: veto.ground } }),
    ...(attachments !== undefined && { attachments }),
  };
}
