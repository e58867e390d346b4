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
};

/** Who looks: an actor with the roles that open more to read (A4). */
export type Viewer = Actor & { readonly roles: readonly string[] };

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

/** What happens to a clock by itself, in this order; each once (T10, T12). */
export type AlarmKind = 'warn' | 'fallDue' | 'tellOverdue' | 'escalate';
export type Alarm = { readonly kind: AlarmKind; readonly at: Instant };

/** One time limit: of the submission, of a stage or of an assignment (T9). Judged by itself. */
export type Clock = {
  readonly limit: { readonly amount: number; readonly unit: 'workingDays' | 'workingHours' | 'calendarDays' };
  /** Day 0 (T1). */
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Acting before this instant is on time (T2). */
  readonly dueAt: Instant;
  /** First day of the yellow light (T10). */
  readonly yellowOn: LocalDate;
  /** Some day up to the due date lies in a year without a notice (T13). */
  readonly provisional: boolean;
  /** What it still wants to be woken for, earliest first. Kept, but asleep, once closed: a signature may be taken back. */
  readonly alarms: readonly Alarm[];
  readonly closed?: ClockClosing;
};
/** Fixed at the moment of closing; compliance figures come from it (A5). */
export type ClockClosing = {
  readonly at: Instant;
  readonly on: LocalDate;
  readonly used: number;
  readonly overdueDays: number;
  /** Absent where nothing is judged: not needed or cancelled work is not late (O3). */
  readonly judgement?: Judgement;
};
export type Judgement = 'onTime' | 'late';
export type Light = 'green' | 'yellow' | 'red' | 'grey';

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
  readonly by: By;
  /** Signed by a stand-in for the seat's own unit (代, O4). */
  readonly forUnit?: string;
  readonly at: Instant;
  readonly corrects?: { readonly seq: number; readonly reason: string };
  readonly takenBack?: { readonly at: Instant };
};

/** O12: whether the lead adopted an opinion. */
export type Adoption = {
  readonly adoption: 'adopted' | 'partly' | 'notAdopted';
  readonly reason?: string;
  readonly by: Actor;
  readonly at: Instant;
};

export type WorkState = 'waiting' | 'pending' | 'signed' | 'notNeeded' | 'cancelled';
export type ClockState = 'none' | 'onTime' | 'warned' | 'overdue' | 'stopped';

/** One unit's piece of work. Numbered by a counter in the state; its key is (submission, no). */
export type Assignment = {
  readonly no: number;
  /** `review` counts in the tally; `supervise` is a leader's to-do after an escalation (T12) and does not. */
  readonly kind: 'review' | 'supervise';
  readonly stage: string;
  readonly seat: string;
  readonly cycle: number;
  /** The visit of the stage (StageVisit.visit) it belongs to. */
  readonly visit: number;
  readonly unit: string;
  /** Null: any post of the unit. */
  readonly post: string | null;
  /** Who may sign for the unit (代); resolved when the piece was assigned. */
  readonly standIn?: { readonly unit: string; readonly post: string | null };
  /** Raised by each change; a signer says which one was seen. */
  readonly version: number;
  /** The assignment machine's value. */
  readonly is: { readonly work: WorkState; readonly clock: ClockState };
  /** When it became pending; absent while waiting for its turn. */
  readonly openedAt?: Instant;
  readonly clock?: Clock;
  readonly opinions: readonly Opinion[];
  readonly adoption?: Adoption;
  /** When it was signed, became not needed or was cancelled. */
  readonly closedAt?: Instant;
  /** For `supervise`: the overdue assignment. */
  readonly about?: number;
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
  /** Clocks of the submission, by id, once started. */
  readonly clocks: Readonly<Record<string, Clock>>;
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
