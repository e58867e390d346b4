import { OpenDocument } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Controller, Get, Inject, Param, Query, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { drawNotice } from './document/notice-pdf.js';
import { DrawOnce } from './paperwork/draw-once.js';
import { RefusalFilter } from './refusal.filter.js';
import { sendStored } from './send-stored.js';
import { CurrentViewer, SignedIn } from './signed-in.guard.js';
import { FileStorage } from './storage/file-storage.js';

/** Numbered notices as PDF: drawn from their row once, and the same bytes ever after, for their code confirms them. */
@Controller('documents')
@UseFilters(RefusalFilter)
@UseGuards(SignedIn)
export class DocumentController {
  constructor(
    @Inject(OpenDocument) private readonly openDocument: OpenDocument,
    @Inject(DrawOnce) private readonly draw: DrawOnce,
    @Inject(FileStorage) private readonly storage: FileStorage,
  ) {}

  @Get(':id.pdf')
  async download(
    @Param('id') id: string,
    @Query('inline') inline: string | undefined,
    @Res() reply: FastifyReply,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    const notice = await this.openDocument.run(viewer, id);
    const drawn = await this.draw.run(notice.code, (verification) => drawNotice(notice, verification));
    return sendStored(reply, this.storage, {
      ...{ ...drawn, type: 'application/pdf', name: `${notice.title} ${notice.number}.pdf` },
      way: inline === '1' ? 'inline' : 'attachment',
    });
  }
}
