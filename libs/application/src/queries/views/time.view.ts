import type { Instant, LocalDate } from '@countersign/calendar';
import type { Text } from '@countersign/domain';
import type { SignerView } from './common.view.js';

/** T6: the pause in force, as the submitter was told of it. */
export type PauseView = {
  readonly reason: string;
  readonly title: Text;
  readonly source: Text;
  readonly text: string;
  readonly by: SignerView;
  readonly at: Instant;
  readonly since: LocalDate;
  readonly expectedDays: number;
  readonly expectedOn: LocalDate;
  /** The time that was stated is over, and it is not resumed. */
  readonly isOver: boolean;
};

/** A material, or the form itself. */
export type ItemView = {
  readonly id: string;
  readonly title: Text;
  readonly arrived: boolean;
  /** The day on which what was asked for came. */
  readonly arrivedOn: LocalDate | null;
};

/** T5: what was named as missing, once; a later notice only for what could not be known then. */
export type SupplementNoticeView = { readonly at: Instant; readonly items: readonly ItemView[] };
export type SupplementView = {
  readonly notices: readonly SupplementNoticeView[];
  /** The day on which the last item named had come. */
  readonly arrivedOn: LocalDate | null;
};

/** T15: accepted with items outstanding. */
export type ConditionalView = {
  readonly items: readonly ItemView[];
  readonly on: LocalDate;
  readonly until: LocalDate | null;
  readonly completedAt: Instant | null;
  /** They did not come in time, and it has ended: no unit's fault. */
  readonly lapsed: boolean;
  readonly assignment: number;
};

/** T14. */
export type UrgencyView = { readonly level: string; readonly title: Text };
