import type { SubmissionState } from '@countersign/domain';
import type { QueryResultRow } from 'pg';

/** A submission as it stands, without what only its own screen shows. */
export type StandingSubmission = {
  readonly id: string;
  readonly seq: number;
  readonly state: SubmissionState;
};
export type Ask = <Row extends QueryResultRow>(
  text: string,
  values: readonly unknown[],
) => Promise<readonly Row[]>;

/**
 * Of those of the ids that there are. Nothing is locked: who says something beside a submission does not keep those waiting who act on it.
 * @param ids - of submissions; what is no uuid at all has been sorted out
 */
export function submissionStates(ask: Ask, ids: readonly string[]): Promise<readonly StandingSubmission[]> {
  return ask<StandingSubmission>(
    `SELECT s.id, s.seq, s.state || jsonb_build_object('work', coalesce(
              (SELECT jsonb_object_agg(a.no, a.state) FROM assignment a WHERE a.submission = s.id), '{}')) AS state
       FROM submission s WHERE s.id = ANY ($1::uuid[])`,
    [ids],
  );
}
