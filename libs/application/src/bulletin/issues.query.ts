import { instant } from '@countersign/calendar';
import { DomainError, isChiefEditor, isOfTheDesk, issueActions } from '@countersign/domain';
import type { IssueContent, IssueState, Periodical, Viewer } from '@countersign/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { Organization } from '../queries/organization.js';
import type { IssueSummaryView, IssueView, PeriodicalView } from './bulletin.view.js';
import { contentOf } from './issue-sources.js';
import { Periodicals, edits } from './periodicals.js';

type Row = {
  readonly id: string;
  readonly periodical: string;
  readonly state: IssueState;
  readonly begunAt: number;
  readonly year: number | null;
  readonly n: number | null;
  readonly number: string | null;
  readonly content: string | null;
};

const MOST = 200;
const ISSUES = `SELECT i.id, i.periodical, i.state, epoch_ms(i.begun_at)::float8 AS "begunAt", p.year, p.n, p.number, p.content
                  FROM issue i LEFT JOIN published_issue p ON p.issue = i.id`;

/** Periodicals and their issues: what is published for everybody, what is being made for those who make it. */
@Injectable()
export class IssuesQuery {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Periodicals) private readonly known: Periodicals,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  async periodicals(viewer: Viewer): Promise<readonly PeriodicalView[]> {
    return (await this.known.all()).map((one) => periodicalView(one, viewer));
  }

  /** The latest first; what is not published only for whoever makes it (B4). @throws DomainError `PERIODICAL_UNKNOWN` */
  async list(viewer: Viewer, periodicalId: string): Promise<readonly IssueSummaryView[]> {
    const periodical = await this.known.latest(periodicalId);
    const rows = await this.source.query<Row[]>(
      `${ISSUES} WHERE i.periodical = $1 AND i.stage <> 'discarded' AND (i.stage = 'published' OR $2)
        ORDER BY p.year DESC NULLS FIRST, p.n DESC, i.begun_at DESC LIMIT ${MOST}`,
      [periodicalId, edits(periodical, viewer)],
    );
    return rows.map(summaryOf);
  }

  /** @throws DomainError `ISSUE_NOT_FOUND`, also for one that is not for these eyes */
  async one(viewer: Viewer, id: string): Promise<IssueView> {
    const [row, periodical] = await this.open(viewer, id);
    const organization = await this.organization.current();
    const { state } = row;
    const { version, placements, corrections, returned, signed, published } = state;
    return {
      ...summaryOf(row),
      ...{ version, placements, corrections, digest: published?.digest ?? null },
      returned: returned
        ? { by: organization.signer(returned.by), at: returned.at, reason: returned.reason }
        : null,
      signed: signed ? { by: organization.signer(signed.by), at: signed.at } : null,
      actions: issueActions(periodical, state, viewer),
    };
  }

  /** As it reads now, or as it was published. @throws DomainError as above */
  async content(viewer: Viewer, id: string): Promise<IssueContent> {
    const [{ state, content }, periodical] = await this.open(viewer, id);
    if (content !== null) return JSON.parse(content) as IssueContent;
    const ask = <R extends object>(text: string, values: readonly unknown[]) =>
      this.source.query<R[]>(text, [...values]);
    return contentOf(ask, await this.organization.current(), periodical, state, null);
  }

  private async open(viewer: Viewer, id: string): Promise<readonly [Row, Periodical]> {
    const rows = isUuid(id) ? await this.source.query<Row[]>(`${ISSUES} WHERE i.id = $1`, [id]) : [];
    const [row] = rows;
    if (!row) throw new DomainError('ISSUE_NOT_FOUND');
    const periodical = await this.known.latest(row.periodical);
    if (row.state.stage !== 'published' && !edits(periodical, viewer))
      throw new DomainError('ISSUE_NOT_FOUND');
    return [row, periodical];
  }
}

const periodicalView = (periodical: Periodical, viewer: Viewer): PeriodicalView => {
  const { id, title, issuer, columns } = periodical;
  const isDesk = isOfTheDesk(periodical, viewer);
  return { id, title, issuer, columns, isDesk, isChiefEditor: isChiefEditor(periodical, viewer) };
};

function summaryOf({ id, periodical, state, begunAt, year, n, number }: Row): IssueSummaryView {
  return {
    ...{ id, periodical, number, stage: state.stage, begunAt: instant(begunAt) },
    publishedOn: state.published?.on ?? null,
    path: n === null ? null : `/bulletins/${periodical}/${year}/${n}`,
    articles: state.placements.length,
  };
}
