import type { IssuedRow } from '../load-submission.js';

/** D3: what was issued in its place; undefined: it is in force. */
export const successorOf = (documents: readonly IssuedRow[], { id }: IssuedRow): IssuedRow | undefined =>
  documents.find(({ supersedes }) => supersedes === id);
