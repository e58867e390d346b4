import { ArchivePackages } from '@countersign/application';
import type { Viewer } from '@countersign/domain';
import { Controller, Get, Inject, Param, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RefusalFilter } from './refusal.filter.js';
import { sendStored } from './send-stored.js';
import { CurrentViewer, SignedIn } from './signed-in.guard.js';
import { FileStorage } from './storage/file-storage.js';

/** The package of a closed submission, for those whose file it is. */
@Controller('archives')
@UseFilters(RefusalFilter)
@UseGuards(SignedIn)
export class ArchiveController {
  constructor(
    @Inject(ArchivePackages) private readonly packages: ArchivePackages,
    @Inject(FileStorage) private readonly storage: FileStorage,
  ) {}

  @Get(':submission.zip')
  async download(
    @Param('submission') submission: string,
    @Res() reply: FastifyReply,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    const { number, size, storageKey } = await this.packages.open(viewer, submission);
    const name = `归档包 ${number}.zip`;
    return sendStored(reply, this.storage, {
      ...{ type: 'application/zip', name, size, storageKey, way: 'attachment' },
    });
  }
}
