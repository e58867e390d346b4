import { useMutation, useQuery } from '@apollo/client/react';
import { boxesMayHaveChanged, useBoxesChanged } from '../app/live.js';
import { useToast } from '../common/use-toast.js';
import { MarkNoticesReadDocument, NoticesDocument } from '../generated/graphql.js';

const PAGE = 20;

/** The person's notices, newest first, and the marks of having read them. */
export function useNotices() {
  const toast = useToast();
  const variables = { first: PAGE };
  const { data, error, fetchMore, refetch } = useQuery(NoticesDocument, { variables });
  const [mark] = useMutation(MarkNoticesReadDocument);
  useBoxesChanged(() => void refetch());
  const notices = data?.notices;

  const markRead = async (ids: readonly string[]) => {
    if (ids.length === 0) return;
    try {
      await mark({
        variables: { ids },
        update: (cache) => {
          for (const id of ids) {
            cache.modify({
              id: cache.identify({ __typename: 'Notice', id }) ?? '',
              fields: { unread: () => false },
            });
          }
        },
      });
      boxesMayHaveChanged(); // the bell counts too
    } catch (failure) {
      toast.failed(failure);
    }
  };

  return {
    notices,
    error: notices ? undefined : error,
    retry: () => void refetch(),
    markRead,
    loadMore: () =>
      void fetchMore({ variables: { ...variables, after: notices?.pageInfo.endCursor ?? null } }).catch(
        toast.failed,
      ),
  };
}
