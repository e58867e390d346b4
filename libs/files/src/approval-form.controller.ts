import { PrintForm } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Controller, Get, Inject, Param, Query, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { drawApprovalForm } from './document/approval-form-pdf.js';
import { DrawOnce } from './paperwork/draw-once.js';
import { RefusalFilter } from './refusal.filter.js';
import { sendStored } from './send-stored.js';
import { CurrentViewer, SignedIn } from './signed-in.guard.js';
import { FileStorage } from './storage/file-storage.js';

/** 呈批表 as PDF, as its reader may see it. The same state gives the same file, with the code it was given first. */
@Controller('approval-forms')
@UseFilters(RefusalFilter)
@UseGuards(SignedIn)
export class ApprovalFormController {
  constructor(
    @Inject(PrintForm) private readonly print: PrintForm,
    @Inject(DrawOnce) private readonly draw: DrawOnce,
    @Inject(FileStorage) private readonly storage: FileStorage,
  ) {}

  @Get(':submission.pdf')
  async download(
    @Param('submission') submission: string,
    @Query('inline') inline: string | undefined,
    @Res() reply: FastifyReply,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    const { code, sheet } = await this.print.run(viewer, submission);
    const drawn = await this.draw.run(code, (verification) => drawApprovalForm(sheet, verification));
    return sendStored(reply, this.storage, {
      ...{ ...drawn, type: 'application/pdf', name: `${sheet.heading} ${sheet.number}.pdf` },
      way: inline === '1' ? 'inline' : 'attachment',
    });
  }
}
