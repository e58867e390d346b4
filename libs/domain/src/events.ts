import type { Instant } from '@countersign/calendar';
import type { Actor, Adoption, AlarmKind, ClockClosing, FormRef, SubmissionState } from './model.js';

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

/** What a person does, or time. `at` is effective; the shell reads it after the lock. */
export type SubmissionEvent =
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
  | { readonly type: 'TIME_PASSED'; readonly at: Instant };

export type PersonsEvent = Exclude<SubmissionEvent, { type: 'TIME_PASSED' }>;
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
    }
  | {
      readonly type: 'corrected';
      readonly no: number;
      readonly unit: string;
      readonly outcome: string;
      readonly seq: number;
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
  | ({ readonly type: 'clockClosed'; readonly scope: ClockScope } & ClockClosing)
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

export type Recipient = { readonly unit: string; readonly post: string | null };

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
      readonly params: Readonly<Record<string, string | number>>;
    }
  | {
      readonly type: 'push';
      readonly topic: string;
      readonly to: readonly string[];
      readonly params: Readonly<Record<string, string | number>>;
    };

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
] as const;

export type Decided = {
  readonly state: SubmissionState;
  readonly facts: readonly Fact[];
  readonly effects: readonly Effect[];
};
