import type { ClockLevel } from '../views/clock.view.js';
import type { ComplianceFigure, ComplianceGroup } from '../views/compliance.view.js';

/**
 * Parameters: $1 level, $2 from, $3 to, $4 unit, $5 matter, $6 stage (null: all), $7 today, $8 now (epoch ms),
 * $9 the submitters' stages.
 */
const CHOSEN = `($4::text IS NULL OR unit = $4) AND ($5::text IS NULL OR definition_id = $5)
    AND ($6::text IS NULL OR stage = $6)`;

/** A5: what closed in the period and is judged: neither what was not needed or cancelled nor the submitter's own. */
export const CLOSED = `
  SELECT submission, seq, fact, no, visit, clock, definition_id, cycle, stage, unit, limit_amount, limit_unit,
         started_on, due_on, done_on, done_at, used, elapsed, paused_days, extended, overdue_days, deemed, by_system,
         judgement
    FROM standing_closed_clock
   WHERE $1::text = scope AND done_on BETWEEN $2::date AND $3::date AND judgement IS NOT NULL
     AND (kind IS NULL OR kind = 'review') AND ${CHOSEN}`;

/** Where the open clocks of a level lie; each row has its clock as the core wrote it. */
const OPEN_AT: Readonly<Record<ClockLevel, string>> = {
  assignment: `
    SELECT a.submission, a.no, NULL::int AS visit, NULL::text AS clock, s.definition_id, a.cycle, a.stage, a.unit,
           a.state -> 'clock' AS state
      FROM assignment a JOIN submission s ON s.id = a.submission
     WHERE a.work = 'pending' AND a.kind = 'review' AND a.state ? 'clock'`,
  stage: `
    SELECT s.id, NULL::int, (v ->> 'visit')::int, NULL::text, s.definition_id, (v ->> 'cycle')::int, v ->> 'stage',
           NULL::text, v -> 'clock'
      FROM submission s, jsonb_array_elements(s.state -> 'visits') AS v
     WHERE s.closed_at IS NULL AND v ? 'clock' AND NOT v -> 'clock' ? 'closed'`,
  submission: `
    SELECT s.id, NULL::int, NULL::int, c.key, s.definition_id, s.cycle, NULL::text,
           s.state #>> ARRAY['answerable', c.key], c.value
      FROM submission s, jsonb_each(s.state -> 'clocks') AS c
     WHERE s.closed_at IS NULL AND NOT c.value ? 'closed'`,
};

/** T4: overdue from the due moment on; what rests is neither overdue nor due, and between two cycles it is not paused (T8). */
const RUNS = `NOT state ? 'paused' AND`;
const OPEN_FIGURE = {
  overdueNow: `${RUNS} (state ->> 'dueAt')::bigint <= $8::bigint`,
  dueToday: `${RUNS} (state ->> 'dueOn')::date = $7::date AND (state ->> 'dueAt')::bigint > $8::bigint`,
  pausedNow: `state #>> '{paused,cause,of}' = 'pause'`,
} as const satisfies Partial<Record<ComplianceFigure, string>>;

/** The open clocks of a level, with whether each is overdue, due today or at rest. */
export const openRows = (level: ClockLevel): string => `
  SELECT o.*, ${Object.entries(OPEN_FIGURE)
    .map(([name, condition]) => `${condition} AS "${name}"`)
    .join(', ')}
    FROM (${OPEN_AT[level]}) AS o (submission, no, visit, clock, definition_id, cycle, stage, unit, state)
   WHERE ${CHOSEN} AND NOT concat(definition_id, ' ', stage) = ANY ($9::text[])`;

/** Always true: PostgreSQL wants every parameter to be used, and to have a type. */
export const TYPED = `ROW($1::text, $2::date, $3::date, $4::text, $5::text, $6::text, $7::date, $8::bigint,
  $9::text[]) IS DISTINCT FROM NULL`;

/** What the rows of a group have in common. A submission's clocks are told apart: promised and statutory (T9). */
export const groupKey = (groupBy: ComplianceGroup, level: ClockLevel): string => {
  if (groupBy === 'unit') return 'unit';
  if (groupBy === 'stage') return `definition_id || ' ' || stage`;
  return level === 'submission' ? `definition_id || ' ' || clock` : 'definition_id';
};

/** A closing that is counted in a figure. */
export const CLOSED_FIGURE = {
  counted: 'true',
  onTime: `judgement = 'onTime'`,
  late: `judgement = 'late'`,
  deemed: 'deemed',
  paused: 'paused_days > 0',
} as const satisfies Partial<Record<ComplianceFigure, string>>;

export type OpenFigure = keyof typeof OPEN_FIGURE;
export const isOfOpen = (figure: ComplianceFigure): figure is OpenFigure => figure in OPEN_FIGURE;
