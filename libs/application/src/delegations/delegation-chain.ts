/** The chain of records of what a person has delegated (A1). */
export const chainOf = (person: string): string => `delegation:${person}`;
