import { instant, type Instant, type LocalDate } from '@countersign/calendar';
import { mayBatch } from '../acts/batch.js';
import { outstandingRefusal } from '../acts/conditional.js';
import { isAdministrator } from '../acts/cancel.js';
import { onPiece } from '../acts/delegated.js';
import { entrustedRefusal } from '../acts/entrust.js';
import { interestRefusal } from '../acts/interest.js';
import { marks, mustDecide } from '../acts/mark-as-read.js';
import { holdsLead, mustPassUp, refusal, returnedRefusal, waitsForReviewer } from '../acts/refusal.js';
import { returnableUntil } from '../acts/return.js';
import {
  asksFields,
  criteriaOf,
  isAvailable,
  isSupplemented,
  outcomesOf,
  seatOf,
  signsFor,
} from '../acts/may-sign.js';
import { straightAfter } from '../acts/send-back-to.js';
import { postsTaken } from '../acts/transfer.js';
import type { DecideContext } from '../context.js';
import { stageOf } from '../definition/compile.js';
import type { Criterion, DefinedPause, Outcome, ProcessDefinition, Text } from '../definition/schema.js';
import type { PersonsEvent, Recipient } from '../events.js';
import type { Actor, Assignment, Delegation, Marked, SettledReturn, SubmissionState } from '../model.js';
import type { Scores } from '../score/score-sheet.js';
import { mayVetoWith } from '../tally/veto.js';

export type AllowedOutcome = Outcome & {
  readonly available: boolean;
  /** Whether a veto can be put with it. */
  readonly mayVeto: boolean;
  /** O14: what it would count as, where it is a mark as read. */
  readonly marked?: Marked;
  /** May be signed together with others. */
  readonly batch: boolean;
};

export type StageBack = {
  readonly id: string;
  readonly title: Text;
  /** D3: the stage that it goes through before it comes straight back; null: none but this one. */
  readonly straightAfter: Text | null;
};

/** O9: what one does with a piece in hand, besides answering it. */
type Passing = 'addReviewer' | 'entrust' | 'prepare';

/** What an actor may do now; made from `refusal`, so that what is offered is what is accepted. */
export type AllowedAction =
  | {
      /** `passUp`: to prepare it, where a later post of the chain signs (O7). */
      readonly act: 'giveOpinion' | 'correctOpinion' | 'passUp';
      readonly assignment: number;
      readonly stage: string;
      readonly title: Text;
      readonly outcomes: readonly AllowedOutcome[];
      readonly criteria: readonly Criterion[];
      /** JSON Schema of what is to be filled in besides. */
      readonly fields?: Readonly<Record<string, unknown>>;
      readonly mayVeto: boolean;
      readonly assignmentVersion: number;
      readonly formRevision: number;
    }
  | {
      readonly act: 'takeBack' | 'adoptOpinion' | 'removeReviewer' | 'urge' | 'recall' | 'fetchUp' | Passing;
      readonly assignment: number;
      readonly stage: string;
      readonly assignmentVersion: number;
    }
  /** O9: to any other post of the unit but those that are asked themselves. */
  | {
      readonly act: 'transfer';
      readonly assignment: number;
      readonly stage: string;
      readonly assignmentVersion: number;
      readonly taken: readonly string[];
    }
  /** O7: to one of these posts, the nearest first. */
  | {
      readonly act: 'passDown';
      readonly assignment: number;
      readonly stage: string;
      readonly posts: readonly string[];
      readonly assignmentVersion: number;
    }
  /** O9: until 24:00 of that day. */
  | {
      readonly act: 'returnWork';
      readonly assignment: number;
      readonly stage: string;
      readonly assignmentVersion: number;
      readonly until: LocalDate;
    }
  /** O9: in one of these ways. */
  | {
      readonly act: 'reassign';
      readonly assignment: number;
      readonly stage: string;
      readonly assignmentVersion: number;
      readonly ways: readonly SettledReturn[];
    }
  /** O15: `mayLeave`: without naming a post, to the stand-in or to the others who may sign; `taken`: to none of these. */
  | {
      readonly act: 'recuse';
      readonly assignment: number;
      readonly stage: string;
      readonly assignmentVersion: number;
      readonly mayLeave: boolean;
      readonly taken: readonly string[];
    }
  | {
      readonly act: 'withdraw' | 'requestReevaluation' | 'resume' | 'sendBack' | 'circulate' | 'cancel';
    }
  /** O15: people of one's own unit, or anybody's. */
  | { readonly act: 'markRelated'; readonly ownUnitOnly: boolean }
  /** O8: to one of these stages. */
  | {
      readonly act: 'sendBackTo';
      readonly stages: readonly StageBack[];
      readonly mayGoStraight: boolean;
    }
  /** T6: for one of these reasons. */
  | { readonly act: 'pause'; readonly reasons: readonly DefinedPause[] }
  /** T7: of one of these clocks. */
  | { readonly act: 'requestExtension'; readonly clocks: readonly ProcessDefinition['clocks'][number][] }
  /** T14: to one of these levels. `mayLengthen`: it is lower than the one in force. */
  | {
      readonly act: 'changeUrgency';
      readonly levels: readonly {
        readonly id: string;
        readonly title: Text;
        readonly mayLengthen: boolean;
      }[];
    }
  /** T15: what was deferred. */
  | { readonly act: 'supply'; readonly assignment: number; readonly items: readonly string[] };

