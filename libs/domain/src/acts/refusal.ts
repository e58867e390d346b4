import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import { refused, type Refusal } from '../errors.js';
import type { PersonsEvent, Seen, SubmissionEvent } from '../events.js';
import type { Actor, Assignment, SubmissionState, WorkState } from '../model.js';
import { comesAfter, waitsFor } from '../flow/pieces.js';
import { mayNotAddReviewer, mayNotRemoveReviewer } from './reviewers.js';
import { mayNotCancel } from './cancel.js';
import { delegateRefusal } from './delegated.js';
import { classifiedRefusal } from './classified.js';
import { mayNotCirculate } from './circulate.js';
import { mayNotTransfer } from './transfer.js';
import { mayNotUrge } from './urge.js';
import { openVisit, reviewsOf } from '../read/visits.js';
import { mayNotSupply, outstandingRefusal, takenAwayRefusal } from './conditional.js';
import { mayNotRequestExtension } from './extension.js';
import { mayNotPause, mayNotResume } from './pause.js';
import { mayNotSendBack } from './send-back.js';
import { mayNotSendBackTo } from './send-back-to.js';
import { mayNotChangeUrgency } from './urgency.js';
import { opinionRefusal } from './opinion-refusal.js';
import { fits, isSupplemented, signsFor } from './may-sign.js';

/**
 * Why an event is not allowed, or null. The first reason found, in the order in which a person would ask: is there
 * such a thing, is it open, is it mine, is it the moment, is what I say complete. A refused event changes nothing.
 *
 * @param state - null before the submission exists
 */
export function refusal(
  context: DecideContext,
  state: SubmissionState | null,
  event: SubmissionEvent,
): Refusal | null {
  if (event.type === 'SUBMIT')
    return state
      ? refused('BAD_INPUT', { path: 'submission', problem: 'alreadyFiled' })
      : (delegateRefusal(context, null, event) ??
          mayNotFile(context, event) ??
          classifiedRefusal(context, event));
  if (!state) return refused('SUBMISSION_NOT_FOUND');
  if (!('actor' in event)) return null;
  return (
    delegateRefusal(context, state, event) ??
    actRefusal(context, state, event) ??
    classifiedRefusal(context, event)
  );
}

function actRefusal(
  context: DecideContext,
  state: SubmissionState,
  event: Exclude<PersonsEvent, { type: 'SUBMIT' }>,
): Refusal | null {
  if (event.type === 'CIRCULATE') return mayNotCirculate(state, event);
  if (event.type === 'REOPEN')
    return (
      mayNotReopen(context, state, event.actor, event.reason) ??
      (event.form ? takenAwayRefusal(context, state) : null)
    );
  if (state.closed)
    return refused('SUBMISSION_CLOSED', {
      path: 'submission',
      problem: 'closed',
      ending: state.closed.ending,
    });
  switch (event.type) {
    case 'WITHDRAW':
      return mayNotWithdraw(state, event.actor, event.reason);
    case 'SIGN':
      return onAssignment(state, event, (assignment) => mayNotSign(context, state, assignment, event));
    case 'CORRECT':
      return onAssignment(state, event, (assignment) => {
        const wrong =
          notSignedOrSettled(state, assignment) ?? (event.reason.trim() ? null : needed('reason'));
        return wrong ?? opinionRefusal(context, state, assignment, { opinion: event.opinion });
      });
    case 'TAKE_BACK':
      return onAssignment(
        state,
        event,
        (assignment) =>
          notSignedOrSettled(state, assignment) ??
          notOwnSignature(assignment, event.actor) ??
          actedAfter(context, state, assignment),
      );
    case 'ADOPT':
      return mayNotAdopt(context, state, event);
    case 'PAUSE':
      return mayNotPause(context, state, event);
    case 'RESUME':
      return mayNotResume(context, state, event.actor);
    case 'REQUEST_EXTENSION':
      return mayNotRequestExtension(context, state, event);
    case 'CHANGE_URGENCY':
      return mayNotChangeUrgency(context, state, event);
    case 'SEND_BACK':
      return mayNotSendBack(context, state, event);
    case 'SEND_BACK_TO':
      return mayNotSendBackTo(context, state, event);
    case 'SUPPLY':
      return mayNotSupply(context, state, event);
    case 'TRANSFER':
      return onAssignment(state, event, (assignment) => mayNotTransfer(context, state, assignment, event));
    case 'ADD_REVIEWER':
      return onAssignment(state, event, (assignment) => mayNotAddReviewer(context, state, assignment, event));
    case 'REMOVE_REVIEWER':
      return mayNotRemoveReviewer(state, event);
    case 'URGE':
      return mayNotUrge(context, state, event);
    case 'CANCEL':
      return mayNotCancel(context, state, event);
  }
}

