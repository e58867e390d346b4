import { Injectable } from '@nestjs/common';

type Listener = () => void;

/** Rung after a version of the calendar was published. Nobody need hear it: a sweep finds what is left to do. */
@Injectable()
export class CalendarBell {
  private readonly listeners = new Set<Listener>();

  ring(): void {
    for (const listener of this.listeners) listener();
  }

  /** @returns stops listening */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
