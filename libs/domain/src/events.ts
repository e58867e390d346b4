import type { Instant } from '@countersign/calendar';
import type { PoolArticle } from './bulletin/issue-content.js';
import type {
  Actor,
  AddedWhere,
  Adoption,
  AlarmKind,
  ClockClosing,
  ClockLimit,
  Delegation,
  FormRef,
  Marked,
  SettledReturn,
  SubmissionState,
} from './model.js';

/** The opinion as a person gives it. */
export type OpinionInput = {
  readonly outcome: string;
  readonly text?: string;
  readonly conditions?: string;
  readonly scores?: Readonly<Record<string, number>>;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly veto?: { readonly ground: string };
  readonly attachments?: readonly string[];
};

/** What the person had on the screen; a difference is refused as STALE. Independent signers do not disturb each other. */
export type Seen = { readonly assignmentVersion?: number; readonly formRevision?: number };

type Act =
  | {
      readonly type: 'SUBMIT';
      readonly actor: Actor;
      readonly at: Instant;
      readonly unitKind: string;
      readonly number: string;
      readonly title: string;
      readonly form: FormRef;
    }
  | ({
      readonly type: 'SIGN';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly form?: FormRef;
      /** T15: read by the shell where an outcome defers items: whether the applicant may have that. */
      readonly applicant?: ApplicantStanding;
      /** Signed with others, by one press. */
      readonly batch?: true;
    } & {
      readonly opinion: OpinionInput;
    })
  | {
      readonly type: 'CORRECT';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly opinion: OpinionInput;
      readonly reason: string;
    }
  | {
      readonly type: 'TAKE_BACK';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
    }
  | {
      readonly type: 'ADOPT';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly adoption: Adoption['adoption'];
      readonly reason?: string;
    }
  | { readonly type: 'WITHDRAW'; readonly actor: Actor; readonly at: Instant; readonly reason: string }
  | {
      readonly type: 'REOPEN';
      readonly actor: Actor;
      readonly at: Instant;
      readonly reason: string;
      readonly form?: FormRef;
    }
  /** T6: with a written notice to the submitter that states how long it is expected to last, in working days. */
  | {
      readonly type: 'PAUSE';
      readonly actor: Actor;
      readonly at: Instant;
      readonly reason: string;
      readonly text: string;
      readonly expectedDays: number;
    }
  | { readonly type: 'RESUME'; readonly actor: Actor; readonly at: Instant }
  /** T7: asked for; the approver grants or declines by signing the piece of work that it makes. */
  | {
      readonly type: 'REQUEST_EXTENSION';
      readonly actor: Actor;
      readonly at: Instant;
      readonly clock: string;
      readonly reason: string;
    }
  /** T14. `lengthen`: a lowered urgency gives the longer limit, too; never by itself. */
  | {
      readonly type: 'CHANGE_URGENCY';
      readonly actor: Actor;
      readonly at: Instant;
      readonly urgency: string;
      readonly reason: string;
      readonly lengthen?: boolean;
    }
  /** T8: back to the submitter after acceptance. */
  | { readonly type: 'SEND_BACK'; readonly actor: Actor; readonly at: Instant; readonly reason: string }
  /** O8: back to an earlier stage. `straight`: once it is settled there, straight back to this one. */
  | {
      readonly type: 'SEND_BACK_TO';
      readonly actor: Actor;
      readonly at: Instant;
      readonly to: string;
      readonly straight?: true;
      readonly reason: string;
    }
  /** O9, within the unit: another post of it has the work; the clock runs on. */
  | {
      readonly type: 'TRANSFER';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly post: string;
      readonly reason: string;
    }
  /** O7: what one has prepared, to the next post of the unit's chain. */
  | {
      readonly type: 'PASS_UP';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly opinion: OpinionInput;
      /** As for `SIGN`. */
      readonly applicant?: ApplicantStanding;
    }
  /** O7: back to an earlier post of the chain, to be changed. */
  | {
      readonly type: 'PASS_DOWN';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly post: string;
      readonly reason: string;
    }
  /** O7: a later post of the chain does not wait for the earlier ones. */
  | {
      readonly type: 'FETCH_UP';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly reason: string;
    }
  /** O9: somebody else is asked to review as well; `reason` is what is asked. */
  | {
      readonly type: 'ADD_REVIEWER';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly where: AddedWhere;
      readonly to: Recipient;
      readonly reason: string;
    }
  /** O9: one who was added, by whoever asked. */
  | {
      readonly type: 'REMOVE_REVIEWER';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly reason: string;
    }
  /** O9: not the unit's own; back to the assigner, or, by who was added, to whoever asked. */
  | {
      readonly type: 'RETURN';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly reason: string;
    }
  /** O9: what the assigner makes of it; `to`: whose it is, where it is another unit's. */
  | {
      readonly type: 'REASSIGN';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly how: SettledReturn;
      readonly to?: Recipient;
      readonly reason: string;
    }
  /** O9, within the unit: another post prepares it, then it comes back; `reason` is what is to be prepared. */
  | {
      readonly type: 'ENTRUST';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly post: string;
      readonly reason: string;
    }
  /** O9: prepared; the words are for the holder and the unit. */
  | {
      readonly type: 'PREPARE';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly text?: string;
    }
  /** O9: the holder has it back unprepared. */
  | { readonly type: 'RECALL'; readonly actor: Actor; readonly at: Instant; readonly no: number }
  /** O15: has an interest; left to another post of the unit, or, without one, to the stand-in or the others at the post. */
  | {
      readonly type: 'RECUSE';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly seen?: Seen;
      readonly post?: string;
      readonly reason: string;
    }
  /** O15: that somebody has an interest, by the head of his unit or the administrator; the shell adds name and units. */
  | {
      readonly type: 'MARK_RELATED';
      readonly actor: Actor;
      readonly at: Instant;
      readonly person: string;
      readonly name: string;
      readonly units: readonly string[];
      readonly reason: string;
    }
  /** Whoever holds a piece of work is urged, once in so many working days. */
  | {
      readonly type: 'URGE';
      readonly actor: Actor;
      readonly at: Instant;
      readonly no: number;
      readonly reason: string;
    }
  /** O4: given to others to read. */
  | {
      readonly type: 'CIRCULATE';
      readonly actor: Actor;
      readonly at: Instant;
      readonly to: readonly Recipient[];
      readonly reason: string;
    }
  /** By the matter's business administrator, with cause: void, the number is kept, nothing is counted. */
  | { readonly type: 'CANCEL'; readonly actor: Actor; readonly at: Instant; readonly reason: string }
  /** T15: the submitter brings what was deferred, all of it or a part. */
  | { readonly type: 'SUPPLY'; readonly actor: Actor; readonly at: Instant; readonly form: FormRef };