/** Who may file: certain posts of certain kinds of unit; the shell knows the kind of the actor's unit. */
function mayNotFile(
  { definition }: DecideContext,
  { actor, unitKind }: SubmissionEvent & { type: 'SUBMIT' },
): Refusal | null {
  const { units, posts } = definition.definition.filedBy;
  if (!units.includes(unitKind))
    return refused('MAY_NOT_FILE', { path: 'actor.unit', problem: 'notAmong', allowed: units.join(', ') });
  return posts.includes(actor.post)
    ? null
    : refused('MAY_NOT_FILE', { path: 'actor.post', problem: 'notAmong', allowed: posts.join(', ') });
}

/** What is done to a piece that is still open; to others what was signed. */
const PENDING: ReadonlySet<PersonsEvent['type']> = new Set(['SIGN', 'TRANSFER', 'ADD_REVIEWER']);

function onAssignment(
  state: SubmissionState,
  { type, no, actor, seen }: PersonsEvent & { no: number; seen?: Seen },
  check: (assignment: Assignment) => Refusal | null,
): Refusal | null {
  const assignment = state.work[no];
  if (!assignment) return refused('ASSIGNMENT_NOT_FOUND', { path: 'assignment', problem: 'unknown', no });
  if (signsFor(assignment, actor) === null) {
    return refused('NOT_YOUR_ASSIGNMENT', {
      path: 'assignment',
      problem: 'notYours',
      unit: assignment.unit,
      post: assignment.post,
    });
  }
  return stale(state, assignment, PENDING.has(type) ? 'pending' : 'signed', seen) ?? check(assignment);
}

/** The version of the assignment and of the form, not of the submission: independent signers do not disturb each other. */
function stale(
  state: SubmissionState,
  assignment: Assignment,
  expected: WorkState,
  seen: Seen | undefined,
): Refusal | null {
  const { assignmentVersion = assignment.version, formRevision = state.form.revision } = seen ?? {};
  // What is no longer open, or no longer signed, says so itself, and better than that it changed.
  if (assignmentVersion !== assignment.version && assignment.is.work === expected) {
    return refused('STALE', {
      path: 'assignmentVersion',
      problem: 'changed',
      seen: assignmentVersion,
      now: assignment.version,
    });
  }
  if (formRevision === state.form.revision) return null;
  return refused('STALE', {
    path: 'formRevision',
    problem: 'changed',
    seen: formRevision,
    now: state.form.revision,
  });
}

function mayNotSign(
  context: DecideContext,
  state: SubmissionState,
  assignment: Assignment,
  { opinion, form, applicant }: SubmissionEvent & { type: 'SIGN' },
): Refusal | null {
  const { work } = assignment.is;
  if (work === 'signed') return refused('ALREADY_SIGNED', { path: 'assignment', problem: 'signed' });
  if (isSupplemented(assignment))
    return refused('ALREADY_SUPPLEMENTED', { path: 'assignment', problem: 'supplemented' });
  // T11: what a silent unit says after consent was deemed is kept, until the submission closes.
  if (work !== 'pending' && work !== 'deemed')
    return refused('ASSIGNMENT_NOT_OPEN', { path: 'assignment', problem: work });
  return (
    waitsForReviewer(state, assignment) ??
    outstandingRefusal(context, state, assignment) ??
    opinionRefusal(context, state, assignment, { opinion, form, applicant }) ??
    (form ? takenAwayRefusal(context, state) : null)
  );
}

/** O9: one's own answer comes after that of who was added before it. What is added to a deemed consent waits for nobody. */
export function waitsForReviewer(state: SubmissionState, { no, is }: Assignment): Refusal | null {
  const first = is.work === 'pending' ? waitsFor(state, no) : undefined;
  if (!first) return null;
  return refused('WAITS_FOR_REVIEWER', {
    path: 'assignment',
    problem: 'waits',
    no: first.no,
    unit: first.unit,
  });
}

/** O6, O10: a signature can be corrected or taken back while its stage is open. */
function notSignedOrSettled(state: SubmissionState, assignment: Assignment): Refusal | null {
  if (assignment.is.work !== 'signed')
    return refused('NOT_SIGNED', { path: 'assignment', problem: assignment.is.work });
  if (assignment.kind === 'review' && openVisit(state)?.visit === assignment.visit) return null;
  return refused('STAGE_SETTLED', { path: 'assignment', problem: 'settled', stage: assignment.stage });
}

