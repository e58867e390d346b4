import { DomainError } from '@countersign/domain';

const WINDOW_MS = 15 * 60_000;
const MAX_REMEMBERED = 10_000;

type Failed = { readonly count: number; readonly lastMs: number };

/** Counts failures by key, in the process. Each further one starts the wait anew. */
export class Failures {
  private readonly all = new Map<string, Failed>();

  /** @throws DomainError `TOO_MANY_ATTEMPTS` with the seconds to wait, about what is at `path` */
  assertBelow(key: string, most: number, path: string): void {
    const { count, lastMs } = this.of(key);
    if (count < most) return;
    const seconds = Math.ceil((lastMs + WINDOW_MS - performance.now()) / 1_000);
    throw new DomainError('TOO_MANY_ATTEMPTS', [{ path, problem: 'wait', seconds }]);
  }

  count(key: string, by: 1 | -1): void {
    const { count, lastMs } = this.of(key);
    remember(this.all, key, {
      count: Math.max(0, count + by),
      lastMs: by > 0 ? performance.now() : lastMs,
    });
  }

  forget(key: string): void {
    this.all.delete(key);
  }

  private of(key: string): Failed {
    const failed = this.all.get(key);
    const isOver = !failed || failed.lastMs + WINDOW_MS <= performance.now();
    return isOver ? { count: 0, lastMs: performance.now() } : failed;
  }
}

/** The latest last: the oldest goes. */
export function remember<T>(all: Map<string, T>, key: string, value: T): void {
  all.delete(key);
  all.set(key, value);
  if (all.size <= MAX_REMEMBERED) return;
  const [oldest] = all.keys();
  if (oldest !== undefined) all.delete(oldest);
}
