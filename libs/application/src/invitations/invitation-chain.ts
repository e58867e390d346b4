/** The chain of records of a draft's links (A1): who made one, when it was used, revoked, and what was filed of it. */
export const invitationsOf = (draft: string): string => `invitation:${draft}`;
