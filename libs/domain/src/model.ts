import type { Instant, LocalDate } from '@countersign/calendar';

/**
 * The data that the core works on: plain, `readonly`, JSON to the letter. Dates people speak of end in `On`
 * (calendar dates), instants in `At` (epoch ms). No `undefined` members: what is absent is left out.
 */

/** Who acts: a person, in a post of a unit. Supplied by the shell from the session, never by a client. */
export type Actor = {
  readonly person: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  /** O9: by a standing delegation (委托) in another's post: for whom. Signs "A (for B)" (A 代 B). */
  readonly for?: Represented;
};

/** Who gave the delegation, named as then, and which one it is. */
export type Represented = { readonly person: string; readonly name: string; readonly delegation: string };

/**
 * O9: what a standing delegation is good for, as it stands at the moment of acting. Half-open: from the instant at which
 * its first day begins to 24:00 of its last.
 */
export type Delegation = {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Ended early by who gave it. */
  readonly endedAt?: Instant;
  /** Ids of matters; absent: all. */
  readonly matters?: readonly string[];
};

/**
 * Who looks: an actor with the roles that open more to read (A4); `matters`: what the delegation is limited to (O9);
 * `outside`: of an outside organization, an investor (O12).
 */
export type Viewer = Actor & {
  readonly roles: readonly string[];
  readonly matters?: readonly string[];
  readonly outside?: true;
};

/** What the system does by itself is marked so, stored so and shown so (O5). */
export type By = Actor | 'system';

/** A form as filed: one immutable revision. Events hold its number and digest only. */
export type FormRevision = {
  readonly revision: number;
  readonly digest: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly materials: readonly MaterialFile[];
};
export type MaterialFile = {
  /** Id of the material in the definition. */
  readonly material: string;
  readonly file: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, hex. */
  readonly digest: string;
  readonly type: string;
};
export type FormRef = { readonly revision: number; readonly digest: string };

/**
 * What happens to a clock by itself (T10 to T12), each once for a due date. The last six are what the definition does
 * about a late piece: one of them, at the moment it says.
 */
export type AlarmKind =
  | 'warn'
  | 'fallDue'
  | 'tellOverdue'
  | 'escalate'
  | 'deem'
  | 'settle'
  | 'end'
  | 'expire'
  | 'sendBack'
  | 'hand';
export type Alarm = { readonly kind: AlarmKind; readonly at: Instant };

export type ClockLimit = {
  readonly amount: number;
  readonly unit: 'workingDays' | 'workingHours' | 'calendarDays';
  /** A top urgent limit: rest days neither move its day 0 nor silence its alarms (T10, T14). */
  readonly onRestDays?: true;
};

/** Why day 0 is a day that has passed (T5): nobody accepted in time, or the last item that was missing had arrived. */
export type DayZeroCause = 'silence' | 'completed';
export type DayZero = { readonly on: LocalDate; readonly because: DayZeroCause };

/**
 * What happened to a clock, in order. Everything else about it follows from these and a calendar (`foldClock`).
 * `on` is the calendar's date of `at`, except for `started` and for `resumed` between cycles: day 0, which may be a
 * coming day of receipt or one that has passed (T1, T5, T8); and for pauses that a clock learns of later, on the days
 * on which they were: because it was closed, and is reopened, or overdue, and no longer is (O10, T13).
 */
export type ClockEvent =
  | {
      readonly type: 'started';
      readonly at: Instant;
      readonly on: LocalDate;
      readonly limit: ClockLimit;
      readonly because?: DayZeroCause;
    }
  /** `pause`: for a listed reason (T6). `cycle`: sent back, a statutory clock waits for the next cycle (T8). */
  | { readonly type: 'paused'; readonly at: Instant; readonly on: LocalDate; readonly cause: PauseCause }
  | {
      readonly type: 'resumed';
      readonly at: Instant;
      readonly on: LocalDate;
      readonly because?: DayZeroCause;
    }
  /** T7: so many more of the limit's unit, counted from the start. */
  | { readonly type: 'extended'; readonly at: Instant; readonly on: LocalDate; readonly amount: number }
  /** T14. `raised`: min(old due, the new limit from this day). `lowered`: the old due date stays. `lengthened`: the new limit from the start. */
  | {
      readonly type: 'urgencyChanged';
      readonly at: Instant;
      readonly on: LocalDate;
      readonly limit: ClockLimit;
      readonly how: 'raised' | 'lowered' | 'lengthened';
    }
  /** T9: no later than the submission's clocks; null where none of them runs. */
  | { readonly type: 'capped'; readonly at: Instant; readonly on: LocalDate; readonly cap: LocalDate | null }
  /**
   * T13. Given with the new version; `stepClock` adds the rest. `from`: the version that it was counted with until then.
   * `kept`: the new due moment would have made it overdue after the fact, so the old one stays.
   */
  | {
      readonly type: 'calendarChanged';
      readonly at: Instant;
      readonly on: LocalDate;
      readonly version: number;
      readonly from?: number;
      readonly kept?: { readonly at: Instant; readonly on: LocalDate };
    }
  /** `judged` is false for work that was not needed, was cancelled, or was the submitter's own (O3). */
  | {
      readonly type: 'closed';
      readonly at: Instant;
      readonly on: LocalDate;
      readonly judged: boolean;
      readonly deemed?: true;
    }
  /** A signature was taken back: it runs as if it had not stopped. */
  | { readonly type: 'reopened'; readonly at: Instant; readonly on: LocalDate };