/**
 * What a person does, or time. `at` is effective; the shell reads it after the lock, and there, too, the delegation by
 * which somebody acts for another (O9), so that a replay finds it as it stood then.
 */
export type SubmissionEvent =
  | (Act & { readonly delegation?: Delegation })
  /** T13: `context.calendar` is the new one. `at` is when it was published, or the last event where that is later. */
  | { readonly type: 'CALENDAR_CHANGED'; readonly at: Instant; readonly version: number }
  | { readonly type: 'TIME_PASSED'; readonly at: Instant };

/** T15: the applicant's record at the moment of acting. */
export type ApplicantStanding = { readonly badCredit: boolean; readonly rightLost: boolean };

/** What no person does. */
export type SystemsEvent = Extract<SubmissionEvent, { type: 'TIME_PASSED' | 'CALENDAR_CHANGED' }>;
export type PersonsEvent = Exclude<SubmissionEvent, SystemsEvent>;
export type ActType = PersonsEvent['type'];

/** What followed from an event, in order. Stored with it; the timeline and the figures are made of them. */
export type Fact =
  | { readonly type: 'filed'; readonly number: string }
  | { readonly type: 'stageOpened'; readonly stage: string; readonly visit: number; readonly cycle: number }
  | { readonly type: 'stageSkipped'; readonly stage: string; readonly visit: number }
  | {
      readonly type: 'stageSettled';
      readonly stage: string;
      readonly visit: number;
      readonly result: string;
      readonly bySystem: boolean;
    }
  | {
      readonly type: 'assigned';
      readonly no: number;
      readonly stage: string;
      readonly unit: string;
      readonly post: string | null;
    }
  | {
      readonly type: 'signed';
      readonly no: number;
      readonly unit: string;
      readonly outcome: string;
      readonly seq: number;
      readonly marked?: Marked;
    }
  | {
      readonly type: 'corrected';
      readonly no: number;
      readonly unit: string;
      readonly outcome: string;
      readonly seq: number;
      readonly marked?: Marked;
    }
  | { readonly type: 'takenBack'; readonly no: number; readonly unit: string }
  | {
      readonly type: 'adopted';
      readonly no: number;
      readonly unit: string;
      readonly adoption: Adoption['adoption'];
    }
  | { readonly type: 'notNeeded'; readonly no: number; readonly unit: string }
  | { readonly type: 'cancelled'; readonly no: number; readonly unit: string }
  | { readonly type: 'clockStarted'; readonly clock: string; readonly dueOn: string }
  | ({ readonly type: 'clockClosed'; readonly scope: ClockScope } & ClockFigures & ClockClosing)
  /** A running clock's due date became another; null: none is shown while it is paused. */
  | {
      readonly type: 'dueMoved';
      readonly scope: ClockScope;
      readonly from: string | null;
      readonly to: string | null;
      readonly cause: MoveCause;
    }
  | { readonly type: 'paused'; readonly reason: string; readonly expectedOn: string }
  | { readonly type: 'resumed'; readonly reason: string }
  | { readonly type: 'pauseOverdue'; readonly reason: string }
  | { readonly type: 'extensionAsked'; readonly no: number; readonly clock: string }
  | { readonly type: 'extended'; readonly clock: string; readonly amount: number }
  | { readonly type: 'extensionDeclined'; readonly no: number; readonly clock: string }
  /** T7: not granted by the due date. */
  | { readonly type: 'extensionLapsed'; readonly no: number; readonly clock: string }
  | { readonly type: 'urgencyChanged'; readonly from: string; readonly to: string }
  | { readonly type: 'supplementAsked'; readonly items: readonly string[] }
  | { readonly type: 'supplemented'; readonly on: string }
  /** T5: nobody said anything in time. `from`: the day of receipt. */
  | { readonly type: 'acceptedBySilence'; readonly unit: string; readonly from: string }
  | { readonly type: 'conditional'; readonly items: readonly string[]; readonly dueOn: string }
  | { readonly type: 'completed'; readonly items: readonly string[] }
  | { readonly type: 'lapsed'; readonly items: readonly string[] }
  | { readonly type: 'sentBack'; readonly reason: string }
  | {
      readonly type: 'sentBackTo';
      readonly from: string;
      readonly to: string;
      readonly straight: boolean;
      readonly reason: string;
    }
  | { readonly type: 'straightBack'; readonly from: string; readonly to: string }
  | { readonly type: 'cycleBegun'; readonly cycle: number }
  | { readonly type: 'carriedOver'; readonly no: number; readonly unit: string; readonly from: number }
  | { readonly type: 'deemed'; readonly no: number; readonly unit: string; readonly outcome: string }
  | { readonly type: 'supplementary'; readonly no: number; readonly unit: string; readonly outcome: string }
  | { readonly type: 'missed'; readonly no: number; readonly unit: string }
  | {
      readonly type: 'transferred';
      readonly no: number;
      readonly unit: string;
      readonly from: string | null;
      readonly to: string;
    }
  | {
      readonly type: 'passedUp' | 'passedDown' | 'fetchedUp';
      readonly no: number;
      readonly unit: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly type: 'reviewerAdded';
      readonly no: number;
      readonly unit: string;
      readonly post: string | null;
      readonly where: AddedWhere;
      readonly by: string;
    }
  | { readonly type: 'reviewerRemoved'; readonly no: number; readonly unit: string }
  | { readonly type: 'returned'; readonly no: number; readonly unit: string; readonly to: string }
  /** `unit`: who had returned it. */
  | { readonly type: 'reassigned'; readonly no: number; readonly unit: string; readonly to: string }
  | { readonly type: 'insisted'; readonly no: number; readonly unit: string }
  | { readonly type: 'dropped'; readonly no: number; readonly unit: string }
  | { readonly type: 'entrusted'; readonly no: number; readonly unit: string; readonly to: string }
  | { readonly type: 'prepared'; readonly no: number; readonly unit: string; readonly from: string }
  | { readonly type: 'recalled'; readonly no: number; readonly unit: string; readonly from: string }
  /** `to`: the post that has it now; null: whoever else may sign it. */
  | {
      readonly type: 'recused';
      readonly no: number;
      readonly unit: string;
      readonly name: string;
      readonly to: string | null;
    }
  | { readonly type: 'related'; readonly person: string; readonly name: string }
  | { readonly type: 'urged'; readonly no: number; readonly unit: string }
  | { readonly type: 'voided'; readonly reason: string }
  | { readonly type: 'handed'; readonly no: number; readonly unit: string; readonly to: string }
  | { readonly type: 'calendarChanged'; readonly version: number }
  | { readonly type: 'alarm'; readonly kind: AlarmKind; readonly scope: ClockScope }
  | { readonly type: 'formRevised'; readonly revision: number }
  | { readonly type: 'copied'; readonly unit: string; readonly post: string | null }
  | { readonly type: 'decided'; readonly stage: string; readonly result: string }
  | { readonly type: 'withdrawn'; readonly reason: string }
  | { readonly type: 'reopened'; readonly cycle: number }
  | { readonly type: 'closed'; readonly ending: string };