/** @param at - now: what may be done for a day only is offered for that day */
export function allowedActions(
  context: DecideContext,
  state: SubmissionState,
  actor: Actor,
  at: Instant = state.lastAt,
): readonly AllowedAction[] {
  const isAllowed = (event: PersonsEvent) => isOffered(context, state, event);
  const base = { actor, at: state.lastAt, reason: '-' } as const;
  const work = Object.values(state.work);
  return [
    ...work.flatMap((assignment) => onAssignment(context, state, assignment, actor, at)),
    ...(holdsLead(context, state, actor) ? work : [])
      .filter(({ no }) => isAllowed({ ...base, type: 'ADOPT', no, adoption: 'adopted' }))
      .map(
        ({ no, stage, version }) =>
          ({ act: 'adoptOpinion', assignment: no, stage, assignmentVersion: version }) as const,
      ),
    ...(isAllowed({ ...base, type: 'WITHDRAW' }) ? [{ act: 'withdraw' } as const] : []),
    ...(isAllowed({ ...base, type: 'REOPEN' }) ? [{ act: 'requestReevaluation' } as const] : []),
    ...(isAllowed({ ...base, type: 'SEND_BACK' }) ? [{ act: 'sendBack' } as const] : []),
    ...backTo(context, state, (to) => isAllowed({ ...base, type: 'SEND_BACK_TO', to })),
    ...(isAllowed({ ...base, type: 'CIRCULATE', to: [SOMEBODY] }) ? [{ act: 'circulate' } as const] : []),
    ...(isAllowed({ ...base, type: 'CANCEL' }) ? [{ act: 'cancel' } as const] : []),
    ...(isAllowed({ ...base, type: 'MARK_RELATED', ...somebodyOf(actor) })
      ? [{ act: 'markRelated', ownUnitOnly: !isAdministrator(context, state, actor) } as const]
      : []),
    ...work.flatMap((piece) => aboutOthers(piece, isAllowed, base)),
    ...onTime(context, state, base.actor, isAllowed),
  ];
}

/** Who looks at it for another does so by a delegation that is in force and for this matter (`mayRead`, O9). */
function isOffered(context: DecideContext, state: SubmissionState, event: PersonsEvent): boolean {
  const delegation: Delegation = { startsAt: event.at, endsAt: instant(event.at + 1) };
  return refusal(context, state, { ...event, delegation }) === null;
}

function backTo(
  context: DecideContext,
  state: SubmissionState,
  isAllowed: (to: string) => boolean,
): AllowedAction[] {
  const { definition } = context;
  const sendsBack = state.closed ? undefined : stageOf(definition, state.stage).sendsBack;
  const stages = (sendsBack?.to ?? []).filter(isAllowed).map((id): StageBack => {
    const after = straightAfter(context, state, id);
    const { title } = stageOf(definition, id);
    return { id, title, straightAfter: after === undefined ? null : stageOf(definition, after).title };
  });
  if (stages.length === 0) return [];
  return [{ act: 'sendBackTo', stages, mayGoStraight: sendsBack?.straight === true }];
}

/** Of one's own unit, whom nobody has marked yet. */
const somebodyOf = ({ unit }: Actor) => ({ person: '', name: '', units: [unit] });

/** Whom nobody has asked yet. */
const SOMEBODY: Recipient = { unit: '', post: null };

/** What may be done about a piece of work that is another's. */
function aboutOthers(
  { no, stage, version: assignmentVersion }: Assignment,
  isAllowed: (event: PersonsEvent) => boolean,
  base: { readonly actor: Actor; readonly at: SubmissionState['lastAt']; readonly reason: string },
): AllowedAction[] {
  const about = { assignment: no, stage, assignmentVersion };
  return [
    ...(isAllowed({ ...base, type: 'REMOVE_REVIEWER', no })
      ? [{ act: 'removeReviewer', ...about } as const]
      : []),
    ...(isAllowed({ ...base, type: 'URGE', no }) ? [{ act: 'urge', ...about } as const] : []),
    ...(isAllowed({ ...base, type: 'FETCH_UP', no }) ? [{ act: 'fetchUp', ...about } as const] : []),
    ...(isAllowed({ ...base, type: 'RECALL', no }) ? [{ act: 'recall', ...about } as const] : []),
  ];
}

