/** The chain of records of one issue (A1): replaying it gives the stored state (A3). */
export const issueChain = (issue: string): string => `issue:${issue}`;
/** Of what became of an accepted article above. */
export const articleChain = (article: string): string => `article:${article}`;
