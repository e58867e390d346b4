import { FillInDraft, OpenInvitation, type InvitedView } from '@countersign/application';
import { DomainError } from '@countersign/domain';
import { FailedLookups } from '@countersign/identity';
import { Body, Controller, Get, Inject, Param, Post, Put, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assertUnclassified, type UploadAnswer } from './file.controller.js';
import { RefusalFilter, statusOf } from './refusal.filter.js';
import { InvitedUploads } from './upload/invited-uploads.js';

/** Where the web client is served, a reply can send its files. */
type PageReply = FastifyReply & { sendFile?(path: string): FastifyReply };

/**
 * The investor's part of a draft (C7), open to whoever has the link, and to nobody who guesses: tries are counted as at
 * the sign-in, and a link that is over answers as one that never was. One address, as of `verify`: the page, and what it
 * shows, saves and uploads.
 */
@Controller('fill')
@UseFilters(RefusalFilter)
export class FillController {
  constructor(
    @Inject(OpenInvitation) private readonly invitations: OpenInvitation,
    @Inject(FillInDraft) private readonly filling: FillInDraft,
    @Inject(InvitedUploads) private readonly uploads: InvitedUploads,
    @Inject(FailedLookups) private readonly lookups: FailedLookups,
  ) {}

  @Get(':secret')
  async show(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    // The address is the key: it goes into no index, no cache, and no other site's log.
    reply.header('x-robots-tag', 'noindex').header('cache-control', 'no-store');
    reply.header('referrer-policy', 'no-referrer');
    if (!request.headers.accept?.includes('text/html') || !reply.sendFile)
      return void reply.send(await this.open(secret, request.ip));
    const status = await this.open(secret, request.ip).then(
      () => 200,
      (error: unknown) => {
        if (error instanceof DomainError) return statusOf(error.code);
        throw error;
      },
    );
    return void reply.status(status).sendFile('index.html');
  }

  /** @returns what the page shows then */
  @Put(':secret')
  async save(
    @Param('secret') secret: string,
    @Req() { ip }: FastifyRequest,
    @Body() body: unknown,
  ): Promise<InvitedView> {
    await this.found(ip, () => this.filling.run(secret, body));
    return this.open(secret, ip);
  }

  @Post(':secret/files')
  async upload(
    @Param('secret') secret: string,
    @Query('material') material: string | undefined,
    @Query('secrecy') secrecy: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<UploadAnswer> {
    try {
      assertUnclassified(secrecy);
      return await this.found(request.ip, () => this.uploads.take(secret, material ?? '', request));
    } finally {
      // What was not read must flow off: the client reads the answer only when it has sent everything.
      request.raw.unpipe();
      request.raw.resume();
    }
  }

  private open(secret: string, address: string): Promise<InvitedView> {
    return this.found(address, () => this.invitations.run(secret));
  }

  /** @throws DomainError `INVITATION_NOT_FOUND`, `TOO_MANY_ATTEMPTS` */
  private async found<T>(address: string, lookUp: () => Promise<T | null>): Promise<T> {
    const found = await this.lookups.make(address, lookUp);
    if (found === null) throw new DomainError('INVITATION_NOT_FOUND');
    return found;
  }
}
