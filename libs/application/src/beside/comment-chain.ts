/** The chain of records of what was said beside a submission (A1, A2). */
export const commentsOf = (submission: string): string => `comments:${submission}`;
