import type { Instant } from '@countersign/calendar';
import type { Light, Text } from '@countersign/domain';
import type { ClockView } from './clock.view.js';
import type { Page, UnitView } from './common.view.js';
import type { UrgencyView } from './time.view.js';

export const BOXES = ['todo', 'toRead', 'done', 'started', 'copied', 'drafts'] as const;
export type Box = (typeof BOXES)[number];

/** How much lies in a box, and under which light. */
export type BoxCount = {
  readonly box: Box;
  readonly count: number;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
};

export type BoxFilter = {
  readonly matter?: string | null;
  readonly light?: Light | null;
  /** Part of the title, of the number, or of the submitting unit's name. */
  readonly text?: string | null;
};

export type DelegateSignerView = { readonly name: string; readonly forPerson: string };

/** One row of a box: what, which stage, from whom, what is asked. */
export type BoxItem = {
  readonly id: string;
  readonly submission: string | null;
  readonly draft: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly matter: string;
  readonly matterTitle: Text;
  readonly stage: string | null;
  readonly stageTitle: Text | null;
  readonly submitter: UnitView | null;
  readonly assignment: number | null;
  readonly task: Text | null;
  readonly clock: ClockView | null;
  readonly overall: ClockView | null;
  /** T6: the reason for which the submission is paused. */
  readonly pause: Text | null;
  readonly urgency: UrgencyView | null;
  readonly outcome: Text | null;
  readonly forUnit: UnitView | null;
  /** Where a delegate signed, or filed: who, and for whom (代, O4). */
  readonly signer: DelegateSignerView | null;
  readonly at: Instant;
  readonly unread: boolean;
};
export type BoxPage = Page<BoxItem> & { readonly totalCount: number };
