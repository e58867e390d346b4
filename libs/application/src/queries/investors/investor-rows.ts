import { mayRead } from '@countersign/domain';
import type { FormRevision, SubmissionState, Viewer } from '@countersign/domain';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { IssuedRow } from '../load-submission.js';
import { mightRead, mightReadValues } from '../might-read.js';

export type InvestorRow = {
  readonly id: string;
  readonly state: SubmissionState;
  readonly form: FormRevision;
  readonly documents: readonly IssuedRow[];
  /** The sort key, for the cursor. */
  readonly key: InvestorKey;
};

/** What goes on before what has ended; the latest first. */
export const investorCursor = z.tuple([z.boolean(), z.iso.datetime({ offset: true }), z.guid()]);
export type InvestorKey = z.output<typeof investorCursor>;

/**
 * What was filed for an enterprise and is for these eyes, so many at most. Read in portions somewhat larger than that:
 * one statement, but for who is left out of most of it.
 */
export async function investorRows(
  source: DataSource,
  viewer: Viewer,
  code: string,
  most: number,
  after: InvestorKey | null,
): Promise<readonly InvestorRow[]> {
  const found: InvestorRow[] = [];
  const atOnce = most + 20;
  for (let last = after; found.length < most;) {
    const rows = await source.query<InvestorRow[]>(ROWS, [
      ...[code, ...(last ?? [null, null, null]), atOnce],
      ...mightReadValues(viewer),
    ]);
    found.push(...rows.filter(({ state }) => mayRead(state, viewer)));
    if (rows.length < atOnce) break;
    last = rows.at(-1)!.key;
  }
  return found.slice(0, most);
}

const ROWS = `
  SELECT s.id,
         s.state || jsonb_build_object('work', coalesce(
           (SELECT jsonb_object_agg(a.no, a.state) FROM assignment a WHERE a.submission = s.id), '{}')) AS state,
         jsonb_build_object('revision', f.revision, 'digest', f.digest, 'values', f.values,
                            'materials', f.materials) AS form,
         (SELECT coalesce(jsonb_agg(to_jsonb(d) ORDER BY d.issued_at, d.id), '[]')
            FROM issued_document d WHERE d.submission = s.id) AS documents,
         jsonb_build_array(s.closed_at IS NULL, s.filed_at, s.id) AS key
    FROM submission s
    JOIN form_revision f ON f.submission = s.id AND f.revision = (s.state #>> '{form,revision}')::int
   WHERE s.applicant = $1
     AND ($2::boolean IS NULL OR (s.closed_at IS NULL, s.filed_at, s.id) < ($2, $3::timestamptz, $4::uuid))
     AND ${mightRead(6)}
   ORDER BY (s.closed_at IS NULL) DESC, s.filed_at DESC, s.id DESC LIMIT $5`;
