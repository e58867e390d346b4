import type { Instant } from '@countersign/calendar';
import type { Page } from './common.view.js';

/** A webhook's delivery that gave up. */
export type DeadLetterView = {
  readonly id: string;
  readonly url: string;
  readonly topic: string;
  readonly attempts: number;
  readonly lastError: string;
  readonly at: Instant;
};
export type DeadLetterPage = Page<DeadLetterView>;
