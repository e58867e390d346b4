/** A content whose first bytes were looked at: `head`, and `all` from the first byte on, to be read once. */
export type WithHead = { readonly head: Buffer; readonly all: AsyncIterable<Uint8Array> };

/** Reads at least `bytes` (fewer only if there are no more) and gives them back as part of the whole. */
export async function withHead(content: AsyncIterable<Uint8Array>, bytes: number): Promise<WithHead> {
  const rest = content[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  for (let size = 0; size < bytes;) {
    const { value, done } = await rest.next();
    if (done) break;
    read.push(value);
    size += value.byteLength;
  }

  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* read;
      for (;;) {
        const { value, done } = await rest.next();
        if (done) return;
        yield value;
      }
    } finally {
      // Whoever stops early lets go of the source as well.
      await rest.return?.();
    }
  }
  return { head: Buffer.concat(read).subarray(0, bytes), all: all() };
}
