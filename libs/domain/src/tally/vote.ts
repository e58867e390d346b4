import type { Outcome } from '../definition/schema.js';

/** One seat of a stage, as the tally sees it. */
export type Vote = {
  readonly seat: string;
  readonly weight: number;
  /** Absent while the seat has not signed (or its turn has not come). */
  readonly signed?: { readonly outcome: string; readonly stance: Outcome['stance']; readonly veto: boolean };
};
