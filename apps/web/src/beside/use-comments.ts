import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { whenSubmissionStirs } from '../app/live.js';
import { CommentsDocument, type CommentsQuery } from '../generated/graphql.js';

const PAGE = 50;

export type CommentsView = CommentsQuery['comments'];
export type CommentView = CommentsView['nodes'][number];
export type ReadComments = {
  readonly comments: CommentsView | undefined;
  readonly error: unknown;
  readonly lookAgain: () => void;
  readonly loadMore: () => Promise<unknown>;
};

/** What is said beside a submission, asked for again whenever it stirs. */
export function useComments(submission: string): ReadComments {
  const variables = { submission, first: PAGE };
  const { data, error, refetch, fetchMore } = useQuery(CommentsDocument, { variables });
  // A failure here shows as the query's own error.
  const lookAgain = () => void refetch().catch(() => undefined);
  const again = useEffectEvent(lookAgain);
  useEffect(() => whenSubmissionStirs(() => again()), []);
  const comments = data?.comments;
  return {
    comments,
    error: comments ? undefined : error,
    lookAgain,
    loadMore: () => fetchMore({ variables: { ...variables, after: comments?.pageInfo.endCursor ?? null } }),
  };
}
