import { VerifyDocument, type VerifiedDocument } from '@countersign/application';
import { DomainError } from '@countersign/domain';
import { FailedLookups } from '@countersign/identity';
import { Controller, Get, Inject, Param, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusalFilter, statusOf } from './refusal.filter.js';

/** Where the web client is served, a reply can send its files. */
type PageReply = FastifyReply & { sendFile?(path: string): FastifyReply };

/**
 * Confirms the document of a code, to anybody. One address: a browser gets the page, with the status of the answer, and
 * the page asks here again for what it shows. Whoever tries codes is slowed down, as at the sign-in.
 */
@Controller('verify')
@UseFilters(RefusalFilter)
export class VerifyController {
  constructor(
    @Inject(VerifyDocument) private readonly verify: VerifyDocument,
    @Inject(FailedLookups) private readonly lookups: FailedLookups,
  ) {}

  @Get(':code')
  async answer(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: PageReply,
  ): Promise<void> {
    reply.header('x-robots-tag', 'noindex').header('cache-control', 'no-store');
    if (!request.headers.accept?.includes('text/html') || !reply.sendFile)
      return void reply.send(await this.find(code, request.ip));
    const status = await this.find(code, request.ip).then(
      () => 200,
      (error: unknown) => {
        if (error instanceof DomainError) return statusOf(error.code);
        throw error;
      },
    );
    return void reply.status(status).sendFile('index.html');
  }

  /** @throws DomainError `CODE_UNKNOWN`, `TOO_MANY_ATTEMPTS` */
  private async find(code: string, address: string): Promise<VerifiedDocument> {
    const found = await this.lookups.make(address, () => this.verify.run(code));
    if (!found) throw new DomainError('CODE_UNKNOWN');
    return found;
  }
}
