import type { Instant, LocalDate } from '@countersign/calendar';
import type { Investor, Light, Text } from '@countersign/domain';
import type { AllowedActionView } from './allowed-action.view.js';
import type { AssignmentView } from './assignment.view.js';
import type { ClockView } from './clock.view.js';
import type { ClosingView, Page, SignerView, UnitView } from './common.view.js';
import type { FigureView, FormView, MaterialView, ScoreSheetView } from './form.view.js';
import type { RouteView } from './route.view.js';
import type { ConditionalView, PauseView, SupplementView, UrgencyView } from './time.view.js';

/** The first sentence of the submitter's page: where it is, who holds it; then what is missing. */
export type StandingView = {
  readonly stage: string;
  readonly stageTitle: Text;
  readonly doing: Text | null;
  /** Another cycle begins with what is awaited here, and nobody sent it back (T8). */
  readonly converts: boolean;
  readonly phase: string;
  readonly holders: readonly UnitView[];
  readonly assigned: number;
  readonly signed: number;
  readonly missing: readonly Text[];
};
export type DocumentView = {
  readonly id: string;
  readonly document: string;
  readonly title: Text;
  readonly number: string;
  readonly issuedAt: Instant;
  readonly validUntil: LocalDate | null;
  /** D3: when another was issued in its place; null: it is in force. */
  readonly supersededAt: Instant | null;
  readonly verificationCode: string;
  readonly body: Text;
  readonly url: string;
};

/** Everything about a closed submission in one file, for whose file it is; without a `url` while it is being packed. */
export type ArchiveView = {
  readonly url: string | null;
  /** Bytes. */
  readonly size: number | null;
  /** SHA-256, hex. */
  readonly digest: string | null;
  readonly packedAt: Instant | null;
};

/** One event: a person's act, or the system's, with what followed. */
export type TimelineEntryView = {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: SignerView | null;
  readonly bySystem: boolean;
  readonly facts: readonly unknown[];
  readonly reason: string | null;
  /** Null from the first event on that tells of something hidden: it would confirm a guess at it. */
  readonly hash: string | null;
};
export type TimelinePage = Page<TimelineEntryView>;

/** Everything on a submission's screen, but for its timeline, which is paged. */
export type SubmissionView = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly matter: string;
  readonly matterTitle: Text;
  readonly definitionVersion: number;
  readonly cycle: number;
  readonly submitter: SignerView;
  /** Whose page gathers it (一企一档); null where the matter has none. */
  readonly investor: Investor | null;
  readonly filedAt: Instant;
  readonly receivedOn: LocalDate;
  readonly standing: StandingView;
  readonly closed: ClosingView | null;
  readonly light: Light;
  readonly clocks: readonly ClockView[];
  /** Of earlier cycles, the oldest first (T8). */
  readonly pastClocks: readonly ClockView[];
  readonly stageClock: ClockView | null;
  readonly urgency: UrgencyView | null;
  readonly pause: PauseView | null;
  readonly supplement: SupplementView | null;
  /** The piece of work that nobody did in time, so that it counts as accepted from the day of receipt (T5). */
  readonly acceptedBySilence: number | null;
  readonly conditional: ConditionalView | null;
  /** Of the whole submission: what was applied for, approved, spent (F2, F4). */
  readonly figures: readonly FigureView[];
  readonly form: FormView;
  readonly materials: readonly MaterialView[];
  readonly assignments: readonly AssignmentView[];
  readonly sheet: ScoreSheetView | null;
  readonly route: RouteView;
  readonly documents: readonly DocumentView[];
  /** The approval form as the reader may see it, as PDF. */
  readonly approvalFormUrl: string;
  readonly archive: ArchiveView | null;
  readonly allowedActions: readonly AllowedActionView[];
  readonly seq: number;
};
