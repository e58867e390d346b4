import { useQuery } from '@apollo/client/react';
import { useToast } from '../common/use-toast.js';
import { type CalendarInput, PreviewCalendarDocument } from '../generated/graphql.js';

const PAGE = 50;

/** Every open limit that a change would move, by pages. Looked at once: it is what the person decides on. */
export function usePreview(input: CalendarInput) {
  const toast = useToast();
  const { data, error, fetchMore, refetch, networkStatus } = useQuery(PreviewCalendarDocument, {
    variables: { input, first: PAGE },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const preview = data?.previewCalendar;
  return {
    preview,
    error: preview ? undefined : error,
    isLoadingMore: networkStatus === 3,
    loadMore: () =>
      void fetchMore({ variables: { input, first: PAGE, after: preview?.pageInfo.endCursor ?? null } }).catch(
        toast.failed,
      ),
    retry: () => void refetch().catch(() => {}), // shown from `error`
  };
}
