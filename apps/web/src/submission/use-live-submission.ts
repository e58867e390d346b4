import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { SubmissionChangedDocument, SubmissionPageDocument } from '../generated/graphql.js';
import type { SubmissionView } from './views.js';

export type LiveSubmission = {
  readonly submission: SubmissionView | undefined;
  readonly error: unknown;
  readonly reload: () => Promise<void>;
};

/** One submission, asked for again whenever somebody acts on it. */
export function useLiveSubmission(id: string): LiveSubmission {
  const { data, error, refetch } = useQuery(SubmissionPageDocument, { variables: { id } });
  const submission = data?.submission;
  const reload = async (): Promise<void> => {
    await refetch();
  };
  // A failure here shows as the query's own error.
  const lookAgain = useEffectEvent(() => void reload().catch(() => undefined));

  useSubscription(SubmissionChangedDocument, {
    variables: { submission: id },
    onData: ({ data: { data: change } }) => {
      // What the own act answered with is on the screen already.
      if (change && change.submissionChanged.seq > (submission?.seq ?? 0)) lookAgain();
    },
  });

  // While the line was down, or the machine asleep, nobody told us.
  useEffect(() => {
    const wake = () => {
      if (document.visibilityState === 'visible') lookAgain();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
    };
  }, []);

  return { submission, error, reload };
}
