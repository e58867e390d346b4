import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { FileStorage } from '../storage/file-storage.js';
import type { Entry } from './entry.js';

/**
 * A zip as it is read, one file after the other and nothing held: the same entries give the same bytes, on any server.
 *
 * @param date - `2026-06-23T15:04:05`, the time that every file in it bears
 * @throws Error on its way, where what is stored is not what is known of it any more
 */
export function zipOf(entries: readonly Entry[], storage: FileStorage, date: string): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  zip.on('error', (error: Error) => out.destroy(error));
  // Of the clock on the wall: a zip knows no zones, and the library takes the server's.
  const common = { mtime: new Date(date), mode: 0o100644, forceDosTimestamp: true };
  for (const entry of entries) {
    const { content, path, size } = entry;
    if (Buffer.isBuffer(content)) zip.addBuffer(content, path, { ...common, compress: true });
    else
      // Most materials are compressed already.
      zip.addReadStreamLazy(path, { ...common, size, compress: false }, (give) => {
        storage.get(content.storageKey).then(
          (bytes) => give(null, Readable.from(checked(bytes, entry))),
          (error: Error) => out.destroy(error),
        );
      });
  }
  zip.end();
  return out;
}

async function* checked(
  content: AsyncIterable<Uint8Array>,
  { path, sha256 }: Entry,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) throw new Error(`${path} is not what was filed`);
}
