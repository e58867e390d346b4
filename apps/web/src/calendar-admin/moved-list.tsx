import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useToast } from '../common/use-toast.js';
import { RecalculationMovesDocument } from '../generated/graphql.js';
import { MoveList } from './move-list.js';

const PAGE = 50;

/** What a version did move, as it stands in the submissions' own histories. */
export function MovedList({ version }: { readonly version: number }) {
  const { t } = useTranslation();
  const toast = useToast();
  const variables = { version, first: PAGE };
  const { data, error, fetchMore, refetch, networkStatus } = useQuery(RecalculationMovesDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const page = data?.recalculationMoves;
  if (!page) {
    if (!error) return <Loading />;
    return <Problem error={error} onRetry={() => void refetch().catch(() => {})} />;
  }
  const { nodes, pageInfo } = page;
  const load = () =>
    void fetchMore({ variables: { ...variables, after: pageInfo.endCursor } }).catch(toast.failed);
  return (
    <MoveList
      caption={t('calendarAdmin.movesOf')}
      moves={nodes}
      more={pageInfo.hasNextPage ? { isLoading: networkStatus === 3, load } : null}
    />
  );
}
