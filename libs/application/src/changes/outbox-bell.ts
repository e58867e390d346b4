import { Injectable } from '@nestjs/common';

type Listener = (ids: readonly string[]) => void;

/**
 * Rung after a commit, with the ids of the outbox rows it wrote. Whoever delivers listens. Nobody need hear it: the
 * rows are the record, and a sweep finds them.
 */
@Injectable()
export class OutboxBell {
  private readonly listeners = new Set<Listener>();

  ring(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const listener of this.listeners) listener(ids);
  }

  /** @returns stops listening */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
