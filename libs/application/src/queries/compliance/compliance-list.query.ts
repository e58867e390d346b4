import type { Calendar, LocalDate } from '@countersign/calendar';
import type { Clock, Judgement, Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Moment } from '../moment.js';
import { Organization } from '../organization.js';
import { decodeCursor, pageOf, pageSize } from '../page.js';
import type { PageRequest } from '../views/common.view.js';
import type { ComplianceFigure, CompliancePage } from '../views/compliance.view.js';
import { askedOf, parametersOf } from './asked.js';
import type { Asked, ComplianceRequest } from './asked.js';
import { CLOSED, CLOSED_FIGURE, TYPED, groupKey, isOfOpen, openRows } from './clock-rows.js';
import { itemView } from './list-item.js';

export type ComplianceListRequest = ComplianceRequest &
  PageRequest & {
    readonly figure: ComplianceFigure;
    /** Of one row of the table; all of them where it is left out. */
    readonly key?: string | null;
  };

/** As the views of `clock-rows` give them. */
export type ClockRow = {
  readonly submission: string;
  readonly no: number | null;
  readonly visit: number | null;
  readonly clock: string | null;
  readonly definition_id: string;
  readonly cycle: number;
  readonly stage: string | null;
  readonly unit: string | null;
};
export type ClosedRow = ClockRow & {
  readonly limit_amount: number;
  readonly limit_unit: string;
  readonly started_on: LocalDate;
  readonly due_on: LocalDate;
  readonly done_on: LocalDate;
  readonly used: number;
  readonly elapsed: number;
  readonly paused_days: number;
  readonly extended: number;
  readonly overdue_days: number;
  readonly deemed: boolean;
  readonly by_system: boolean;
  readonly judgement: Judgement;
};
/** With the clock as the core wrote it. */
export type OpenRow = ClockRow & { readonly state: Clock };
export type ListRow = {
  readonly row: ClosedRow | OpenRow;
  readonly number: string;
  /** Null: of a work secret, which has few readers (D5). */
  readonly title: string | null;
  readonly currentCycle: number;
  readonly calendarVersion: number;
  readonly sort: readonly unknown[];
};

/** The latest closing first; of what is open, what is or was due first. */
const CLOSED_LIST = {
  // As the index `closed_clock_listed` has them: a page begins where the one before ended.
  sort: ['done_on', 'done_at', 'submission', 'seq', 'fact'],
  casts: ['date', 'timestamptz', 'uuid', 'int', 'int'],
  cursor: z.tuple([z.iso.date(), z.iso.datetime({ offset: true }), z.guid(), z.int32(), z.int32()]),
  direction: 'DESC',
} as const;
const OPEN_LIST = {
  sort: [`(state ->> 'dueAt')::bigint`, 'submission', `concat_ws('.', no, visit, clock)`],
  casts: ['bigint', 'uuid', 'text'],
  cursor: z.tuple([z.int(), z.guid(), z.string()]),
  direction: 'ASC',
} as const;

/** What stands behind a figure, clock by clock. */
@Injectable()
export class ComplianceListQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Moment) private readonly moment: Moment,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** @throws DomainError `MAY_NOT_READ`, `BAD_INPUT` */
  async run(viewer: Viewer, request: ComplianceListRequest): Promise<CompliancePage> {
    return this.page(viewer, request, pageSize(request));
  }

  /** @param first - of so many; nobody outside chooses it */
  async page(
    viewer: Viewer,
    request: Omit<ComplianceListRequest, 'first'>,
    first: number,
  ): Promise<CompliancePage> {
    const asked = askedOf(viewer, request);
    const [moment, compiled, organization] = await Promise.all([
      this.moment.now(),
      this.registry.definitions(),
      this.organization.current(),
    ]);
    const definitions = compiled.map(({ definition }) => definition);
    const rows = await this.rows(asked, request, first, parametersOf(asked, moment, definitions));
    const calendars = await this.calendarsOf(rows);
    const about = { ...{ asked, definitions, organization }, now: moment.now };
    return pageOf(
      rows,
      first,
      ({ sort }) => sort,
      (row) => itemView({ ...about, calendar: calendars.get(row.calendarVersion)! }, row),
    );
  }

  private rows(
    { groupBy, level }: Asked,
    { figure, key, after }: Omit<ComplianceListRequest, 'first'>,
    first: number,
    parameters: readonly unknown[],
  ): Promise<ListRow[]> {
    const { sort, casts, cursor, direction } = isOfOpen(figure) ? OPEN_LIST : CLOSED_LIST;
    const rows = isOfOpen(figure)
      ? `SELECT * FROM (${openRows(level)}) AS o WHERE "${figure}"`
      : `${CLOSED} AND ${CLOSED_FIGURE[figure]}`;
    const order = (parts: readonly string[]) => parts.map((part) => `${part} ${direction}`).join(', ');
    const beyond = casts.map((cast, index) => `$${11 + index}::${cast}`).join(', ');
    const names = sort.map((_, index) => `sort_${index}`);
    const keys = sort.map((part, index) => `${part} AS ${names[index]}`).join(', ');
    const last = decodeCursor<readonly unknown[]>(after, cursor);
    return this.source.query<ListRow[]>(
      `SELECT to_jsonb(c) AS row, s.number, CASE WHEN s.state -> 'restricted' IS NULL THEN s.title END AS title, s.cycle AS "currentCycle",
              s.calendar_version AS "calendarVersion", jsonb_build_array(${names.join(', ')}) AS sort
         FROM (SELECT r.*, ${keys}
                 FROM (${rows}) AS r
                WHERE ${TYPED} AND ($10::text IS NULL OR ${groupKey(groupBy, level)} = $10)
                  ${last ? `AND (${sort.join(', ')}) ${direction === 'ASC' ? '>' : '<'} (${beyond})` : ''}
                ORDER BY ${order(sort)} LIMIT ${first + 1}) AS c
         JOIN submission s ON s.id = c.submission
        ORDER BY ${order(names)}`,
      [...parameters, key ?? null, ...(last ?? [])],
    );
  }

  /** By which the open ones run; almost always one, and there already. */
  private async calendarsOf(rows: readonly ListRow[]): Promise<ReadonlyMap<number, Calendar>> {
    const versions = [...new Set(rows.map(({ calendarVersion }) => calendarVersion))];
    const calendars = await Promise.all(versions.map((version) => this.registry.calendar(version)));
    return new Map(versions.map((version, index) => [version, calendars[index]!]));
  }
}
