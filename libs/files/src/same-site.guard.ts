import { Injectable, type CanActivate, type ExecutionContext, ForbiddenException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * A multipart form is one of the few requests that any page may send to any site without asking. So an upload from a
 * browser must come from our own pages, or bear a header that makes the browser ask first. Without `Origin` it is no
 * browser, and nobody's cookie comes along by itself.
 */
@Injectable()
export class SameSite implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (headers['x-countersign'] !== undefined) return true;
    if (headers['sec-fetch-site'] === 'same-origin') return true;
    if (headers.origin === undefined) return true;
    if (URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host) return true;
    throw new ForbiddenException('cross-site upload');
  }
}