/** Which clock: an assignment's, a stage visit's, or one of the submission's. */
export type ClockScope =
  | { readonly of: 'assignment'; readonly no: number; readonly unit: string; readonly stage: string }
  | { readonly of: 'stage'; readonly visit: number; readonly stage: string }
  | { readonly of: 'submission'; readonly clock: string; readonly unit: string };

/** What a closing is measured by (A5); `pausedDays` and `extended` in the limit's unit. */
export type ClockFigures = {
  readonly limit: ClockLimit;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly pausedDays: number;
  readonly extended: number;
};
/** `cap`: another clock, which caps it, started or stopped (T9). */
export type MoveCause = 'pause' | 'resume' | 'extension' | 'urgency' | 'calendar' | 'cycle' | 'cap';

export type Recipient = { readonly unit: string; readonly post: string | null };

/** A text as it was accepted, with who cleared it for publication (D5); not cleared where that is absent. */
export type Contribution = Omit<PoolArticle, 'id'> & {
  readonly column: string;
  /** Of the form. */
  readonly revision: number;
  readonly clearance?: Clearance;
};
export type Clearance = {
  readonly unit: string;
  readonly by: Actor;
  readonly at: Instant;
  /** Of the form that was checked: later ones differ by what the desk edited. */
  readonly revision: number;
};

