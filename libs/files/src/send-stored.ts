import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from './name/content-disposition.js';
import type { FileStorage } from './storage/file-storage.js';

export type Sent = {
  readonly type: string;
  readonly name: string;
  readonly size: number;
  readonly storageKey: string;
  readonly way: 'inline' | 'attachment';
};

/** What the system made and keeps, as a stream. The browser keeps nothing: rights end. */
export async function sendStored(
  reply: FastifyReply,
  storage: FileStorage,
  { type, name, size, storageKey, way }: Sent,
): Promise<void> {
  const content = await storage.get(storageKey);
  return void reply
    .header('content-type', type)
    .header('content-length', size)
    .header('content-disposition', contentDisposition(way, name))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Readable.from(content));
}
