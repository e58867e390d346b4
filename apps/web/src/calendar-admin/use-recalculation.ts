import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useEffect } from 'react';
import {
  RecalculationChangedDocument,
  RecalculationDocument,
  type RecalculationFiguresFragment,
} from '../generated/graphql.js';

const POLL_MS = 3_000;

/** The latest recomputation. Told live; looked at besides while it runs, for the line may be down. */
export function useRecalculation(): RecalculationFiguresFragment | null {
  const client = useApolloClient();
  const { data, startPolling, stopPolling } = useQuery(RecalculationDocument);
  useSubscription(RecalculationChangedDocument, {
    ignoreResults: true,
    onData: ({ data: { data: news } }) => {
      if (!news) return;
      // The first one ever has no place in the cache to go to by itself.
      client.writeQuery({ query: RecalculationDocument, data: { recalculation: news.recalculationChanged } });
    },
  });
  const recalculation = data?.recalculation ?? null;
  const isRunning = recalculation !== null && recalculation.finishedAt === null;
  useEffect(() => {
    if (!isRunning) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [isRunning, startPolling, stopPolling]);
  return recalculation;
}
