/** Under which name an issued document keeps the score of a criterion. */
export const paramOfScore = (criterion: string): string => `score.${criterion}`;
