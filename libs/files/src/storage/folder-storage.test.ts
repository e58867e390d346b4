import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { FolderStorage } from './folder-storage.js';

let folder: string;
let storage: FolderStorage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  storage = new FolderStorage(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const chunks = (...texts: string[]): AsyncIterable<Uint8Array> =>
  Readable.from(texts.map((text) => Buffer.from(text)));
const textOf = async (content: AsyncIterable<Uint8Array>): Promise<string> =>
  (await buffer(Readable.from(content))).toString();
const everything = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile())
    .map((e) => e.name);

describe('a folder as storage', () => {
  it('gives back what was put, whole or in part', async () => {
    await storage.put('ab/one', chunks('hello ', 'world'));
    expect(await textOf(await storage.get('ab/one'))).toBe('hello world');
    expect(await textOf(await storage.get('ab/one', { from: 6, to: 8 }))).toBe('wor');
    expect(await everything()).toEqual(['one']);
  });

  it('keeps nothing of a content that breaks off', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('the connection is gone');
    }
    await expect(storage.put('ab/one', broken())).rejects.toThrow('the connection is gone');
    expect(await everything()).toEqual([]);
    await expect(storage.get('ab/one')).rejects.toThrow('ENOENT');
  });

  it('removes, and does not mind what is gone', async () => {
    await storage.put('ab/one', chunks('x'));
    await storage.remove('ab/one');
    await storage.remove('ab/one');
    expect(await everything()).toEqual([]);
  });

  it.each(['../outside', 'a/../../b', '/etc/passwd', 'A b', ''])(
    'does not take %j for a key',
    async (key) => {
      await expect(storage.put(key, chunks('x'))).rejects.toThrow('not a storage key');
    },
  );

  it('clears away what a killed process left behind, and nothing that is being written', async () => {
    await storage.put('ab/one', chunks('kept'));
    const now = Date.parse('2026-06-15T00:00:00Z');
    for (const [name, ageMs] of [
      ['old', 25 * 3_600_000],
      ['new', 60_000],
    ] as const) {
      await writeFile(join(folder, 'incoming', name), 'half');
      const at = new Date(now - ageMs);
      await utimes(join(folder, 'incoming', name), at, at);
    }
    expect(await storage.removeAbandoned(now)).toBe(1);
    expect([...(await everything())].sort()).toEqual(['new', 'one']);
  });
});
