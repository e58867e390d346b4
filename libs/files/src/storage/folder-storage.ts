import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileStorage, type ByteRange } from './file-storage.js';

const INCOMING = 'incoming';
const KEY = /^[a-z0-9]+(\/[a-z0-9-]+)*$/;
/** No upload runs this long: what is older was left behind by a process that was killed. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/** Files in a folder. Written beside, made durable, then renamed: a key shows a whole file or none. */
export class FolderStorage extends FileStorage {
  constructor(private readonly folder: string) {
    super();
  }

  override async put(key: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const target = this.path(key);
    const incoming = join(this.folder, INCOMING);
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const partial = join(incoming, randomUUID());
    try {
      await writeDurably(partial, content);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(partial, target);
      // The rename itself is only durable once the folder is.
      await syncFolder(dirname(target));
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  override async get(key: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array>> {
    const file = await open(this.path(key), 'r');
    return file.createReadStream(range ? { start: range.from, end: range.to } : {});
  }

  override async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  /** Removes what killed processes left half written. Safe while others write. @param now epoch ms, of the system clock */
  async removeAbandoned(now: number): Promise<number> {
    const incoming = join(this.folder, INCOMING);
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    let removed = 0;
    for (const name of await readdir(incoming)) {
      const { mtimeMs } = await stat(join(incoming, name)).catch(() => ({ mtimeMs: now }));
      if (now - mtimeMs < ABANDONED_AFTER_MS) continue;
      await rm(join(incoming, name), { force: true });
      removed += 1;
    }
    return removed;
  }

  private path(key: string): string {
    if (!KEY.test(key)) throw new Error(`not a storage key: ${JSON.stringify(key)}`);
    return join(this.folder, key);
  }
}

async function writeDurably(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows refuses to open a folder; there the rename is journalled by the file system.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
