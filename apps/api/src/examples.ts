import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

/** The demonstration's sample materials, as they ship. */
const SAMPLES = fileURLToPath(new URL('../../../libs/matters/assets/', import.meta.url));

/** Serves the samples that fill an example with real files: a closed list of a few small ones, read once. */
export async function serveExamples(fastify: FastifyInstance): Promise<void> {
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.pdf'));
  for (const name of names) {
    const content = await readFile(`${SAMPLES}${name}`);
    fastify.get(`/examples/${name}`, (_request, reply) => reply.type('application/pdf').send(content));
  }
}
