import { DomainError, type DomainErrorCode } from '@countersign/domain';
import { Catch, HttpStatus, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusedPage } from './refused-page.js';

/** The refusals that these routes give; the words are GraphQL's, so that a client switches on the same ones. */
const STATUS = {
  SIGN_IN_REQUIRED: [HttpStatus.UNAUTHORIZED, 'UNAUTHENTICATED'],
  MAY_NOT_READ: [HttpStatus.FORBIDDEN, 'FORBIDDEN'],
  FILE_NOT_FOUND: [HttpStatus.NOT_FOUND, 'NOT_FOUND'],
  PERIODICAL_UNKNOWN: [HttpStatus.NOT_FOUND, 'NOT_FOUND'],
  ISSUE_NOT_FOUND: [HttpStatus.NOT_FOUND, 'NOT_FOUND'],
  SUBMISSION_NOT_FOUND: [HttpStatus.NOT_FOUND, 'NOT_FOUND'],
  INVITATION_NOT_FOUND: [HttpStatus.NOT_FOUND, 'NOT_FOUND'],
  NOT_INVITED: [HttpStatus.FORBIDDEN, 'FORBIDDEN'],
  FORM_INVALID: [HttpStatus.UNPROCESSABLE_ENTITY, 'BAD_USER_INPUT'],
  CODE_UNKNOWN: [HttpStatus.NOT_FOUND, 'NOT_FOUND'],
  TOO_MANY_ATTEMPTS: [HttpStatus.TOO_MANY_REQUESTS, 'UNAUTHENTICATED'],
  FILE_TOO_LARGE: [HttpStatus.PAYLOAD_TOO_LARGE, 'BAD_USER_INPUT'],
  CLASSIFIED: [HttpStatus.UNPROCESSABLE_ENTITY, 'BAD_USER_INPUT'],
  FILE_TYPE_NOT_ALLOWED: [HttpStatus.UNSUPPORTED_MEDIA_TYPE, 'BAD_USER_INPUT'],
  BAD_INPUT: [HttpStatus.BAD_REQUEST, 'BAD_USER_INPUT'],
} as const satisfies Partial<Record<DomainErrorCode, readonly [HttpStatus, string]>>;

/** `{ code, reason, details }`: what GraphQL has in `extensions`; to a person at a browser, a page. */
@Catch(DomainError)
export class RefusalFilter implements ExceptionFilter<DomainError> {
  catch({ code: reason, details }: DomainError, host: ArgumentsHost): void {
    const [status, code] = answerOf(reason);
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const page = refusedPage(reason, http.getRequest<FastifyRequest>().headers);
    if (page) void reply.redirect(page, HttpStatus.SEE_OTHER);
    else void reply.status(status).send({ code, reason, details });
  }
}

export const statusOf = (reason: DomainErrorCode): HttpStatus => answerOf(reason)[0];

function answerOf(reason: DomainErrorCode): readonly [HttpStatus, string] {
  const known: Partial<Record<DomainErrorCode, readonly [HttpStatus, string]>> = STATUS;
  return known[reason] ?? [HttpStatus.CONFLICT, 'CONFLICT'];
}
