import { instant } from '@countersign/calendar';
import { DomainError } from '@countersign/domain';
import type { Clearance, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Organization } from '../queries/organization.js';
import type { ArticleView, HigherAdoptionView } from './bulletin.view.js';
import { Periodicals, edits } from './periodicals.js';

export const POOL_PARTS = ['waiting', 'placed'] as const;
export type PoolPart = (typeof POOL_PARTS)[number];

type Row = Omit<ArticleView, 'units' | 'clearance' | 'acceptedAt' | 'adoptions'> & {
  readonly units: readonly string[];
  readonly clearance: Clearance | null;
  readonly acceptedAt: number;
  readonly adoptions: readonly HigherAdoptionView[] | null;
};

/** So many are shown of each part, the latest first: what is older stands in issues that can be opened. */
const MOST = 200;

/** The articles that were accepted for a periodical: those that wait, and those that stand in an issue. */
@Injectable()
export class PoolQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Periodicals) private readonly periodicals: Periodicals,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** @throws DomainError `PERIODICAL_UNKNOWN`, `NOT_THE_DESK` */
  async run(viewer: Viewer, periodicalId: string, part: PoolPart): Promise<readonly ArticleView[]> {
    const periodical = await this.periodicals.latest(periodicalId);
    if (!edits(periodical, viewer)) throw new DomainError('NOT_THE_DESK');
    const [rows, organization] = await Promise.all([
      this.source.query<Row[]>(
        `SELECT a.id, a.submission, s.number, a.title, a.column_id AS "column", a.units, a.note, a.revision,
                epoch_ms(a.accepted_at)::float8 AS "acceptedAt", a.clearance, i.issue, p.number AS "issueNumber",
                (SELECT jsonb_agg(jsonb_build_object('id', h.id, 'organ', h.organ, 'on', h.adopted_on,
                          'remark', h.remark, 'struckBecause', h.strike_reason) ORDER BY h.adopted_on, h.id)
                   FROM higher_adoption h WHERE h.article = a.id) AS adoptions
           FROM article a JOIN submission s ON s.id = a.submission
           LEFT JOIN issue_article i ON i.article = a.id LEFT JOIN published_issue p ON p.issue = i.issue
          WHERE a.periodical = $1 AND (i.issue IS NOT NULL) = $2
          ORDER BY a.accepted_at DESC, a.id DESC LIMIT ${MOST}`,
        [periodicalId, part === 'placed'],
      ),
      this.organization.current(),
    ]);
    return rows.map(({ units, clearance, acceptedAt, adoptions, ...row }) => ({
      ...row,
      units: units.map((unit) => organization.unit(unit)),
      acceptedAt: instant(acceptedAt),
      clearance: clearance && {
        ...{ by: organization.signer(clearance.by), at: clearance.at, revision: clearance.revision },
      },
      adoptions: adoptions ?? [],
    }));
  }
}