/**
 * O10: one's own signature; a colleague in the same post may correct it, with a reason, and not unmake it. What was
 * carried over nobody has signed in this cycle: its unit may replace it (T8).
 */
function notOwnSignature({ opinions, unit, post }: Assignment, actor: Actor): Refusal | null {
  if (opinions[0]?.carriedFrom) return refused('NOT_SIGNED', { path: 'assignment', problem: 'carriedOver' });
  const by = opinions.at(-1)?.by;
  if (by !== undefined && by !== 'system' && by.person === actor.person) return null;
  return refused('NOT_YOUR_ASSIGNMENT', { path: 'assignment', problem: 'signedByAnother', unit, post });
}

/** O10: who comes after, in a sequence or because he was added, has acted on the strength of this signature. */
function actedAfter(
  { definition }: DecideContext,
  state: SubmissionState,
  assignment: Assignment,
): Refusal | null {
  const { visit, stage } = assignment;
  const { order } = stageOf(definition, stage);
  // What was carried over from an earlier cycle is no act after this one.
  const after = reviewsOf(state, visit).find(
    (other) =>
      comesAfter(other, assignment, order) &&
      other.is.work === 'signed' &&
      other.opinions.at(-1)!.carriedFrom === undefined,
  );
  return after
    ? refused('SOMEONE_ACTED_AFTER', { path: 'assignment', problem: 'actedAfter', unit: after.unit })
    : null;
}

function mayNotAdopt(
  context: DecideContext,
  state: SubmissionState,
  event: SubmissionEvent & { type: 'ADOPT' },
): Refusal | null {
  const assignment = state.work[event.no];
  if (!assignment)
    return refused('ASSIGNMENT_NOT_FOUND', { path: 'assignment', problem: 'unknown', no: event.no });
  if (!holdsLead(context, state, event.actor))
    return refused('MAY_NOT_ADOPT', { path: 'assignment', problem: 'notTheLead' });
  const { adopts } = stageOf(context.definition, state.stage);
  const isOpinion = assignment.kind === 'review' && assignment.is.work === 'signed';
  if (assignment.stage !== adopts || assignment.cycle !== state.cycle || !isOpinion) {
    return refused('MAY_NOT_ADOPT', { path: 'assignment', problem: 'notAnOpinionBeforeThisStage' });
  }
  return event.adoption !== 'adopted' && !event.reason?.trim() ? needed('reason') : null;
}

/** O12: whoever holds a pending piece in a stage that consolidates another's opinions. */
export function holdsLead({ definition }: DecideContext, state: SubmissionState, actor: Actor): boolean {
  const stage = definition.stages.get(state.stage);
  const visit = openVisit(state)?.visit;
  if (stage?.adopts === undefined) return false;
  return Object.values(state.work).some(
    (mine) =>
      mine.visit === visit && mine.kind === 'review' && mine.is.work === 'pending' && fits(mine, actor),
  );
}

/** O10: with a reason, until the final decision. */
function mayNotWithdraw(state: SubmissionState, actor: Actor, reason: string): Refusal | null {
  if (actor.unit !== state.submitter.unit)
    return refused('NOT_THE_SUBMITTER', { path: 'actor', problem: 'notTheSubmitter' });
  if (state.decided)
    return refused('ALREADY_DECIDED', {
      path: 'submission',
      problem: 'decided',
      result: state.decided.result,
    });
  return reason.trim() ? null : needed('reason');
}

function mayNotReopen(
  { definition }: DecideContext,
  state: SubmissionState,
  actor: Actor,
  reason: string,
): Refusal | null {
  if (actor.unit !== state.submitter.unit)
    return refused('NOT_THE_SUBMITTER', { path: 'actor', problem: 'notTheSubmitter' });
  const reopens = state.closed && definition.endings.get(state.closed.ending)?.reopens;
  if (!reopens) return refused('CANNOT_BE_REOPENED', { path: 'submission', problem: 'notByThisEnding' });
  if (state.reopened >= reopens.times)
    return refused('CANNOT_BE_REOPENED', { path: 'submission', problem: 'usedUp', times: reopens.times });
  return reason.trim() ? null : needed('reason');
}

const needed = (path: string) => refused('REASON_REQUIRED', { path, problem: 'required' });
