import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { submissionStirs, whenClockMoves, whenLineIsUp } from '../app/live.js';
import { SubmissionChangedDocument, SubmissionPageDocument } from '../generated/graphql.js';
import type { SubmissionView } from './views.js';

/** The server does not say when it has begun to follow for us: by then it has, and by the second even where it is slow. */
const FOLLOWED_MS = [1_000, 5_000] as const;

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
  const lookAgain = useEffectEvent(() => {
    void reload().catch(() => undefined);
    submissionStirs();
  });

  useSubscription(SubmissionChangedDocument, {
    variables: { submission: id },
    onData: ({ data: { data: change } }) => {
      // What the own act answered with is on the screen already.
      if (change && change.submissionChanged.seq > (submission?.seq ?? 0)) lookAgain();
      else submissionStirs(); // what is said beside it changes nothing of it
    },
  });

  // What happened between the question and the following was told to nobody: once more, when that has begun.
  useEffect(() => {
    let timers: readonly ReturnType<typeof setTimeout>[] = [];
    const lookOnceFollowed = () => {
      timers.forEach(clearTimeout);
      timers = FOLLOWED_MS.map((ms) => setTimeout(() => lookAgain(), ms));
    };
    lookOnceFollowed(); // the line may stand already; if it does not, it rings below and this begins anew
    const stop = whenLineIsUp(lookOnceFollowed);
    return () => {
      timers.forEach(clearTimeout);
      stop();
    };
  }, []);

  // Every light and every number of days is as of the clock, and nobody may have acted.
  useEffect(() => whenClockMoves(() => lookAgain()), []);

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
