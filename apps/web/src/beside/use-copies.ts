import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { whenSubmissionStirs } from '../app/live.js';
import { CopiesDocument, type CopiesQuery } from '../generated/graphql.js';

export type CopiesView = CopiesQuery['copies'];

/** To whom it was given to read, and who has read it; asked for again whenever the submission stirs. */
export function useCopies(submission: string): {
  readonly copies: CopiesView | undefined;
  readonly lookAgain: () => void;
} {
  // Who reads it changes nothing of the submission, so nothing rings: looked at anew with every visit.
  const { data, refetch } = useQuery(CopiesDocument, {
    variables: { submission },
    fetchPolicy: 'cache-and-network',
  });
  // It is an addition to the page, which shows by itself that the server cannot be reached.
  const lookAgain = () => void refetch().catch(() => undefined);
  const again = useEffectEvent(lookAgain);
  useEffect(() => whenSubmissionStirs(() => again()), []);
  return { copies: data?.copies, lookAgain };
}
