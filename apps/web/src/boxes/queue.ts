import type { Box } from '../generated/graphql.js';

/**
 * The list a person came from, so that the next item can follow the one just signed (← 待办 3/12) and going back
 * finds its row again. For the time the tab lives.
 */
type Queue = { readonly box: Box; readonly search: string; readonly submissions: readonly string[] };

let queue: Queue | null = null;
let opened: string | null = null;

export function rememberQueue(next: Queue): void {
  queue = next;
}

/** The row last opened, by its id. */
export function rememberOpened(row: string | null): void {
  opened = row;
}
export const lastOpened = (): string | null => opened;

export type QueuePlace = {
  readonly box: Box;
  /** The list's address, with its filters. */
  readonly address: string;
  /** From 1. */
  readonly position: number;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
};

/** Where a submission stands in that list; null when the person came another way. Fixed while one works through it. */
export function placeInQueue(submission: string): QueuePlace | null {
  if (!queue) return null;
  const at = queue.submissions.indexOf(submission);
  if (at < 0) return null;
  const { box, search, submissions } = queue;
  return {
    box,
    address: `/box/${box}${search}`,
    position: at + 1,
    total: submissions.length,
    previous: submissions[at - 1] ?? null,
    next: submissions[at + 1] ?? null,
  };
}
