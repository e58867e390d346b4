import { DomainError } from '@countersign/domain';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { statusOf } from '../refusal.filter.js';
import { page } from './html.js';
import { sendPage } from './send-page.js';

/** Who reads what is published has no account: a page says that there is nothing, and leads nowhere to sign in. */
@Catch(DomainError)
export class PublicRefusalFilter implements ExceptionFilter<DomainError> {
  catch({ code }: DomainError, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const body = '<article class="issue"><h1>没有找到</h1><p>没有这一期，或者尚未出版。</p></article>';
    sendPage(reply.status(statusOf(code)), page('没有找到', body), 'no-store');
  }
}
