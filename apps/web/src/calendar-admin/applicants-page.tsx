import { useQuery } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Empty, Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useToast } from '../common/use-toast.js';
import { ApplicantsDocument } from '../generated/graphql.js';
import { ApplicantRow } from './applicant-row.js';
import styles from './applicants-page.module.css';
import { MarkApplicant } from './mark-applicant.js';
import { useKeepsRegister } from './use-keeps-register.js';

const PAGE = 30;

/** Credit marks (T15): who is refused conditional acceptance, why, and who said so; cleared with a reason, never deleted. */
export function ApplicantsPage() {
  const { t } = useTranslation();
  const toast = useToast();
  const [params, setParams] = useSearchParams();
  const mayKeep = useKeepsRegister();
  const [marking, mark] = useState(false);
  const text = params.get('q') ?? '';
  const variables = { text: text || null, first: PAGE };
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(ApplicantsDocument, {
    variables,
  });
  usePageTitle(t('calendarAdmin.applicants.title'));
  const page = (data ?? (loading ? previousData : undefined))?.applicants;
  const loadMore = () =>
    void fetchMore({ variables: { ...variables, after: page?.pageInfo.endCursor ?? null } }).catch(
      toast.failed,
    );

  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <h1>{t('calendarAdmin.applicants.title')}</h1>
          <p>{t('calendarAdmin.applicants.about')}</p>
        </div>
        {mayKeep ? (
          <Button type="primary" onClick={() => mark(true)}>
            {t('calendarAdmin.applicants.mark')}
          </Button>
        ) : null}
      </header>
      <Input.Search
        allowClear
        defaultValue={text}
        aria-label={t('calendarAdmin.applicants.search')}
        placeholder={t('calendarAdmin.applicants.search')}
        className={styles['search'] ?? ''}
        onSearch={(q) => setParams(q.trim() ? { q: q.trim() } : {}, { replace: true })}
      />
      {error && !page ? <Problem error={error} onRetry={() => void refetch().catch(() => {})} /> : null}
      {!page && !error ? <Loading /> : null}
      {page?.nodes.length === 0 ? (
        <Empty title={t(text ? 'calendarAdmin.applicants.noneFound' : 'calendarAdmin.applicants.none')}>
          {text ? null : t('calendarAdmin.applicants.noneMore')}
        </Empty>
      ) : null}
      {page && page.nodes.length > 0 ? (
        <ul className={styles['list']} aria-busy={!data}>
          {page.nodes.map((applicant) => (
            <ApplicantRow key={applicant.code} applicant={applicant} />
          ))}
        </ul>
      ) : null}
      {page?.pageInfo.hasNextPage ? (
        <div className={styles['more']}>
          <Button onClick={loadMore}>{t('calendarAdmin.more')}</Button>
        </div>
      ) : null}
      {marking ? (
        <MarkApplicant close={() => mark(false)} onDone={() => void refetch().catch(() => {})} />
      ) : null}
    </div>
  );
}