/** What may be done about the submission's time (T6, T7, T14, T15). */
function onTime(
  { definition: { definition } }: DecideContext,
  state: SubmissionState,
  actor: Actor,
  isAllowed: (event: PersonsEvent) => boolean,
): AllowedAction[] {
  const base = { actor, at: state.lastAt } as const;
  const reasons = definition.pauses.filter(({ id }) =>
    isAllowed({ ...base, type: 'PAUSE', reason: id, text: '-', expectedDays: 1 }),
  );
  const clocks = definition.clocks.filter(({ id }) =>
    isAllowed({ ...base, type: 'REQUEST_EXTENSION', clock: id, reason: '-' }),
  );
  const all = definition.urgency?.levels ?? [];
  const inForce = all.findIndex(({ id }) => id === state.urgency);
  const levels = all
    .map((level, rank) => ({ ...level, mayLengthen: rank < inForce }))
    .filter(({ id }) => isAllowed({ ...base, type: 'CHANGE_URGENCY', urgency: id, reason: '-' }));
  const { conditional } = state;
  return [
    ...(reasons.length > 0 ? [{ act: 'pause', reasons } as const] : []),
    ...(isAllowed({ ...base, type: 'RESUME' }) ? [{ act: 'resume' } as const] : []),
    ...(clocks.length > 0 ? [{ act: 'requestExtension', clocks } as const] : []),
    ...(levels.length > 0 ? [{ act: 'changeUrgency', levels } as const] : []),
    ...(conditional && isAllowed({ ...base, type: 'SUPPLY', form: state.form })
      ? [{ act: 'supply', assignment: conditional.no, items: conditional.items } as const]
      : []),
  ];
}

function onAssignment(
  context: DecideContext,
  state: SubmissionState,
  assignment: Assignment,
  actor: Actor,
  at: Instant,
): AllowedAction[] {
  const { no, stage, is, version: assignmentVersion } = assignment;
  if (state.closed || signsFor(assignment, actor) === null || onPiece(context, state, assignment, actor))
    return [];
  // T11: what a silent unit says after consent was deemed is kept. What was deferred is supplied, not signed (T15).
  const isSilent = is.work === 'deemed' && !isSupplemented(assignment);
  const mayAnswer = (is.work === 'pending' || isSilent) && assignment.kind !== 'complete';
  if (mayAnswer) {
    const passesUp = mustPassUp(assignment, actor) !== null;
    const isHeldUp =
      entrustedRefusal(assignment, actor) ??
      returnedRefusal(assignment) ??
      interestRefusal(context, state, actor, assignment) ??
      (passesUp
        ? null
        : (waitsForReviewer(state, assignment) ?? outstandingRefusal(context, state, assignment)));
    const base = { actor, at: state.lastAt, no, reason: '-' } as const;
    return [
      ...(isHeldUp ? [] : [answer(passesUp ? 'passUp' : 'giveOpinion', context, state, assignment)]),
      ...down(assignment, (post) => isOffered(context, state, { ...base, type: 'PASS_DOWN', post })),
      ...passedOn(context, state, assignment, actor, at),
    ];
  }
  if (is.work !== 'signed') return [];
  const mayTakeBack = isOffered(context, state, { type: 'TAKE_BACK', actor, at: state.lastAt, no });
  // A correction is open as long as its stage is: what it must say is checked when it is given.
  const visit = state.visits.at(-1);
  const mayCorrect =
    assignment.kind === 'review' &&
    visit?.visit === assignment.visit &&
    visit.settledAt === undefined &&
    !interestRefusal(context, state, actor, assignment);
  return [
    ...(mayCorrect ? [answer('correctOpinion', context, state, assignment)] : []),
    ...(mayTakeBack ? [{ act: 'takeBack', assignment: no, stage, assignmentVersion } as const] : []),
  ];
}

/** O7: to which posts of the chain it may be passed down. */
function down(
  { no, stage, chain, version: assignmentVersion }: Assignment,
  isAllowed: (post: string) => boolean,
): AllowedAction[] {
  const posts = (chain?.posts ?? []).filter(isAllowed).reverse();
  return posts.length > 0 ? [{ act: 'passDown', assignment: no, stage, posts, assignmentVersion }] : [];
}

