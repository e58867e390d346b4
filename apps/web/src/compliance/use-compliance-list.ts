import { useQuery } from '@apollo/client/react';
import { useToast } from '../common/use-toast.js';
import { type ComplianceFigure, ComplianceListDocument } from '../generated/graphql.js';
import type { Asked } from './asked.js';

const PAGE = 50;

export function useComplianceList({
  period: { from, to },
  figure,
  groupBy,
  key,
  filter,
}: Asked & { readonly figure: ComplianceFigure }) {
  const toast = useToast();
  const variables = { period: { from, to }, figure, groupBy, key, filter, first: PAGE };
  const { data, error, fetchMore, refetch, networkStatus } = useQuery(ComplianceListDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const page = data?.complianceList;
  return {
    items: page?.nodes,
    hasMore: page?.pageInfo.hasNextPage === true,
    isLoadingMore: networkStatus === 3,
    loadMore: () =>
      void fetchMore({ variables: { ...variables, after: page?.pageInfo.endCursor ?? null } }).catch(
        toast.failed,
      ),
    error: page ? undefined : error,
    retry: () => void refetch().catch(() => {}), // shown from `error`
  };
}