export type PauseCause = { readonly of: 'pause'; readonly reason: string } | { readonly of: 'cycle' };

/** One time limit: of the submission, of a stage or of an assignment (T9). Judged by itself. */
export type Clock = {
  readonly events: readonly ClockEvent[];
  /** The calendar's version that the rest was computed with: a cache of the events' fold. */
  readonly calendar: number;
  /** What its due date is counted by (T14); an extension stands beside it. */
  readonly limit: ClockLimit;
  readonly extended?: number;
  /** Day 0 (T1). */
  readonly startedOn: LocalDate;
  /** While paused, as it stood when it was paused: shown to nobody (T4). */
  readonly dueOn: LocalDate;
  /** Acting before this instant is on time (T2). */
  readonly dueAt: Instant;
  /** First day of the yellow light (T10). */
  readonly yellowOn: LocalDate;
  /** Some day up to the due date lies in a year without a notice (T13). */
  readonly provisional: boolean;
  /** What it still wants to be woken for, earliest first. None while paused. Kept, but asleep, once closed: a signature may be taken back. */
  readonly alarms: readonly Alarm[];
  readonly paused?: { readonly at: Instant; readonly on: LocalDate; readonly cause: PauseCause };
  readonly closed?: ClockClosing;
};
/** Fixed at the moment of closing; compliance figures come from it (A5). Counts are in the limit's unit. */
export type ClockClosing = {
  readonly at: Instant;
  readonly on: LocalDate;
  readonly used: number;
  /** `used` without the deduction of pauses (T4). */
  readonly elapsed: number;
  /** Working days. */
  readonly overdueDays: number;
  /** Absent where nothing is judged: not needed or cancelled work is not late (O3). */
  readonly judgement?: Judgement;
  readonly deemed?: true;
};
export type Judgement = 'onTime' | 'late';
export type Light = 'green' | 'yellow' | 'red' | 'grey';

/** O14: what a mark as read (圈阅) counts as. */
export type Marked = 'agreement' | 'read';

/** A signed answer. Never changed: a correction is a new one that points at the old (O6). */
export type Opinion = {
  /** 1 is the first of its assignment. */
  readonly seq: number;
  readonly outcome: string;
  readonly text?: string;
  readonly conditions?: string;
  readonly scores?: Readonly<Record<string, number>>;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly veto?: { readonly ground: string };
  readonly attachments?: readonly string[];
  /** O14: marked as read, on a request: counted as consent; otherwise as read. Fixed when it was signed. */
  readonly marked?: Marked;
  readonly by: By;
  /** The revision of the form that it was given on. */
  readonly formRevision: number;
  /** Signed by a stand-in for the seat's own unit (代, O4). */
  readonly forUnit?: string;
  readonly at: Instant;
  readonly corrects?: { readonly seq: number; readonly reason: string };
  /** T8: signed in an earlier cycle, under that assignment; what it rests on has not changed (沿用上轮意见). */
  readonly carriedFrom?: { readonly no: number; readonly cycle: number };
  /** T11: signed after consent was deemed; kept, and changes nothing before it. */
  readonly supplementary?: true;
  readonly takenBack?: { readonly at: Instant };
};

/** O7: what a post of the chain prepares: an opinion that nobody has signed. `formRevision`: the form that it was made for. */
export type Draft = Pick<
  Opinion,
  'outcome' | 'text' | 'conditions' | 'scores' | 'fields' | 'veto' | 'attachments' | 'formRevision'
>;

/** O7: how a piece of work moved in the chain of its unit. */
export type Pass = {
  /** `up` with what was prepared (呈送), `down` to be changed (退回修改), `fetched` by a later post (提办). */
  readonly how: 'up' | 'down' | 'fetched';
  /** Posts of the unit. */
  readonly from: string;
  readonly to: string;
  readonly by: Actor;
  readonly at: Instant;
  /** Of what was passed up. */
  readonly draft?: Draft;
  /** Of what was passed down or fetched. */
  readonly reason?: string;
};

