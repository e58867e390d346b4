import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { SearchField } from '../app/search-field.js';
import { Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useIsPhone } from '../common/use-is-phone.js';
import { useToast } from '../common/use-toast.js';
import type { Box } from '../generated/graphql.js';
import { Batch } from './batch.js';
import { BoxEmpty } from './box-empty.js';
import { BoxFilters } from './box-filters.js';
import { BoxRow } from './box-row.js';
import { isBox } from './boxes.js';
import { FoundInvestors } from './found-investors.js';
import { OtherIdentities } from './other-identities.js';
import { lastOpened, rememberOpened, rememberQueue } from './queue.js';
import { useBox } from './use-box.js';
import { useFilter } from './use-filter.js';
import { useRowKeys } from './use-row-keys.js';
import styles from './box-page.module.css';

export function BoxPage() {
  const { box } = useParams();
  return isBox(box) ? <BoxOf key={box} box={box} /> : <Navigate to="/box/todo" replace />;
}

/** One box: what waits, how long there is, and a way into each. */
function BoxOf({ box }: { readonly box: Box }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { search } = useLocation();
  const filtering = useFilter();
  const { page, isStale, error, isLoadingMore, loadMore, retry } = useBox(box, filtering.filter);
  const list = useRef<HTMLUListElement>(null);
  const phone = useIsPhone();
  const [batching, setBatching] = useState(false);
  const name = t(`boxes.name.${box}`);
  usePageTitle(name);
  useRowKeys(list);

  useEffect(() => {
    const submissions = page?.nodes.flatMap(({ submission }) => submission ?? []) ?? [];
    rememberQueue({ box, search, submissions: [...new Set(submissions)] });
  }, [box, search, page]);

  // Coming back from a submission, the keyboard goes on where it was.
  const isShown = page !== undefined;
  useEffect(() => {
    const row = lastOpened();
    if (!isShown || !row) return;
    rememberOpened(null);
    list.current
      ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)
      ?.focus({ preventScroll: true });
  }, [isShown]);

  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{name}</h1>
        <p aria-live="polite" className={styles['total']}>
          {page && !isStale ? t('boxes.total', { count: page.totalCount }) : null}
        </p>
        {phone ? <SearchField /> : null}
        <BoxFilters box={box} nodes={page?.nodes ?? []} {...filtering} />
        {box === 'todo' && !batching && (page?.nodes.length ?? 0) > 1 ? (
          <Button onClick={() => setBatching(true)}>{t('boxes.batch.title')}</Button>
        ) : null}
      </header>
      {box === 'todo' ? <OtherIdentities /> : null}
      <FoundInvestors looked={filtering.filter.text?.trim() ?? ''} />
      {error ? <Problem error={error} onRetry={retry} /> : null}
      {!page && !error ? <Loading /> : null}
      {page?.nodes.length === 0 && !isStale ? (
        <BoxEmpty box={box} isFiltered={filtering.isFiltered} clear={filtering.clear} />
      ) : null}
      {batching && page ? <Batch nodes={page.nodes} leave={() => setBatching(false)} /> : null}
      {page && page.nodes.length > 0 && !batching ? (
        <ul
          ref={list}
          className={styles['rows']}
          aria-label={t('boxes.list', { box: name })}
          aria-busy={isStale}
        >
          {page.nodes.map((item) => (
            <BoxRow key={item.id} box={box} item={item} />
          ))}
        </ul>
      ) : null}
      {page?.pageInfo.hasNextPage && !isStale ? (
        <div className={styles['more']}>
          <Button loading={isLoadingMore} onClick={() => void loadMore().catch(toast.failed)}>
            {isLoadingMore ? t('boxes.loadingMore') : t('boxes.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
