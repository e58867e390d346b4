import { PublishedIssues, type IssueNumber, type PublishedIssue } from '@countersign/application';
import { DomainError } from '@countersign/domain';
import { Controller, Get, Inject, Param, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PublicRefusalFilter } from './public-refusal.filter.js';
import { sendStored } from '../send-stored.js';
import { FileStorage } from '../storage/file-storage.js';
import { DrawIssue } from './draw-issue.js';
import { ISSUE_CSS } from './issue-css.js';
import { issueHtml, issueListHtml } from './issue-html.js';
import { CACHED, sendPage } from './send-page.js';

/** What is published, for everybody: no session is asked for, and none is made. */
@Controller('bulletins')
@UseFilters(PublicRefusalFilter)
export class BulletinController {
  constructor(
    @Inject(PublishedIssues) private readonly issues: PublishedIssues,
    @Inject(DrawIssue) private readonly draw: DrawIssue,
    @Inject(FileStorage) private readonly storage: FileStorage,
  ) {}

  @Get('issue.css')
  style(@Res() reply: FastifyReply): void {
    void reply
      .header('content-type', 'text/css; charset=utf-8')
      .header('cache-control', CACHED)
      .send(ISSUE_CSS);
  }

  @Get(':periodical')
  async list(@Param('periodical') periodical: string, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.issues.list(periodical);
    sendPage(reply, issueListHtml(found.periodical, found.issues));
  }

  /** Its page, or with `.pdf` the document. */
  @Get(':periodical/:year/:n')
  async issue(
    @Param('periodical') periodical: string,
    @Param('year') year: string,
    @Param('n') n: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const issue = await this.issues.find(numberOf(periodical, year, n.replace(/\.pdf$/, '')));
    if (n.endsWith('.pdf')) return this.document(issue, reply);
    const here = `/bulletins/${encodeURIComponent(periodical)}/${issue.year}/${issue.n}`;
    const published = {
      ...{ pdf: `${here}.pdf`, digest: issue.digest },
      list: `/bulletins/${encodeURIComponent(periodical)}`,
    };
    sendPage(reply, issueHtml(issue.content, { published, pictureAt: (file) => `${here}/pictures/${file}` }));
  }

  @Get(':periodical/:year/:n/pictures/:file')
  async picture(
    @Param('periodical') periodical: string,
    @Param('year') year: string,
    @Param('n') n: string,
    @Param('file') file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const issue = await this.issues.find(numberOf(periodical, year, n));
    const picture = await this.issues.picture(issue, file);
    return sendStored(reply, this.storage, { ...picture, way: 'inline' });
  }

  private async document(issue: PublishedIssue, reply: FastifyReply): Promise<void> {
    const { title } = issue.content;
    return sendStored(reply, this.storage, {
      ...{
        ...(await this.draw.run(issue)),
        type: 'application/pdf',
        name: `${title.zh} ${issue.number}.pdf`,
      },
      way: 'inline',
    });
  }
}

/** @throws DomainError `ISSUE_NOT_FOUND` for what is no number */
function numberOf(periodical: string, year: string, n: string): IssueNumber {
  if (!/^\d{4}$/.test(year) || !/^[1-9]\d{0,5}$/.test(n)) throw new DomainError('ISSUE_NOT_FOUND');
  return { periodical, year: Number(year), n: Number(n) };
}
