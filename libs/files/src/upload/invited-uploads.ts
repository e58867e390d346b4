import { UploadInvited, type ReceivedFile } from '@countersign/application';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ReceiveFile } from './receive-file.js';
import { uploadedPart } from './uploaded-part.js';
import { UploadLimit } from './upload-limit.js';

type Taken = Pick<ReceivedFile, 'id' | 'name' | 'size' | 'digest' | 'type'>;

/** Takes in one file that comes through a draft's link (C7), within the limits of every other upload. */
@Injectable()
export class InvitedUploads {
  constructor(
    @Inject(UploadInvited) private readonly invited: UploadInvited,
    @Inject(ReceiveFile) private readonly receive: ReceiveFile,
    @Inject(UploadLimit) private readonly limit: UploadLimit,
  ) {}

  /** Null for a secret that opens nothing: then not a byte was read. */
  async take(secret: string, material: string, request: FastifyRequest): Promise<Taken | null> {
    const uploader = await this.invited.check(secret, material);
    if (!uploader) return null;
    const part = await uploadedPart(request, this.limit.maxBytes);
    const { id, name, size, digest, type } = await this.receive.run(uploader, part.name, part.content);
    return (await this.invited.note(secret, material, id)) && { id, name, size, digest, type };
  }
}
