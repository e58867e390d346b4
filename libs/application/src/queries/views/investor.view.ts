import type { Instant, LocalDate } from '@countersign/calendar';
import type { Light, Text } from '@countersign/domain';
import type { ClockView } from './clock.view.js';
import type { ClosingView, Page, UnitView } from './common.view.js';

/** An enterprise, by its unified social credit code (一企一档). */
export type InvestorView = {
  readonly code: string;
  /** As it is registered, else as the latest of its forms calls it; null where nothing of it is for these eyes. */
  readonly name: Text | null;
  /** T15, for whoever reads the register of applicants; null for others. */
  readonly standing: InvestorStandingView | null;
};
export type InvestorStandingView = { readonly badCredit: boolean; readonly rightLost: boolean };

/** A document with which it was decided. */
export type InvestorResultView = {
  readonly id: string;
  readonly title: Text;
  readonly number: string;
  readonly issuedAt: Instant;
  readonly validUntil: LocalDate | null;
  /** Past its validity today. */
  readonly expired: boolean;
  readonly url: string;
};
export type InvestorAmountView = {
  readonly id: string;
  readonly title: Text;
  /** In yuan, as text. */
  readonly value: string;
};
/** What is done after the decision, and by whom. */
export type InvestorFollowUpView = {
  readonly no: number;
  readonly title: Text;
  readonly unit: UnitView;
  readonly work: string;
  readonly clock: ClockView | null;
};
export type InvestorSubmissionView = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly matter: string;
  readonly matterTitle: Text;
  readonly submitter: UnitView;
  readonly filedAt: Instant;
  /** Where it stands; its ending's where it is closed. */
  readonly stageTitle: Text;
  readonly closed: ClosingView | null;
  readonly holders: readonly UnitView[];
  readonly light: Light;
  readonly stageClock: ClockView | null;
  readonly overall: ClockView | null;
  readonly amounts: readonly InvestorAmountView[];
  readonly results: readonly InvestorResultView[];
  readonly followUps: readonly InvestorFollowUpView[];
};
export type InvestorSubmissionPage = Page<InvestorSubmissionView>;
