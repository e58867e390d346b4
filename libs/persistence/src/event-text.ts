import { createHash } from 'node:crypto';
import type { Fact, FormRef, FormRevision, SubmissionEvent, SubmissionState } from '@countersign/domain';
import canonicalize from 'canonicalize';

/**
 * An event as it is kept: what a person did or time, what followed, and what it was decided with, so that a replay
 * finds the same (A3). `at` is effective, `recordedAt` when it was written.
 */
export type EventRecord = {
  readonly v: 1;
  readonly engine: SubmissionState['engine'];
  readonly submission: string;
  readonly definition: SubmissionState['definition'];
  readonly calendar: number;
  /** Version of the portfolios; absent where none had been published. */
  readonly portfolios?: number;
  /** In force after the event. */
  readonly form: FormRef;
  readonly seq: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly event: SubmissionEvent;
  readonly facts: readonly Fact[];
};

/** RFC 8785: one text for one value, in any language, now and in twenty years. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('undefined has no canonical text');
  return text;
}

export const readEventRecord = (text: string): EventRecord => JSON.parse(text) as EventRecord;

/** Binds a form's values and, by their digests, its files to the events that name it. */
export function formDigest({ values, materials }: Pick<FormRevision, 'values' | 'materials'>): string {
  return createHash('sha256').update(canonical({ values, materials }), 'utf8').digest('hex');
}
