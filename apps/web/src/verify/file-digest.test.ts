import { createHash } from 'node:crypto';
import { fileDigest } from './file-digest.js';

it('is the SHA-256 of the bytes, however many there are', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('呈批表'), Buffer.alloc(1_000_003, 'x')])
    expect(await fileDigest(new Blob([new Uint8Array(bytes)]))).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
});
