import type { ProcessDefinition, Stage } from './schema.js';

const SUBMITTERS: ReadonlySet<Stage['phase']> = new Set([
  'filing',
  'awaitingSupplement',
  'awaitingResubmission',
]);

/**
 * Whether a stage waits for the submitter: no clock of the matter counts there (T5, T8), nobody is judged by it (T9), and
 * what is done there is no judgement on what was filed (O15).
 */
export const isSubmitters = ({ phase }: Pick<Stage, 'phase'>): boolean => SUBMITTERS.has(phase);

/** Another cycle begins with it, and nobody sent it back: a simulated run is converted (T8). */
export const beginsAnother = (
  { resubmission }: ProcessDefinition,
  { id, results: [first] }: Stage,
): boolean => first!.beginsCycle === true && id !== resubmission?.stage;
