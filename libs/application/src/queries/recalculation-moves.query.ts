import { addDays, isProvisional, workingDaysBetween } from '@countersign/calendar';
import type { Calendar, LocalDate } from '@countersign/calendar';
import type { ClockScope, Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { LimitMove } from '../calendars/moves-of.js';
import { assertAdministrator } from '../commands/administrator.js';
import { moveView } from './assemble/calendar-move.js';
import { Organization } from './organization.js';
import { decodeCursor, pageOf, pageSize } from './page.js';
import type { CalendarMovesPage } from './views/calendar.view.js';
import type { PageRequest } from './views/common.view.js';

const cursor = z.tuple([z.guid()]);

type Moved = { readonly scope: ClockScope; readonly from: LocalDate | null; readonly to: LocalDate | null };
type Row = {
  readonly submission: string;
  readonly number: string;
  readonly definition: { readonly id: string; readonly version: number };
  /** Of the step that took it over to the version. */
  readonly moved: readonly Moved[];
  /** Numbers of the submitter's pieces of work for what was deferred (T15). */
  readonly deferred: readonly number[];
};

/** What a version of the calendar did to the open limits, from what was recorded; for administrators. */
@Injectable()
export class RecalculationMovesQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /**
   * At least so many as asked for, if there are: those of one submission stay together.
   * @throws DomainError `NOT_AN_ADMINISTRATOR`, `BAD_INPUT`
   */
  async run(viewer: Viewer, version: number, page: PageRequest): Promise<CalendarMovesPage> {
    assertAdministrator(viewer);
    const first = pageSize(page);
    const [after] = decodeCursor(page.after, cursor) ?? [null];
    const [rows, organization] = await Promise.all([
      this.source.query<Row[]>(MOVED, [version, after, first + 1]),
      this.organization.current(),
    ]);
    if (rows.length === 0) return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const calendar = await this.registry.calendar(version);
    const shown = pageOf(
      rows,
      first,
      ({ submission }) => [submission],
      (row) => row,
    );
    const nodes = await Promise.all(
      shown.nodes.map(async ({ moved, deferred, definition: { id, version: made }, ...row }) => {
        const definition = await this.registry.definition(id, made);
        return moved.flatMap((one) => {
          const move = limitMove(calendar, one, deferred);
          return move ? [moveView({ ...row, ...move }, definition, organization)] : [];
        });
      }),
    );
    return { nodes: nodes.flat(), pageInfo: shown.pageInfo };
  }
}

function limitMove(
  calendar: Calendar,
  { scope, from, to }: Moved,
  deferred: readonly number[],
): LimitMove | null {
  if (from === null || to === null) return null;
  const days = to > from ? workingDaysBetween(calendar, from, to) : -workingDaysBetween(calendar, to, from);
  return {
    ...{ scope, from, to, days, kept: false },
    provisional: isProvisional(calendar, addDays(to, -1), to),
    isDeferred: scope.of === 'assignment' && deferred.includes(scope.no),
  };
}

const MOVED = `
  SELECT r.submission, s.number,
         jsonb_build_object('id', s.definition_id, 'version', s.definition_version) AS definition,
         (SELECT jsonb_path_query_array(e.text::jsonb, '$.facts[*] ? (@.type == "dueMoved")')
            FROM submission_event e
           WHERE e.submission = r.submission AND e.type = 'CALENDAR_CHANGED'
             AND (e.text::jsonb #>> '{event,version}')::int = r.version) AS moved,
         (SELECT coalesce(jsonb_agg(a.no), '[]') FROM assignment a
           WHERE a.submission = r.submission AND a.kind = 'complete') AS deferred
    FROM recalculated r JOIN submission s ON s.id = r.submission
   WHERE r.version = $1 AND r.moved > 0 AND ($2::uuid IS NULL OR r.submission > $2)
   ORDER BY r.submission LIMIT $3`;
