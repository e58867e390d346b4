import type { Problem } from '../errors.js';

/** One fault of a definition, at a path of it. */
export const problem = (path: string, what: string, figures: Record<string, string> = {}): Problem => ({
  path,
  problem: what,
  ...figures,
});
