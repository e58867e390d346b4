import type { ProcessDefinition, Text, Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Moment } from '../moment.js';
import { Organization } from '../organization.js';
import type { OrganizationView } from '../organization.js';
import type { AverageUsedView, ComplianceRowView, ComplianceView } from '../views/compliance.view.js';
import { askedOf, parametersOf } from './asked.js';
import type { Asked, ComplianceRequest } from './asked.js';
import { CLOSED, CLOSED_FIGURE, TYPED, groupKey, openRows } from './clock-rows.js';

const UNITS = ['workingDays', 'workingHours', 'calendarDays'] as const;
type Figures = Pick<
  ComplianceRowView,
  'n' | 'onTime' | 'late' | 'rate' | 'deemed' | 'paused' | 'overdueNow' | 'dueToday' | 'pausedNow'
>;
/** `key` null: the total. */
type Row = Figures & {
  readonly key: string | null;
  readonly averages: Readonly<Record<string, { readonly n: number; readonly average: string }>>;
};

/** A5: counted in the database, in decimal; half up. `GROUPING` tells the total from a group without a key. */
const sqlOf = ({ groupBy, level }: Asked): string => `
  WITH closed AS (SELECT ${groupKey(groupBy, level)} AS key, c.* FROM (${CLOSED}) AS c),
  done AS (
    SELECT coalesce(key, '') AS key, GROUPING(key) = 1 AS whole, count(*)::int AS n,
           ${Object.entries(CLOSED_FIGURE)
             .slice(1)
             .map(([name, condition]) => `count(*) FILTER (WHERE ${condition})::int AS "${name}"`)
             .join(', ')},
           round(100.0 * count(*) FILTER (WHERE judgement = 'onTime') / nullif(count(*), 0), 2)::text AS rate,
           jsonb_build_object(${UNITS.map(
             (unit) => `'${unit}', jsonb_build_object(
               'n', count(*) FILTER (WHERE limit_unit = '${unit}'),
               'average', round(avg(used) FILTER (WHERE limit_unit = '${unit}'), 2)::text)`,
           ).join(', ')}) AS averages
      FROM closed GROUP BY GROUPING SETS ((key), ())),
  now AS (
    SELECT coalesce(key, '') AS key, GROUPING(key) = 1 AS whole, count(*) FILTER (WHERE "overdueNow")::int AS "overdueNow",
           count(*) FILTER (WHERE "dueToday")::int AS "dueToday",
           count(*) FILTER (WHERE "pausedNow")::int AS "pausedNow"
      FROM (SELECT ${groupKey(groupBy, level)} AS key, o.* FROM (${openRows(level)}) AS o) AS open
     GROUP BY GROUPING SETS ((key), ()))
  SELECT CASE WHEN whole THEN NULL ELSE key END AS key, averages, rate,
         ${['n', 'onTime', 'late', 'deemed', 'paused', 'overdueNow', 'dueToday', 'pausedNow']
           .map((name) => `coalesce("${name}", 0) AS "${name}"`)
           .join(', ')}
    FROM done FULL JOIN now USING (key, whole)
   WHERE ${TYPED} AND (whole OR key <> '' AND (n > 0 OR "overdueNow" + "dueToday" + "pausedNow" > 0))
   ORDER BY late DESC, n DESC, key`;

/** How much was done in time: of what closed in a period, and how what is open stands now. */
@Injectable()
export class ComplianceQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Moment) private readonly moment: Moment,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** @throws DomainError `MAY_NOT_READ`, `BAD_INPUT` */
  async run(viewer: Viewer, request: ComplianceRequest): Promise<ComplianceView> {
    const asked = askedOf(viewer, request);
    const [moment, compiled, organization] = await Promise.all([
      this.moment.now(),
      this.registry.definitions(),
      this.organization.current(),
    ]);
    const definitions = compiled.map(({ definition }) => definition);
    const rows = await this.source.query<Row[]>(sqlOf(asked), [...parametersOf(asked, moment, definitions)]);
    const named = rows.map((row) => rowView(asked, row, definitions, organization));
    const total = named.find(({ key }) => key === TOTAL);
    if (!total) throw new Error('there is always a total');
    return {
      ...{ period: asked.period, today: moment.today, level: asked.level, total },
      rows: named.filter(({ key }) => key !== TOTAL),
    };
  }
}

const TOTAL = '';
const ALL: Text = { zh: '合计', en: 'Total' };

function rowView(
  { groupBy, level }: Asked,
  { key, averages, ...figures }: Row,
  definitions: readonly ProcessDefinition[],
  organization: OrganizationView,
): ComplianceRowView {
  const nothing = { unit: null, matter: null, stage: null, clock: null };
  const shown = { ...figures, averages: averagesOf(averages) };
  if (key === null) return { ...nothing, ...shown, key: TOTAL, title: ALL };
  if (groupBy === 'unit') return { ...nothing, ...shown, key, unit: key, title: organization.unit(key).name };
  const [matter = '', part = null] = key.split(' ');
  const definition = definitions.find(({ id }) => id === matter);
  const parts = groupBy === 'stage' ? definition?.stages : definition?.clocks;
  const titles = [definition?.title, part === null ? undefined : parts?.find(({ id }) => id === part)?.title];
  const place = groupBy === 'stage' ? { stage: part } : { clock: level === 'submission' ? part : null };
  return { ...nothing, ...shown, ...place, key, matter, title: joined(titles, key) };
}

/** What is gone from the definition in force is called by its id. */
function joined(titles: readonly (Text | undefined)[], key: string): Text {
  const ids = key.split(' ');
  const texts = ids.map((id, index) => titles[index] ?? { zh: id, en: id });
  return { zh: texts.map(({ zh }) => zh).join(' · '), en: texts.map(({ en }) => en).join(' · ') };
}

function averagesOf(averages: Row['averages'] | null): readonly AverageUsedView[] {
  return UNITS.flatMap((unit) => {
    const found = averages?.[unit];
    return found && found.n > 0 ? [{ unit, ...found }] : [];
  });
}
