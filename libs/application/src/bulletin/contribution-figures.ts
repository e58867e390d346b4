import { DomainError, standsApart } from '@countersign/domain';
import type { Viewer } from '@countersign/domain';
import { Registry } from '@countersign/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BOM, csvLine } from '../queries/compliance/csv.js';
import { Organization } from '../queries/organization.js';
import type { ContributionFigureView } from './bulletin.view.js';
import { Periodicals } from './periodicals.js';

/** Months, both included: `2026-01`. */
export type MonthsAsked = { readonly from: string; readonly to: string };
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

type Counted = Omit<ContributionFigureView, 'unit'> & { readonly unit: string };

const WORDS = {
  zh: ['月份', '单位', '报送', '采用', '刊发', '上级采用'],
  en: ['Month', 'Unit', 'Filed', 'Accepted', 'Published', 'Adopted above'],
} as const;

/** B5: what each unit filed, what of it was accepted, published, and adopted above; each unit of a byline counts it. */
@Injectable()
export class ContributionFigures {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Registry) private readonly registry: Registry,
    @Inject(Periodicals) private readonly periodicals: Periodicals,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** By month, then by unit. @throws DomainError `PERIODICAL_UNKNOWN`, `MAY_NOT_READ`, `BAD_INPUT` */
  async run(
    viewer: Viewer,
    periodical: string,
    { from, to }: MonthsAsked,
  ): Promise<readonly ContributionFigureView[]> {
    for (const [path, month] of [['from', from] as const, ['to', to] as const])
      if (!MONTH.test(month)) throw new DomainError('BAD_INPUT', [{ path, problem: 'invalid' }]);
    await this.periodicals.latest(periodical);
    const organization = await this.organization.current();
    // Among those who contribute; it is no business of an investor's.
    if (standsApart(viewer.roles) || organization.unit(viewer.unit).kind === 'organization')
      throw new DomainError('MAY_NOT_READ');
    const calendar = await this.registry.currentCalendar();
    const rows = await this.source.query<Counted[]>(FIGURES, [
      ...[periodical, from, to, calendar.utcOffsetMinutes, JSON.stringify(await this.fields(periodical))],
    ]);
    return rows.map(({ unit, ...row }) => ({ ...row, unit: organization.unit(unit) }));
  }

  async csv(viewer: Viewer, periodical: string, asked: MonthsAsked, language: 'zh' | 'en'): Promise<string> {
    const rows = await this.run(viewer, periodical, asked);
    const lines = rows.map(({ month, unit, filed, accepted, published, adopted }) =>
      csvLine([month, unit.name[language], filed, accepted, published, adopted]),
    );
    return BOM + csvLine(WORDS[language]) + lines.join('');
  }

  /** Which field of which matter's form names the units that bear it beside the submitter's; of the latest versions. */
  private async fields(periodical: string): Promise<readonly { definition: string; field: string | null }[]> {
    return (await this.registry.definitions()).flatMap(({ definition: { id, stages } }) => {
      const effects = stages.flatMap(({ results }) => results.flatMap((result) => result.effects));
      const one = effects.find((effect) => effect.type === 'contribute' && effect.periodical === periodical);
      return one?.type === 'contribute' ? [{ definition: id, field: one.article.units ?? null }] : [];
    });
  }
}

/** Months are the calendar's: an instant is moved by its offset before it is cut. */
const FIGURES = `
  WITH filed AS (
    SELECT s.filed_at AS at, s.submitter_unit AS first, f.values -> d.field AS others
      FROM jsonb_to_recordset($5::jsonb) AS d (definition text, field text)
      JOIN submission s ON s.definition_id = d.definition
      JOIN form_revision f ON f.submission = s.id AND f.revision = (s.state #>> '{form,revision}')::integer
  ), borne AS (
    SELECT at, first AS unit, 'filed' AS what FROM filed
    UNION ALL
    SELECT at, other, 'filed' FROM filed, jsonb_array_elements_text(CASE jsonb_typeof(others) WHEN 'array' THEN others ELSE '[]' END) AS other
     WHERE other <> first
    UNION ALL
    SELECT a.accepted_at, unit, 'accepted' FROM article a, jsonb_array_elements_text(a.units) AS unit WHERE a.periodical = $1
    UNION ALL
    SELECT p.published_at, unit, 'published'
      FROM published_issue p JOIN issue_article i ON i.issue = p.issue JOIN article a ON a.id = i.article,
           jsonb_array_elements_text(a.units) AS unit
     WHERE p.periodical = $1
  ), dated AS (
    SELECT to_char(at AT TIME ZONE 'UTC' + make_interval(mins => $4::integer), 'YYYY-MM') AS month, unit, what FROM borne
    UNION ALL
    SELECT to_char(h.adopted_on, 'YYYY-MM'), unit, 'adopted'
      FROM higher_adoption h JOIN article a ON a.id = h.article, jsonb_array_elements_text(a.units) AS unit
     WHERE a.periodical = $1 AND h.struck_at IS NULL
  )
  SELECT month, unit, count(*) FILTER (WHERE what = 'filed')::integer AS filed,
         count(*) FILTER (WHERE what = 'accepted')::integer AS accepted,
         count(*) FILTER (WHERE what = 'published')::integer AS published,
         count(*) FILTER (WHERE what = 'adopted')::integer AS adopted
    FROM dated WHERE month BETWEEN $2 AND $3 GROUP BY month, unit ORDER BY month, unit`;
