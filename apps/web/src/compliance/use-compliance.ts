import { useQuery } from '@apollo/client/react';
import { ComplianceDocument } from '../generated/graphql.js';
import type { Asked } from './asked.js';

/** The figures of what is asked; while others load, those before stay, and say so. */
export function useCompliance({ period: { from, to }, groupBy, filter }: Asked) {
  const { data, previousData, error, loading, refetch } = useQuery(ComplianceDocument, {
    variables: { period: { from, to }, groupBy, filter },
  });
  const figures = data?.compliance;
  return {
    figures: figures ?? (loading ? previousData?.compliance : undefined),
    isStale: !figures && loading,
    error: figures ? undefined : error,
    retry: () => void refetch().catch(() => {}), // shown from `error`
  };
}
