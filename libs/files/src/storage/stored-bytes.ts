import type { ByteSource } from '../type/byte-source.js';
import type { FileStorage } from './file-storage.js';

/** A stored content as random access, by ranges: what looks into containers works on any store. */
export function storedBytes(storage: FileStorage, key: string, size: number): ByteSource {
  return {
    size,
    async read(offset, length) {
      if (length === 0) return Buffer.alloc(0);
      const chunks: Uint8Array[] = [];
      const range = { from: offset, to: offset + length - 1 };
      for await (const chunk of await storage.get(key, range)) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      if (bytes.length !== length) throw new RangeError(`${length} bytes at ${offset} of ${size}`);
      return bytes;
    },
  };
}
