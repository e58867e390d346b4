import type { Assignment, SubmissionState, Viewer } from '@countersign/domain';
import type { Instant, LocalDate } from '@countersign/calendar';
import type { DataSource } from 'typeorm';
import { decodeCursor } from '../page.js';
import type { BoxFilter } from '../views/box.view.js';
import type { PageRequest } from '../views/common.view.js';
import { whoAsks } from '../who-asks.js';
import { ASKED } from './box-sources.js';
import type { BoxSource } from './box-sources.js';

/** Who asks, and when. */
export type Asking = { readonly viewer: Viewer; readonly today: LocalDate; readonly now: Instant };

export type BoxRow = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: Pick<
    SubmissionState,
    | 'definition'
    | 'calendarVersion'
    | 'stage'
    | 'cycle'
    | 'visits'
    | 'clocks'
    | 'submitter'
    | 'urgency'
    | 'pause'
    | 'conditional'
    | 'closed'
  >;
  readonly assignment: Assignment | null;
  /** Whom a leader has to urge. */
  readonly late: string | null;
  readonly at: Date;
  readonly unread: boolean;
  /** The sort key, for the cursor. */
  readonly key: readonly unknown[];
};

export const asked = ({ viewer, today, now }: Asking): readonly unknown[] => {
  const { person, unit, post } = whoAsks(viewer);
  return [person, unit, post, today, now, viewer.matters ?? null];
};

/** One page of a box and one row more. */
export async function boxRows(
  source: DataSource,
  box: BoxSource,
  asking: Asking,
  filter: BoxFilter,
  first: number,
  after: PageRequest['after'],
): Promise<readonly BoxRow[]> {
  const { where, values } = filtered(box, asking, filter);
  const cursor = decodeCursor(after, box.cursor) ?? [];
  const beyond = cursor.length > 0 ? beyondCursor(box, values.length) : 'true';
  return source.query<BoxRow[]>(
    `SELECT s.id, s.number, s.title, s.state, ${box.assignment} AS assignment, ${box.late} AS late, ${box.at} AS at,
            ${box.unread} AS unread, jsonb_build_array(${box.key.join(', ')}) AS key
       FROM ${box.from}
      WHERE ${where} AND ${beyond}
      ORDER BY ${box.key.map((part) => `${part} ${box.direction}`).join(', ')}
      LIMIT ${first + 1}`,
    [...values, ...cursor],
  );
}

export async function countRows(
  source: DataSource,
  box: BoxSource,
  asking: Asking,
  filter: BoxFilter,
): Promise<number> {
  const { where, values } = filtered(box, asking, filter);
  const rows: { n: number }[] = await source.query(
    `SELECT count(*)::int AS n FROM ${box.from} WHERE ${where}`,
    [...values],
  );
  return rows[0]?.n ?? 0;
}

function filtered(box: BoxSource, asking: Asking, { matter, light, text }: BoxFilter) {
  const values = [...asked(asking)];
  const conditions = [ASKED, box.where];
  const add = (value: unknown, condition: (parameter: string) => string) => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (matter != null) add(matter, (parameter) => `s.definition_id = ${parameter}`);
  if (light != null) add(light, (parameter) => `${box.light} = ${parameter}`);
  const part = text?.trim();
  if (part) {
    const pattern = `%${part.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    add(
      pattern,
      // By the investor, too: its code, or its name where it is known here (C6).
      (
        parameter,
      ) => `(s.title ILIKE ${parameter} OR s.number ILIKE ${parameter} OR s.applicant ILIKE ${parameter}
        OR s.submitter_unit IN (${unitsLike(parameter)}) OR 'org' || s.applicant IN (${unitsLike(parameter)}))`,
    );
  }
  return { where: conditions.join(' AND '), values };
}

const unitsLike = (parameter: string): string =>
  `SELECT id FROM unit WHERE name ->> 'zh' ILIKE ${parameter} OR name ->> 'en' ILIKE ${parameter}`;

function beyondCursor({ key, casts, direction }: BoxSource, before: number): string {
  const parts = casts.map((cast, index) => `$${before + 1 + index}::${cast}`);
  return `(${key.join(', ')}) ${direction === 'ASC' ? '>' : '<'} (${parts.join(', ')})`;
}
