import type { FastifyReply } from 'fastify';
import { PAGE_POLICY } from './html.js';

/** A published issue never changes; its page may, with the release. */
export const CACHED = 'public, max-age=300';

export function sendPage(reply: FastifyReply, html: string, cache: string = CACHED): void {
  void reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', PAGE_POLICY)
    .header('cache-control', cache)
    .send(html);
}