/** What the shell must deliver, written to the outbox in the same transaction. */
export type Effect =
  /** `notice`: one of NOTICES (the core's) or of the definition's `notices`. */
  | {
      readonly type: 'notice';
      readonly notice: string;
      readonly to: readonly Recipient[];
      readonly no?: number;
      readonly params: Readonly<Record<string, string | number>>;
    }
  | {
      readonly type: 'document';
      readonly document: string;
      /** Ids of documents: what was issued of these last is not in force any more. */
      readonly supersedes?: readonly string[];
      readonly params: Readonly<Record<string, string | number>>;
    }
  | {
      readonly type: 'push';
      readonly topic: string;
      readonly to: readonly string[];
      readonly params: Readonly<Record<string, string | number>>;
    }
  /** Closed: everything about it is packed, to be read without the system. */
  | { readonly type: 'archive' }
  /** Into the pool of a periodical; written with the step. */
  | { readonly type: 'contribute'; readonly periodical: string; readonly article: Contribution }
  /** T15: the applicant loses the right to conditional acceptance; written with the step, not delivered later. */
  | { readonly type: 'loseRight'; readonly applicant: string; readonly reason: string };

/** Notices that every matter has. */
export const NOTICES = [
  'assigned',
  'assignedWithoutLimit',
  'warned',
  'overdue',
  'overdueToHead',
  'escalated',
  'withdrawn',
  'closed',
  'paused',
  'resumed',
  'pauseOverdue',
  'extensionAsked',
  'extensionAskedInPause',
  'extended',
  'extendedInPause',
  'extensionDeclined',
  'extensionLapsed',
  'dueMoved',
  'limitMoved',
  'urgencyChanged',
  'acceptedBySilence',
  'conditional',
  'completed',
  'lapsed',
  'sentBack',
  'sentBackLate',
  'sentBackTo',
  'deemed',
  'handed',
  'transferred',
  'passedUp',
  'passedDown',
  'fetchedUp',
  'reviewerAdded',
  'reviewerRemoved',
  'returned',
  'returnedToAsker',
  'reassigned',
  'insisted',
  'entrusted',
  'prepared',
  'recalled',
  'recused',
  'related',
  'urged',
  'circulated',
  'voided',
] as const;

export type Decided = {
  readonly state: SubmissionState;
  readonly facts: readonly Fact[];
  readonly effects: readonly Effect[];
};