/** O7: the posts of a unit through which a piece of work passes. Two at least: one alone simply signs. */
export type Chain = {
  /** From who prepares it first to who signs for the unit; distinct. */
  readonly posts: readonly string[];
  /** Whose turn it is: a place in `posts`. Stays where it was when a stand-in signs, or consent is deemed. */
  readonly at: number;
  readonly passes: readonly Pass[];
};

/** O12: whether the lead adopted an opinion. */
export type Adoption = {
  readonly adoption: 'adopted' | 'partly' | 'notAdopted';
  readonly reason?: string;
  readonly by: Actor;
  readonly at: Instant;
};

/** `deemed`: the system consented for a silent unit (T11). `missed`: overdue, and the system went on without it (T5, T12). */
export type WorkState = 'waiting' | 'pending' | 'signed' | 'deemed' | 'missed' | 'notNeeded' | 'cancelled';
export type ClockState = 'none' | 'onTime' | 'warned' | 'overdue' | 'paused' | 'stopped';

export type AssignmentKind = 'review' | 'supervise' | 'extend' | 'complete';

/** `before` who asks signs, at the same time (`beside`), or `after`. */
export type AddedWhere = 'before' | 'beside' | 'after';
type Added = {
  readonly where: AddedWhere;
  /** The piece of work of whoever asked. */
  readonly to: number;
  /** Its place in a sequence: that of whoever asked. */
  readonly turn: number;
  /** The seat of the definition that it came from; its limit is this one's, too. */
  readonly seat: string;
  /** What is asked. */
  readonly text: string;
  readonly by: Actor;
};

/**
 * O9: what was not its own a unit returned (退办) to the assigner, who has it until `settled` says what he made of it;
 * who was added returned it to who had asked, and it is over.
 */
export type Return = {
  /** Whose it was. */
  readonly unit: string;
  readonly post: string | null;
  readonly to: { readonly unit: string; readonly post: string | null };
  readonly reason: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly settled?: {
    readonly as: SettledReturn;
    readonly reason: string;
    readonly by: Actor;
    readonly at: Instant;
  };
};
/** Another unit's, or the same unit's after all; or it is not needed. */
export type SettledReturn = 'reassigned' | 'insisted' | 'dropped';

/** O9: given to another post of the unit to prepare (委派); it comes back to its holder, who signs. */
export type Preparation = {
  /** The post that prepares it, and that to which it comes back. */
  readonly to: string;
  readonly holder: string;
  /** What is to be prepared. */
  readonly asked: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly answer?: { readonly text?: string; readonly by: Actor };
  /** When it came back: prepared, called back, or because the piece was closed. */
  readonly endedAt?: Instant;
};

/** O15: somebody who has an interest signs nothing on this submission. */
export type Related = {
  readonly person: string;
  readonly name: string;
  readonly reason: string;
  /** Himself, the head of his unit, or the matter's administrator. */
  readonly by: Actor;
  readonly at: Instant;
};

/** One unit's piece of work. Numbered by a counter in the state; its key is (submission, no). */
export type Assignment = {
  readonly no: number;
  /**
   * `review` counts in the tally; the others do not: a leader's to-do after an escalation (T12), an approver's after
   * a request for an extension (T7; its seat is the clock's id), the submitter's to bring what was deferred (T15).
   */
  readonly kind: AssignmentKind;
  readonly stage: string;
  readonly seat: string;
  readonly cycle: number;
  /** The visit of the stage (StageVisit.visit) it belongs to. */
  readonly visit: number;
  readonly unit: string;
  /** Null: any post of the unit. In a chain: whose turn it is; once it is answered, who signs for the unit (O7). */
  readonly post: string | null;
  readonly chain?: Chain;
  /** Who may sign for the unit (代); resolved when the piece was assigned. */
  readonly standIn?: { readonly unit: string; readonly post: string | null };
  /** Raised by each change; a signer says which one was seen. */
  readonly version: number;
  /** The assignment machine's value. */
  readonly is: { readonly work: WorkState; readonly clock: ClockState };
  /** The amount of its limit, where whoever chose the unit said one. */
  readonly days?: number;
  /** When it became pending; absent while waiting for its turn. */
  readonly openedAt?: Instant;
  readonly clock?: Clock;
  readonly opinions: readonly Opinion[];
  readonly adoption?: Adoption;
  /** When it was signed, became not needed or was cancelled. */
  readonly closedAt?: Instant;
  /** O9: asked for by a reviewer, beside those of the definition; its seat is none of theirs. */
  readonly added?: Added;
  /** O17: the piece of work that signed the entry which this one answers, or after which it goes on with the register. */
  readonly entry?: number;
  /** O9: newest last. */
  readonly returns?: readonly Return[];
  /** O9: newest last. */
  readonly preparations?: readonly Preparation[];
  /** When its holder was last urged. */
  readonly urgedAt?: Instant;
  /** For `supervise`: the overdue assignment. For `extend`: which request it is. For `review`: from whom it was handed on (T12). */
  readonly about?: number;
  /** For `extend`: why it was asked for, which the submitter is told with it (T7). */
  readonly reason?: string;
};

