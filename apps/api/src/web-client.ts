import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

/** As built: apps/web/dist. */
export const WEB_CLIENT = fileURLToPath(new URL('../../web/dist', import.meta.url));

const YEAR_S = 365 * 24 * 3_600;

/**
 * Serves the web client: its files, and for every other address that a person may open its one page, which finds its
 * way by itself. Nothing where it was not built.
 */
export async function serveWebClient(fastify: FastifyInstance, folder: string): Promise<void> {
  const files = await filesIn(folder);
  if (!files.has('index.html')) return;
  const { fastifyStatic } = await import('@fastify/static');
  await fastify.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
  fastify.get('/*', (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (files.has(path)) {
      // What the bundler names after its content never changes; everything else is asked for each time.
      const isHashed = path.startsWith('assets/');
      void reply.header('cache-control', isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
      return reply.sendFile(path);
    }
    const isPage = request.headers.accept?.includes('text/html') && !path.split('/').at(-1)?.includes('.');
    if (!isPage) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return new Set(paths);
}
