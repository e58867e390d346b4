/**
 * The changes of a feed, one after the other, as long as somebody asks for them. Who is slow gets the latest only: each
 * says "look again", so the ones between add nothing, and no queue can grow.
 *
 * An async generator would not do: it cannot be ended while it waits, and would listen until the next change.
 */
export class Latest<Change> implements AsyncIterableIterator<Change> {
  private waiting: ((result: IteratorResult<Change>) => void) | undefined;
  private pending: { readonly change: Change } | undefined;
  private isOver = false;
  private readonly stop: () => void;

  /** @param listen - starts listening and gives what stops it */
  constructor(listen: (hear: (change: Change) => void) => () => void) {
    this.stop = listen((change) => this.hear(change));
  }

  next(): Promise<IteratorResult<Change>> {
    if (this.isOver) return Promise.resolve({ done: true, value: undefined });
    if (this.pending) {
      const { change } = this.pending;
      this.pending = undefined;
      return Promise.resolve({ done: false, value: change });
    }
    return new Promise((resolve) => (this.waiting = resolve));
  }

  return(): Promise<IteratorResult<Change>> {
    this.isOver = true;
    this.pending = undefined;
    this.stop();
    this.waiting?.({ done: true, value: undefined });
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private hear(change: Change): void {
    if (this.isOver) return;
    const { waiting } = this;
    if (!waiting) return void (this.pending = { change });
    this.waiting = undefined;
    waiting({ done: false, value: change });
  }
}
