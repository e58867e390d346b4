import { stageOf } from '../definition/compile.js';
import type { OpinionInput, SubmissionEvent } from '../events.js';
import { advanceIfSettled } from '../flow/advance.js';
import { asAnswered, asPending } from '../flow/chain.js';
import { broughtBack, closeWork, release } from '../flow/close-clocks.js';
import { openNext } from '../flow/enter.js';
import { goOnWithRegister } from '../flow/register.js';
import { comesAfter, todosAbout } from '../flow/pieces.js';
import { reopenClock } from '../flow/reopen-clock.js';
import type { Actor, Assignment, Opinion } from '../model.js';
import { reviewsOf } from '../read/visits.js';
import { change, stepWork, type Turn } from '../turn.js';
import { acceptConditionally, noteCompleted } from './conditional.js';
import { decideExtension } from './extension.js';
import { markedAs } from './mark-as-read.js';
import { outcomesOf, signsFor } from './may-sign.js';
import { refile } from './revise.js';
import { itemsOf, noteArrival, noteSupplement } from './supplement.js';

/** A signed answer: kept, counted, and the stage settles where its rule says so. */
export function sign(turn: Turn, { no, actor, opinion, form }: SubmissionEvent & { type: 'SIGN' }): void {
  const { stage, is } = turn.state.work[no]!;
  if (form) {
    refile(turn, actor, form);
    if (stageOf(turn.context.definition, stage).phase === 'awaitingSupplement') noteArrival(turn);
    noteCompleted(turn);
  }
  if (is.work === 'deemed') supplementary(turn, no, actor, opinion);
  else signAs(turn, no, actor, opinion);
}

export function signAs(turn: Turn, no: number, actor: Actor, input: OpinionInput): void {
  const piece = turn.state.work[no]!;
  const { unit, kind, opinions } = piece;
  const opinion = opinionOf(turn, no, actor, input);
  closeWork(turn, no, 'SIGN', { opinions: [...opinions, opinion], ...asAnswered(piece) });
  turn.facts.push({ type: 'signed', no, unit, ...said(opinion) });
  if (kind === 'extend') return decideExtension(turn, piece, opinion.outcome === 'grant');
  if (kind !== 'review') return;
  for (const todo of todosAbout(turn.state, no)) release(turn, todo);
  const { asksFor, defers, registers } = outcomesOf(turn.context, piece).find(
    ({ id }) => id === input.outcome,
  )!;
  if (asksFor !== undefined) noteSupplement(turn, itemsOf(input, asksFor));
  if (registers !== undefined) return goOnWithRegister(turn, piece, registers);
  // Where the stage settles, the next in turn is not needed, and is not told that it is.
  if (!advanceIfSettled(turn)) openNext(turn, piece);
  // Its limit is capped by the clocks that the acceptance starts (T9, T15).
  if (defers !== undefined && !turn.state.closed) acceptConditionally(turn, piece, itemsOf(input, defers));
}

/** T11: kept beside the deemed consent; it counts in nothing. */
function supplementary(turn: Turn, no: number, actor: Actor, input: OpinionInput): void {
  const { unit, opinions } = turn.state.work[no]!;
  const opinion = { ...opinionOf(turn, no, actor, input), supplementary: true } as const;
  stepWork(turn, no, 'SIGN', { opinions: [...opinions, opinion] });
  turn.facts.push({ type: 'supplementary', no, unit, outcome: opinion.outcome });
}

/** O6: a signed opinion is never changed; the new one points at it. The time of the first signature counts. */
export function correct(
  turn: Turn,
  { no, actor, opinion: input, reason }: SubmissionEvent & { type: 'CORRECT' },
): void {
  const { unit, opinions } = turn.state.work[no]!;
  const opinion = { ...opinionOf(turn, no, actor, input), corrects: { seq: opinions.at(-1)!.seq, reason } };
  stepWork(turn, no, 'CORRECT', { opinions: [...opinions, opinion] });
  turn.facts.push({ type: 'corrected', no, unit, ...said(opinion) });
  advanceIfSettled(turn);
}

/** O10: the opinion stays readable, marked as taken back; the clock runs on as if it had not stopped. */
export function takeBack(turn: Turn, { no }: SubmissionEvent & { type: 'TAKE_BACK' }): void {
  const { closedAt: _, ...assignment } = turn.state.work[no]!;
  const { unit, opinions, clock, visit } = assignment;
  change(turn, { work: { ...turn.state.work, [no]: assignment } });
  const last = { ...opinions.at(-1)!, takenBack: { at: turn.at } };
  stepWork(turn, no, 'TAKE_BACK', {
    opinions: [...opinions.slice(0, -1), last],
    ...asPending(assignment),
  });
  if (clock) reopenClock(turn, no, clock);
  turn.facts.push({ type: 'takenBack', no, unit });
  // Those whose turn had come wait again; who waits for this one to be there first has not been waiting (O9).
  const { order } = stageOf(turn.context.definition, assignment.stage);
  for (const next of reviewsOf(turn.state, visit)) {
    const isAsked = assignment.added?.where === 'before' && assignment.added.to === next.no;
    if (next.is.work === 'pending' && !isAsked && comesAfter(next, assignment, order)) defer(turn, next);
  }
}

function defer(turn: Turn, { no }: Assignment): void {
  for (const todo of todosAbout(turn.state, no)) release(turn, todo);
  const { clock: _, openedAt: __, ...waiting } = turn.state.work[no]!;
  change(turn, { work: { ...turn.state.work, [no]: waiting } });
  stepWork(turn, no, 'DEFER', broughtBack(turn, waiting));
}

/** Of the input only what an opinion has: nothing undefined and nothing else gets into the state. */
function opinionOf(turn: Turn, no: number, actor: Actor, input: OpinionInput): Opinion {
  const assignment = turn.state.work[no]!;
  const isForOther = signsFor(assignment, actor) === 'standIn';
  const marked = markedAs(turn.context, turn.state, assignment, input.outcome);
  return {
    ...given(input),
    ...(marked && { marked }),
    seq: assignment.opinions.length + 1,
    by: actor,
    formRevision: turn.state.form.revision,
    at: turn.at,
    ...(isForOther && { forUnit: assignment.unit }),
  };
}

const said = ({ outcome, seq, marked }: Opinion) => ({ outcome, seq, ...(marked && { marked }) });

export function given({ outcome, ...rest }: OpinionInput): OpinionInput {
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
