import { ContributionFigures, IssuesQuery } from '@countersign/application';
import { DomainError, type Viewer } from '@countersign/domain';
import { Controller, Get, Inject, Param, Query, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../name/content-disposition.js';
import { RefusalFilter } from '../refusal.filter.js';
import { CurrentViewer, SignedIn } from '../signed-in.guard.js';
import { issueHtml } from './issue-html.js';
import { sendPage } from './send-page.js';

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** An issue as it will look, for those who make it. */
@Controller('issue-previews')
@UseFilters(RefusalFilter)
@UseGuards(SignedIn)
export class IssuePreviewController {
  constructor(@Inject(IssuesQuery) private readonly issues: IssuesQuery) {}

  @Get(':id')
  async preview(
    @Param('id') id: string,
    @Res() reply: FastifyReply,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    const content = await this.issues.content(viewer, id);
    // The caller may read them: he holds, or held, each article's submission.
    const html = issueHtml(content, { pictureAt: (file) => `/files/${file}?inline=1` });
    sendPage(reply, html, 'private, no-store');
  }
}

/** B5: contributions by unit and month, for a spreadsheet. */
@Controller('contributions.csv')
@UseFilters(RefusalFilter)
@UseGuards(SignedIn)
export class ContributionsCsvController {
  constructor(@Inject(ContributionFigures) private readonly figures: ContributionFigures) {}

  @Get()
  async download(
    @Query() asked: Asked,
    @Res() reply: FastifyReply,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    const [periodical, from, to] = [text(asked, 'periodical'), text(asked, 'from'), text(asked, 'to')];
    const language = asked['language'] === 'en' ? 'en' : 'zh';
    const csv = await this.figures.csv(viewer, periodical, { from, to }, language);
    const name = `${language === 'en' ? 'contributions' : '供稿统计'} ${from} ${to}.csv`;
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition('attachment', name))
      .header('cache-control', 'private, no-store')
      .send(csv);
  }
}

/** @throws DomainError `BAD_INPUT` */
function text(asked: Asked, name: string): string {
  const value = asked[name];
  if (typeof value === 'string' && value !== '' && !value.includes('\0')) return value;
  throw new DomainError('BAD_INPUT', [{ path: name, problem: 'invalid' }]);
}