/** One passage through a stage. Entered again, a new visit. */
export type StageVisit = {
  readonly visit: number;
  readonly stage: string;
  readonly cycle: number;
  readonly openedAt: Instant;
  readonly clock?: Clock;
  readonly settledAt?: Instant;
  /** The result's id; `skipped` where nobody was selected, `left` where the submission was withdrawn or moved on. */
  readonly result?: string;
  /** Settled by the system: an automatic stage (O5). */
  readonly bySystem?: true;
};

/** T6: the written notice to the submitter, with the duration that it states. */
export type Pause = {
  readonly reason: string;
  readonly text: string;
  /** Working days. */
  readonly expectedDays: number;
  readonly expectedOn: LocalDate;
  readonly by: Actor;
  readonly at: Instant;
  /** When whoever paused is reminded that the time stated is over; absent once that was done. */
  readonly remindAt?: Instant;
};

/** T5: the notices of this acceptance, the first one first. */
export type Supplement = {
  readonly notices: readonly SupplementNotice[];
  /** Day on which the last item named had arrived: day 0 of what starts then. */
  readonly arrivedOn?: LocalDate;
};
export type SupplementNotice = {
  readonly at: Instant;
  /** Ids of materials, or `form`. */
  readonly items: readonly string[];
  /** The form's revision that the notice is about. */
  readonly revision: number;
  /** Materials that the definition required and that were not there. */
  readonly missing: readonly string[];
};

/** T15: accepted with items outstanding. */
export type Conditional = {
  readonly items: readonly string[];
  /** Whose record was looked at, and who loses the right, whatever the form says later. */
  readonly applicant?: string;
  readonly on: LocalDate;
  /** The submitter's piece of work, which bears the limit. */
  readonly no: number;
  /** When the last of them had come. */
  readonly completedAt?: Instant;
};

/** O8: once `stage` is over, straight to `to`; from there once more, where it had been sent on from within such a way. */
type StraightBack = { readonly stage: string; readonly to: string; readonly then?: StraightBack };

export type RevisionChange = {
  readonly revision: number;
  /** Names of form fields and ids of materials that differ from the revision before. */
  readonly form: readonly string[];
  readonly materials: readonly string[];
};

export type SubmissionState = {
  /** Schema of this state. */
  readonly v: 1;
  readonly engine: 1;
  readonly definition: { readonly id: string; readonly version: number };
  readonly calendarVersion: number;
  readonly number: string;
  readonly title: string;
  readonly submitter: Actor;
  readonly filedAt: Instant;
  /** Day 0 for what counts from receipt (T1). */
  readonly receivedOn: LocalDate;
  readonly form: FormRef;
  /** The stage machine's value: a stage's or an ending's id. */
  readonly stage: string;
  readonly cycle: number;
  readonly visits: readonly StageVisit[];
  readonly nextNo: number;
  readonly work: Readonly<Record<number, Assignment>>;
  /** Clocks of the submission, by id, once started; those of earlier cycles beside them (T8). */
  readonly clocks: Readonly<Record<string, Clock>>;
  /** Which unit answers for each of them: resolved when it started, and again when the form was revised. */
  readonly answerable?: Readonly<Record<string, string>>;
  readonly pastClocks: readonly { readonly id: string; readonly cycle: number; readonly clock: Clock }[];
  /** T14: the level in force, where the definition has levels. */
  readonly urgency?: string;
  /** D5: a work secret (工作秘密): for those only who hold or held a piece, and the submitting unit. */
  readonly restricted?: true;
  /** T6: in force now. */
  readonly pause?: Pause;
  readonly straightBack?: StraightBack;
  /** O15. */
  readonly related?: readonly Related[];
  /** T5: the first notice of this cycle's acceptance, and when what it named had come. */
  readonly supplement?: Supplement;
  /** T15. */
  readonly conditional?: Conditional;
  /** What each revision of the form changed, from the second on (T8). */
  readonly revisions: readonly RevisionChange[];
  /** The latest result of each stage in this cycle. */
  readonly results: Readonly<Record<string, string>>;
  /** Who was given it to read; independent of the assignments (O4). */
  readonly copies: readonly { readonly unit: string; readonly post: string | null; readonly at: Instant }[];
  readonly decided?: { readonly stage: string; readonly result: string; readonly at: Instant };
  readonly closed?: { readonly ending: string; readonly at: Instant; readonly reason?: string };
  readonly reopened: number;
  /** Instant of the last event: time never runs backwards. */
  readonly lastAt: Instant;
};
