import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import { refused, type Refusal } from '../errors.js';
import type { PersonsEvent, Seen, SubmissionEvent } from '../events.js';
import type { Actor, Assignment, SubmissionState, WorkState } from '../model.js';
import { isAbove, isLast } from '../flow/chain.js';
import { comesAfter, isInHand, isWithAssigner, waitsFor } from '../flow/pieces.js';
import { mayNotAddReviewer, mayNotRemoveReviewer } from './reviewers.js';
import { mayNotCancel } from './cancel.js';
import { delegateRefusal } from './delegated.js';
import { classifiedRefusal } from './classified.js';
import { mayNotCirculate } from './circulate.js';
import { entrustedRefusal, mayNotEntrust, notEntrusted } from './entrust.js';
import { interestRefusal } from './interest.js';
import { mayNotReassign } from './reassign.js';
import { mayNotMarkRelated, mayNotRecuse } from './recuse.js';
import { mayNotReturn } from './return.js';
import { mayNotFetchUp, mayNotPassDown, mayNotPassUp } from './pass.js';
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
import { batchRefusal } from './batch.js';
import { fits, isSupplemented, outcomesOf, signsFor } from './may-sign.js';

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
      return onAssignment(context, state, event, (assignment) =>
        mayNotSign(context, state, assignment, event),
      );
    case 'CORRECT':
      return onAssignment(context, state, event, (assignment) => {
        const wrong =
          notSignedOrSettled(state, assignment) ?? (event.reason.trim() ? null : needed('reason'));
        return wrong ?? opinionRefusal(context, state, assignment, { opinion: event.opinion });
      });
    case 'TAKE_BACK':
      return onAssignment(
        context,
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
    case 'PASS_UP':
      return onAssignment(context, state, event, (assignment) =>
        mayNotPassUp(context, state, assignment, event),
      );
    case 'PASS_DOWN':
      return onAssignment(context, state, event, (assignment) => mayNotPassDown(assignment, event));
    case 'FETCH_UP':
      return onAssignment(context, state, event, (assignment) => mayNotFetchUp(assignment, event));
    case 'TRANSFER':
      return onAssignment(context, state, event, (assignment) =>
        mayNotTransfer(context, state, assignment, event),
      );
    case 'ADD_REVIEWER':
      return onAssignment(context, state, event, (assignment) =>
        mayNotAddReviewer(context, state, assignment, event),
      );
    case 'REMOVE_REVIEWER':
      return mayNotRemoveReviewer(state, event);
    case 'RETURN':
      return onAssignment(context, state, event, (piece) => mayNotReturn(context, state, piece, event));
    case 'REASSIGN':
      return onAssignment(context, state, event, (piece) => mayNotReassign(context, state, piece, event));
    case 'ENTRUST':
      return onAssignment(context, state, event, (piece) => mayNotEntrust(context, piece, event));
    case 'PREPARE':
      return mayNotPrepare(context, state, event);
    case 'RECALL':
      return notEntrusted(state, event, 'holder');
    case 'RECUSE':
      return onAssignment(context, state, event, (piece) => mayNotRecuse(context, state, piece, event));
    case 'MARK_RELATED':
      return mayNotMarkRelated(context, state, event);
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
const PENDING: ReadonlySet<PersonsEvent['type']> = new Set([
  ...(['SIGN', 'TRANSFER', 'ADD_REVIEWER', 'RETURN', 'REASSIGN', 'ENTRUST', 'PREPARE', 'RECUSE'] as const),
  ...(['PASS_UP', 'PASS_DOWN', 'FETCH_UP'] as const),
]);
/** To judge, or to say who else does; who has an interest may only leave it to others (O15). */
const JUDGING: ReadonlySet<PersonsEvent['type']> = new Set([
  ...(['SIGN', 'CORRECT', 'ADD_REVIEWER', 'ENTRUST', 'PREPARE', 'PASS_UP', 'PASS_DOWN', 'FETCH_UP'] as const),
]);
/** Whose it is the assigner says, or who of his unit is to say it (O9). */
const ASSIGNERS: ReadonlySet<PersonsEvent['type']> = new Set(['REASSIGN', 'TRANSFER'] as const);

/** Who may do it at all: who has it; fetching is for who would have it later (O7). */
const isTheirs = (type: PersonsEvent['type'], assignment: Assignment, actor: Actor): boolean =>
  type === 'FETCH_UP' ? isAbove(assignment, actor) : signsFor(assignment, actor) !== null;

function onAssignment(
  context: DecideContext,
  state: SubmissionState,
  { type, no, actor, seen }: PersonsEvent & { no: number; seen?: Seen },
  check: (assignment: Assignment) => Refusal | null,
): Refusal | null {
  const assignment = state.work[no];
  if (!assignment) return refused('ASSIGNMENT_NOT_FOUND', { path: 'assignment', problem: 'unknown', no });
  const entrusted = entrustedRefusal(assignment, actor);
  if (entrusted) return entrusted;
  if (!isTheirs(type, assignment, actor)) {
    return refused('NOT_YOUR_ASSIGNMENT', {
      path: 'assignment',
      problem: 'notYours',
      unit: assignment.unit,
      post: assignment.post,
    });
  }
  return (
    stale(state, assignment, PENDING.has(type) ? 'pending' : 'signed', seen) ??
    (ASSIGNERS.has(type) ? null : returnedRefusal(assignment)) ??
    (JUDGING.has(type) ? interestRefusal(context, state, actor, assignment) : null) ??
    check(assignment)
  );
}

/** O9: before it is handled, the assigner says whose it is. */
export const returnedRefusal = (piece: Assignment): Refusal | null =>
  isWithAssigner(piece) ? refused('RETURNED', { path: 'assignment', problem: 'sayWhoseItIs' }) : null;

function mayNotPrepare(
  context: DecideContext,
  state: SubmissionState,
  event: SubmissionEvent & { type: 'PREPARE' },
): Refusal | null {
  const not = notEntrusted(state, event, 'preparer');
  if (not) return not;
  const piece = state.work[event.no]!;
  return stale(state, piece, 'pending', event.seen) ?? interestRefusal(context, state, event.actor, piece);
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
  { actor, opinion, form, applicant, batch }: SubmissionEvent & { type: 'SIGN' },
): Refusal | null {
  const { work } = assignment.is;
  if (work === 'signed') return refused('ALREADY_SIGNED', { path: 'assignment', problem: 'signed' });
  if (isSupplemented(assignment))
    return refused('ALREADY_SUPPLEMENTED', { path: 'assignment', problem: 'supplemented' });
  // T11: what a silent unit says after consent was deemed is kept, until the submission closes.
  if (work !== 'pending' && work !== 'deemed')
    return refused('ASSIGNMENT_NOT_OPEN', { path: 'assignment', problem: work });
  const chosen = outcomesOf(context, assignment).find(({ id }) => id === opinion.outcome);
  return (
    mustPassUp(assignment, actor) ??
    waitsForReviewer(state, assignment) ??
    outstandingRefusal(context, state, assignment) ??
    opinionRefusal(context, state, assignment, { opinion, form, applicant }) ??
    (batch ? batchRefusal(context, assignment, chosen) : null) ??
    (form ? takenAwayRefusal(context, state) : null)
  );
}

/** O7: who has it before the last of his unit's chain prepares the answer. */
export function mustPassUp(assignment: Assignment, actor: Actor): Refusal | null {
  const { chain, post } = assignment;
  if (isLast(assignment) || signsFor(assignment, actor) !== 'own') return null;
  return refused('MUST_PASS_UP', {
    path: 'assignment',
    problem: 'notLast',
    post,
    signs: chain!.posts.at(-1)!,
  });
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
  // O17: an entry is being answered: it is corrected, and not unmade.
  const asked = reviewsOf(state, visit).find(({ entry }) => entry === assignment.no);
  if (asked)
    return refused('SOMEONE_ACTED_AFTER', { path: 'assignment', problem: 'entered', unit: asked.unit });
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
  const interest = interestRefusal(context, state, event.actor, leadOf(context, state, event.actor)!);
  if (interest) return interest;
  return event.adoption !== 'adopted' && !event.reason?.trim() ? needed('reason') : null;
}

/** O12: whoever holds a pending piece in a stage that consolidates another's opinions. */
export const holdsLead = (context: DecideContext, state: SubmissionState, actor: Actor): boolean =>
  leadOf(context, state, actor) !== undefined;

function leadOf({ definition }: DecideContext, state: SubmissionState, actor: Actor): Assignment | undefined {
  const stage = definition.stages.get(state.stage);
  const visit = openVisit(state)?.visit;
  if (stage?.adopts === undefined) return undefined;
  return Object.values(state.work).find(
    (mine) =>
      mine.visit === visit &&
      mine.kind === 'review' &&
      isInHand(mine) &&
      isLast(mine) && // everybody sees what is adopted, and nobody what only prepares it (O7)
      fits(mine, actor),
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
