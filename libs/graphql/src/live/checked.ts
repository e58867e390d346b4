type Source<Value> = Required<Pick<AsyncIterator<Value>, 'next' | 'return'>>;

/** The same, with a check before each; what it throws ends the subscription and reaches the client. */
export function checked<Value>(
  source: Source<Value>,
  check: () => Promise<void>,
): AsyncIterableIterator<Value> {
  return {
    async next() {
      const result = await source.next();
      if (!result.done) {
        await check().catch(async (error: unknown) => {
          await source.return();
          throw error;
        });
      }
      return result;
    },
    return: () => source.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
