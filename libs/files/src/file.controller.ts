import { Readable } from 'node:stream';
import { OpenFile, type ReceivedFile } from '@countersign/application';
import { DomainError, type Viewer } from '@countersign/domain';
import { Controller, Get, Inject, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentDisposition } from './name/content-disposition.js';
import { rangeOf } from './range.js';
import { RefusalFilter } from './refusal.filter.js';
import { SameSite } from './same-site.guard.js';
import { CurrentViewer, SignedIn } from './signed-in.guard.js';
import { FileStorage } from './storage/file-storage.js';
import { mayShowInline } from './type/file-types.js';
import { ReceiveFile } from './upload/receive-file.js';
import { uploadedPart } from './upload/uploaded-part.js';
import { UploadLimit } from './upload/upload-limit.js';

export type UploadAnswer = Pick<ReceivedFile, 'id' | 'name' | 'size' | 'digest' | 'type'>;

/** Materials, up and down, as streams. */
@Controller('files')
@UseFilters(RefusalFilter)
export class FileController {
  constructor(
    @Inject(ReceiveFile) private readonly receive: ReceiveFile,
    @Inject(OpenFile) private readonly openFile: OpenFile,
    @Inject(FileStorage) private readonly storage: FileStorage,
    @Inject(UploadLimit) private readonly limit: UploadLimit,
  ) {}

  @Post()
  @UseGuards(SameSite, SignedIn)
  async upload(
    @Req() request: FastifyRequest,
    @Query('secrecy') secrecy: string | undefined,
    @CurrentViewer() viewer: Viewer,
  ): Promise<UploadAnswer> {
    try {
      assertUnclassified(secrecy);
      const part = await uploadedPart(request, this.limit.maxBytes);
      const { id, name, size, digest, type } = await this.receive.run(viewer, part.name, part.content);
      return { id, name, size, digest, type };
    } finally {
      // What was not read must flow off: the client reads the answer only when it has sent everything.
      request.raw.unpipe();
      request.raw.resume();
    }
  }

  @Get(':id')
  @UseGuards(SignedIn)
  async download(
    @Param('id') id: string,
    @Query('inline') inline: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    const file = await this.openFile.run(viewer, id);
    const range = rangeOf(request.headers.range, file.size);
    if (range === 'unsatisfiable') {
      return void reply.status(416).header('content-range', `bytes */${file.size}`).send();
    }
    const way = inline === '1' && mayShowInline(file.type) ? 'inline' : 'attachment';
    const content = await this.storage.get(file.storageKey, range ?? undefined);
    const length = range ? range.to - range.from + 1 : file.size;
    if (range) reply.status(206).header('content-range', `bytes ${range.from}-${range.to}/${file.size}`);
    return void reply
      .header('content-type', file.type)
      .header('content-length', length)
      .header('content-disposition', contentDisposition(way, file.name))
      .header('accept-ranges', 'bytes')
      // The browser must believe the type that was found, and keep nothing: rights end.
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(Readable.from(content));
  }
}

/** D5: who sends it may declare it (`?secrecy=none`, `work`); anything else is not taken in, and its first byte not read. */
export function assertUnclassified(secrecy: string | undefined): void {
  if (secrecy === undefined || secrecy === 'none' || secrecy === 'work') return;
  throw new DomainError('CLASSIFIED', [{ path: 'file', problem: 'declared', mark: secrecy }]);
}