/** O14: why who decides cannot mark a request as read. */
const DECIDES: Text = {
  zh: '请示须由审定人签署明确意见，不能只圈阅',
  en: 'On a request, who decides writes a decision; marking as read is not enough',
};

/** O9, O15: to whom else a piece in hand may go, and what else may be done before it is answered. */
function passedOn(
  context: DecideContext,
  state: SubmissionState,
  piece: Assignment,
  actor: Actor,
  at: Instant,
): AllowedAction[] {
  const { no, stage, version: assignmentVersion } = piece;
  const isAllowed = (event: PersonsEvent) => isOffered(context, state, event);
  const about = { assignment: no, stage, assignmentVersion };
  const base = { actor, at: state.lastAt, no, reason: '-' } as const;
  const passing: readonly (readonly [Passing, PersonsEvent])[] = [
    ['addReviewer', { ...base, type: 'ADD_REVIEWER', where: 'after', to: SOMEBODY }],
    ['entrust', { ...base, type: 'ENTRUST', post: '' }],
    ['prepare', { ...base, type: 'PREPARE' }],
  ];
  const ways = WAYS.filter((how) => isAllowed({ ...base, type: 'REASSIGN', how, to: SOMEBODY }));
  const mayLeave = isAllowed({ ...base, type: 'RECUSE' });
  const taken = [...new Set([...postsTaken(state, piece), ...(piece.chain?.posts ?? [])])];
  return [
    ...(isAllowed({ ...base, type: 'TRANSFER', post: '' })
      ? [{ act: 'transfer', ...about, taken } as const]
      : []),
    ...passing.filter(([, event]) => isAllowed(event)).map(([act]) => ({ act, ...about })),
    ...(isAllowed({ ...base, at, type: 'RETURN' })
      ? [{ act: 'returnWork', ...about, until: returnableUntil(context, piece) } as const]
      : []),
    ...(ways.length > 0 ? [{ act: 'reassign', ...about, ways } as const] : []),
    ...(mayLeave || isAllowed({ ...base, type: 'RECUSE', post: '' })
      ? [{ act: 'recuse', ...about, mayLeave, taken } as const]
      : []),
  ];
}

const WAYS: readonly SettledReturn[] = ['reassigned', 'insisted', 'dropped'];

const EXTENSION: Text = { zh: '审批延长时限', en: 'Decide on the extension' };

function answer(
  act: 'giveOpinion' | 'correctOpinion' | 'passUp',
  context: DecideContext,
  state: SubmissionState,
  assignment: Assignment,
): AllowedAction {
  const { no, stage: id, kind } = assignment;
  const stage = stageOf(context.definition, id);
  const seat = seatOf(context, assignment);
  const criteria = criteriaOf(context, assignment);
  // A correction brings no new revision of the form.
  const offered = outcomesOf(context, assignment).filter(
    ({ requires }) => act !== 'correctOpinion' || !requires.includes('form'),
  );
  const isReview = kind === 'review';
  const mayVeto = isReview && seat?.veto === true;
  // A judged score is given with its reason, which is the opinion's text (O11).
  const judged = criteria.some(({ kind: how }) => how.type === 'judged') ? (['text'] as const) : [];
  const outcomes = offered.map((outcome): AllowedOutcome => {
    const isOpen = possibleScores(criteria).some((scores) => isAvailable(context, state, outcome, scores));
    const decides = mustDecide(context, state, assignment, outcome) !== null;
    const marked = marks(context, state, outcome);
    return {
      ...outcome,
      requires: [...new Set([...outcome.requires, ...judged])],
      available: isOpen && !decides,
      mayVeto: mayVetoWith(mayVeto, outcome.stance),
      batch: act === 'giveOpinion' && mayBatch(context, assignment, outcome),
      ...(decides && { unless: DECIDES }),
      ...(marked && { marked }),
    };
  });
  return {
    act,
    assignment: no,
    stage: id,
    title: kind === 'extend' ? EXTENSION : ((isReview ? seat?.title : undefined) ?? stage.title),
    outcomes,
    criteria,
    ...(asksFields(assignment) && stage.fields && { fields: stage.fields }),
    mayVeto,
    assignmentVersion: assignment.version,
    formRevision: state.form.revision,
  };
}

/** Before the scores are typed, an outcome is open if the best or the worst still possible would open it. */
function possibleScores(criteria: readonly Criterion[]): readonly Scores[] {
  const best = criteria.map(({ id, max, counts }) => [id, counts === 'malus' ? 0 : max]);
  const worst = criteria.map(({ id, max, counts }) => [id, counts === 'malus' ? max : 0]);
  return criteria.length === 0 ? [{}] : [Object.fromEntries(best), Object.fromEntries(worst)];
}
