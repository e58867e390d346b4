import { z } from 'zod';
import type { Box } from '../views/box.view.js';

/**
 * Parameters that every source may use: $1 person, $2 unit, $3 post, $4 today, $5 now, $6 the matters that a delegation
 * is limited to (O9). PostgreSQL wants each of them to be used, whatever the box; none but the last is ever null.
 */
export const ASKED = `($1::uuid, $2::text, $3::text, $4::date, $5::bigint) IS NOT NULL
  AND ($6::text[] IS NULL OR s.definition_id = ANY ($6))`;

/** Where the rows of a box come from, and in which order. All but drafts, which are no submissions. */
export type BoxSource = {
  /** `s` is the submission. */
  readonly from: string;
  readonly where: string;
  /** What the light is made of; grey where it is null. */
  readonly light: string;
  /** Columns of the row beside the submission's. */
  readonly assignment: string;
  /** The unit whose delay a leader's to-do is about. */
  readonly late: string;
  readonly at: string;
  readonly unread: string;
  /** Unique, in order of the list; the cursor holds the last row's. */
  readonly key: readonly string[];
  readonly direction: 'ASC' | 'DESC';
  readonly cursor: z.ZodType<readonly (string | number)[]>;
  /** The parts of the cursor as the key's types. */
  readonly casts: readonly string[];
};

/**
 * The light of a running clock, as the core reads it (T10, readClock): by the due instant where it falls due today,
 * since a limit in working hours ends within the day.
 */
const lightOf = (dueOn: string, yellowOn: string, dueAt: string) => `CASE
  WHEN (${dueOn}) IS NULL THEN 'grey'
  WHEN (${dueOn}) < $4::date OR ((${dueOn}) = $4::date AND (${dueAt}) <= $5::bigint) THEN 'red'
  WHEN (${yellowOn}) <= $4::date THEN 'yellow'
  ELSE 'green' END`;

/** As PostgreSQL writes an instant in JSON: with the offset of its session. */
const at = z.iso.datetime({ offset: true });
const id = z.guid();
const latestFirst = { direction: 'DESC', cursor: z.tuple([at, id]), casts: ['timestamptz', 'uuid'] } as const;

const LATE = `(SELECT l.unit FROM assignment l
          WHERE l.submission = a.submission AND l.no = (a.state ->> 'about')::int)`;

/**
 * When a piece of work is due, by a member of its clock. An approver's has none of its own: it waits until what is to
 * be extended is due (T7), which is shown to nobody while it rests (T4).
 */
const whenDue = (column: string, member: string) => `CASE WHEN a.kind <> 'extend' THEN ${column}
  WHEN s.state #> ARRAY['clocks', a.seat, 'paused'] IS NULL THEN (s.state #>> ARRAY['clocks', a.seat, '${member}'])::${
    member === 'dueAt' ? 'bigint' : 'date'
  } END`;
const DUE_ON = whenDue('a.due_on', 'dueOn');

/** A copy is for a post, or, where that is empty, for any post of the unit. */
const COPY = {
  from: `copy c JOIN submission s ON s.id = c.submission
         LEFT JOIN copy_read r ON r.submission = c.submission AND r.person = $1::uuid`,
  // A copy that was given before it became a work secret opens nothing any more (D5).
  where: `c.unit = $2 AND c.post IN ('', $3) AND s.state -> 'restricted' IS NULL`,
  light: `'grey'`,
  assignment: 'NULL::jsonb',
  late: 'NULL::text',
  at: 'c.at',
  unread: 'r.person IS NULL',
  key: ['c.at', 'c.submission'],
  ...latestFirst,
} as const satisfies BoxSource;

export const BOX_SOURCES: Readonly<Record<Exclude<Box, 'drafts'>, BoxSource>> = {
  /** Most urgent first; what has no limit comes last. */
  todo: {
    from: 'assignment a JOIN submission s ON s.id = a.submission',
    where: `a.work = 'pending' AND (a.unit = $2 AND (a.post IS NULL OR a.post = $3)
            -- Not of what was returned (O9): a stand-in is for the unit that the definition names.
            OR a.stand_in_unit = $2 AND a.state ? 'standIn' AND (a.stand_in_post IS NULL OR a.stand_in_post = $3))`,
    light: lightOf(
      DUE_ON,
      whenDue('a.yellow_on', 'yellowOn'),
      whenDue(`(a.state #>> '{clock,dueAt}')::bigint`, 'dueAt'),
    ),
    assignment: 'a.state',
    late: LATE,
    at: 'a.opened_at',
    unread: 'false',
    key: [`coalesce(${DUE_ON}, 'infinity')::text`, 'a.submission', 'a.no'],
    direction: 'ASC',
    cursor: z.tuple([z.union([z.iso.date(), z.literal('infinity')]), id, z.int32()]),
    casts: ['text', 'uuid', 'int'],
  },
  toRead: { ...COPY, where: `${COPY.where} AND r.person IS NULL` },
  /**
   * Who acted has it here, after consent was deemed as well (T11), and so has the unit for which a stand-in signed, and the person for whom a delegate did (O4).
   * Who passed it on inside the unit, too, unless it is his turn again (O7).
   * Filing is under "started".
   */
  done: {
    from: 'assignment a JOIN submission s ON s.id = a.submission',
    where: `a.no > 1 AND (a.work IN ('signed', 'deemed')
              AND (a.signed_by = $1::uuid OR a.signed_for = $1::uuid OR (a.for_unit = $2 AND (a.post IS NULL OR a.post = $3)))
            OR a.passed_by @> ARRAY[$1::uuid] AND NOT (a.work = 'pending' AND a.unit = $2 AND a.post = $3))`,
    light: `'grey'`,
    assignment: 'a.state',
    late: LATE,
    at: 'coalesce(a.closed_at, a.passed_at)',
    unread: 'false',
    key: ['coalesce(a.closed_at, a.passed_at)', 'a.submission', 'a.no'],
    direction: 'DESC',
    cursor: z.tuple([at, id, z.int32()]),
    casts: ['timestamptz', 'uuid', 'int'],
  },
  started: {
    from: 'submission s',
    where: `s.submitter_unit = $2
            AND (s.submitter_person = $1::uuid OR s.state #>> '{submitter,for,person}' = $1::text)`,
    light: lightOf('CASE WHEN s.closed_at IS NULL THEN s.due_on END', 's.yellow_on', 'NULL::bigint'),
    assignment: 'NULL::jsonb',
    late: 'NULL::text',
    at: 's.filed_at',
    unread: 'false',
    key: ['s.filed_at', 's.id'],
    ...latestFirst,
  },
  copied: COPY,
};
