import type { Text } from '@countersign/domain';

export type BatchOutcomeView = {
  readonly id: string;
  readonly title: Text;
  readonly stance: string;
  readonly needsText: boolean;
};
/** A piece of work of one's own that may be signed together with others, and with what. */
export type BatchableView = {
  readonly submission: string;
  readonly assignment: number;
  readonly assignmentVersion: number;
  readonly formRevision: number;
  readonly outcomes: readonly BatchOutcomeView[];
};
