import { useSearchParams } from 'react-router';

/** The address that a notice of a comment leads to. */
export const talkAddress = (submission: string): string => `/submission/${submission}?tab=talk`;

export const useOpenedForTalk = (): boolean => useSearchParams()[0].get('tab') === 'talk';
