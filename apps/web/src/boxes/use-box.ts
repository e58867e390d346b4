import { useApolloClient, useQuery } from '@apollo/client/react';
import { useBoxesChanged } from '../app/live.js';
import { type Box, type BoxFilter, BoxPageDocument } from '../generated/graphql.js';

const PAGE = 30;
/** What is looked at again at once when news comes; further rows stay as they were loaded. */
const MOST = 100;

/** One box by cursor, kept up to date: all that was loaded is looked at again when the box may have changed. */
export function useBox(box: Box, filter: BoxFilter) {
  const client = useApolloClient();
  const variables = { box, filter, first: PAGE };
  const { data, previousData, error, loading, fetchMore, refetch, networkStatus } = useQuery(
    BoxPageDocument,
    {
      variables,
      notifyOnNetworkStatusChange: true,
    },
  );
  const page = data?.box;

  useBoxesChanged(() => {
    const first = Math.min(MOST, Math.max(PAGE, page?.nodes.length ?? 0));
    // Not `refetch`, which would keep the greater number for ever. A failure here shows nothing new: `error` of the
    // next look does, and the list is still true as of when it was loaded.
    client
      .query({ query: BoxPageDocument, variables: { ...variables, first }, fetchPolicy: 'network-only' })
      .catch((failure: unknown) => console.warn(failure));
  });

  return {
    /** While another filter loads, the rows before it stay: nothing jumps. */
    page: page ?? (previousData && loading ? previousData.box : undefined),
    isStale: !page && loading,
    error: page ? undefined : error,
    isLoadingMore: networkStatus === 3,
    loadMore: () => fetchMore({ variables: { ...variables, after: page?.pageInfo.endCursor ?? null } }),
    retry: () => void refetch(),
  };
}
