import { OpenDocument } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Controller, Get, Inject, Param, Query, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { drawNotice } from './document/notice-pdf.js';
import { contentDisposition } from './name/content-disposition.js';
import { RefusalFilter } from './refusal.filter.js';
import { CurrentViewer, SignedIn } from './signed-in.guard.js';

/** Numbered notices as PDF, drawn when they are asked for: the record is the row, and the same row gives the same bytes. */
@Controller('documents')
@UseFilters(RefusalFilter)
@UseGuards(SignedIn)
export class DocumentController {
  constructor(@Inject(OpenDocument) private readonly openDocument: OpenDocument) {}

  @Get(':id.pdf')
  async download(
    @Param('id') id: string,
    @Query('inline') inline: string | undefined,
    @Res() reply: FastifyReply,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    const notice = await this.openDocument.run(viewer, id);
    const way = inline === '1' ? 'inline' : 'attachment';
    return void reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', contentDisposition(way, `${notice.title} ${notice.number}.pdf`))
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(drawNotice(notice));
  }
}
