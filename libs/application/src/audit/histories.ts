import type { FormRevision, SubmissionState } from '@countersign/domain';
import type { Link } from '@countersign/persistence';
import { type DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';

/** One submission as it is stored, with all that happened. */
export type History = {
  readonly id: string;
  readonly number: string;
  readonly seq: number;
  readonly head: Buffer;
  readonly wake_at: Date | null;
  readonly due_on: string | null;
  readonly yellow_on: string | null;
  /** Dates of the assignments' rows, by number. */
  readonly assignments: Readonly<
    Record<number, { readonly due_on: string | null; readonly yellow_on: string | null }>
  >;
  /** Rows of `closed_clock`, in order. */
  readonly closed: readonly object[];
  readonly state: SubmissionState;
  readonly forms: readonly FormRevision[];
  readonly events: readonly Link[];
};

type Row = Omit<History, 'events' | 'state'> & {
  readonly state: Omit<SubmissionState, 'work'>;
  readonly work: SubmissionState['work'] | null;
  readonly events: readonly { readonly seq: number; readonly text: string; readonly hash: string }[];
};

const PAGE = 50;

/** Submissions with their histories, page by page: each in one statement, so that state and events belong together. */
export async function* histories(source: DataSource, only?: string): AsyncGenerator<History> {
  if (only !== undefined && !isUuid(only)) return;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await source.query<Row[]>(
      `SELECT s.id, s.number, s.seq, s.head, s.wake_at, s.due_on, s.yellow_on, s.state,
              (SELECT jsonb_object_agg(a.no, a.state) FROM assignment a WHERE a.submission = s.id) AS work,
              (SELECT coalesce(jsonb_object_agg(a.no, jsonb_build_object('due_on', a.due_on, 'yellow_on', a.yellow_on)), '{}')
                 FROM assignment a WHERE a.submission = s.id) AS assignments,
              (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(c)) || jsonb_build_object('done_at',
                        to_char(c.done_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY c.seq, c.fact), '[]')
                 FROM closed_clock c WHERE c.submission = s.id) AS closed,
              (SELECT jsonb_agg(jsonb_build_object('revision', f.revision, 'digest', f.digest, 'values', f.values,
                                                   'materials', f.materials) ORDER BY f.revision)
                 FROM form_revision f WHERE f.submission = s.id) AS forms,
              (SELECT json_agg(json_build_object('seq', e.seq, 'text', e.text, 'hash', encode(e.hash, 'hex'))
                               ORDER BY e.seq)
                 FROM submission_event e WHERE e.submission = s.id) AS events
         FROM submission s WHERE s.id > $1 AND ($2::uuid IS NULL OR s.id = $2) ORDER BY s.id LIMIT ${PAGE}`,
      [after, only ?? null],
    );
    for (const { state, work, events, forms, ...row } of rows) {
      yield {
        ...row,
        state: { ...state, work: work ?? {} },
        forms: forms ?? [],
        events: (events ?? []).map(({ seq, text, hash }) => ({ seq, text, hash: Buffer.from(hash, 'hex') })),
      };
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}
