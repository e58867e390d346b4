import type { Calendar, Instant, LocalDate } from '@countersign/calendar';
import { instant } from '@countersign/calendar';
import type { Assignment, DecideContext, FormRevision, SubmissionState } from '@countersign/domain';
import type { NewerCalendar, Registry } from '@countersign/persistence';
import type { DataSource } from 'typeorm';
import { catchUp } from '../step/catch-up.js';
import { begun } from '../step/progress.js';
import { momentOf } from '../step/steps.js';

/** An open submission as it would be now, had somebody looked at it: nothing is written. */
export type OpenSubmission = {
  readonly id: string;
  readonly state: SubmissionState;
  readonly context: DecideContext;
  readonly at: Instant;
};

type Row = {
  readonly id: string;
  readonly state: Omit<SubmissionState, 'work'>;
  readonly work: Readonly<Record<number, Assignment>> | null;
  readonly form: FormRevision;
  readonly calendars: readonly NewerCalendar[] | null;
  readonly at: number;
};

/** Days on which limits may be counted otherwise. */
export type Span = { readonly from: LocalDate; readonly to: LocalDate };

const PAGE = 25;

/**
 * The open submissions with a limit that runs in the span, page by page, by their ids; a limit that is due before it, or
 * begins after it, is counted the same.
 */
export async function* openSubmissions(
  source: DataSource,
  registry: Registry,
  manualClock: boolean,
  span: Span,
  after: string,
): AsyncGenerator<OpenSubmission> {
  for (let last = after; ;) {
    const rows: readonly Row[] = await source.query<Row[]>(OPEN, [last, span.from, span.to, manualClock]);
    for (const row of rows) yield await caughtUp(registry, row);
    const next = rows.at(-1);
    if (!next || rows.length < PAGE) return;
    last = next.id;
  }
}

async function caughtUp(registry: Registry, row: Row): Promise<OpenSubmission> {
  const { id, form, calendars } = row;
  const state = { ...row.state, work: row.work ?? {} };
  const at = momentOf({ at: instant(row.at) }, state);
  const newer: { calendar: Calendar; at: Instant }[] = [];
  for (const one of calendars ?? [])
    newer.push({ calendar: await registry.calendar(one.version), at: instant(one.at) });
  // What a preview shows is due dates: who was in charge when one fell due changes none.
  const portfolios = await registry.currentPortfolios();
  const context = {
    definition: await registry.definition(state.definition.id, state.definition.version),
    calendar: await registry.calendar(state.calendarVersion),
    form,
    ...(portfolios && { portfolios }),
  };
  const now = catchUp({ context, progress: begun(id, state, 0, at) }, newer, at);
  return { id, state: now.progress.state, context: now.context, at };
}

const RUNS = '(@.dueOn >= $from && @.startedOn <= $to && !exists(@.closed))';
/** $1: the last id; $2, $3: the span; $4: whether the clock is set by hand. */
export const OPEN = `
  SELECT s.id, s.state, calendars_after(s.calendar_version) AS calendars, epoch_ms(time_now($4)) AS at,
         (SELECT json_object_agg(a.no, a.state) FROM assignment a WHERE a.submission = s.id) AS work,
         (SELECT json_build_object('revision', f.revision, 'digest', f.digest, 'values', f.values,
                                   'materials', f.materials)
            FROM form_revision f
           WHERE f.submission = s.id AND f.revision = (s.state #>> '{form,revision}')::integer) AS form
    FROM submission s
   WHERE s.closed_at IS NULL AND s.id > $1
     -- OFFSET 0: to be asked of these submissions' own pieces; as a join it would read everybody's for each page.
     AND (EXISTS (SELECT FROM assignment a
                   WHERE a.submission = s.id AND a.work = 'pending' AND a.due_on >= $2::date
                     AND a.state #>> '{clock,startedOn}' <= $3
                  OFFSET 0)
          OR jsonb_path_exists(s.state, '$.clocks.* ? ${RUNS}', jsonb_build_object('from', $2::text, 'to', $3::text))
          OR jsonb_path_exists(s.state, '$.visits[*].clock ? ${RUNS}',
                               jsonb_build_object('from', $2::text, 'to', $3::text)))
   ORDER BY s.id LIMIT ${PAGE}`;
