/** The chain of records in which an applicant's marks are set and cleared (A1). */
export const chainOf = (code: string): string => `applicant:${code}`;
