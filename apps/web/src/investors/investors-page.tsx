import { useQuery } from '@apollo/client/react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Empty, Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { InvestorsDocument } from '../generated/graphql.js';
import styles from './investors.module.css';

const MOST = 50;

/** Enterprises, looked for by name or code: those of which one may read a submission. */
export function InvestorsPage() {
  const { t } = useTranslation();
  const text = useText();
  const [params, setParams] = useSearchParams();
  const looked = params.get('q') ?? '';
  const { data, previousData, error, loading, refetch } = useQuery(InvestorsDocument, {
    variables: { text: looked || null, first: MOST },
    fetchPolicy: 'cache-and-network',
  });
  usePageTitle(t('investors.title'));
  const found = (data ?? (loading ? previousData : undefined))?.investors;
  return (
    <div className={styles['page']}>
      <header>
        <h1>{t('investors.title')}</h1>
        <p className={styles['about']}>{t('investors.about')}</p>
      </header>
      <Input.Search
        allowClear
        defaultValue={looked}
        aria-label={t('investors.search')}
        placeholder={t('investors.search')}
        className={styles['search'] ?? ''}
        onSearch={(q) => setParams(q.trim() ? { q: q.trim() } : {}, { replace: true })}
      />
      {error && !found ? <Problem error={error} onRetry={() => void refetch().catch(() => {})} /> : null}
      {!found && !error ? <Loading /> : null}
      {found?.length === 0 ? (
        <Empty title={t(looked ? 'investors.noneFound' : 'investors.none')}>{t('investors.noneMore')}</Empty>
      ) : null}
      {found && found.length > 0 ? (
        <ul className={styles['found']} aria-busy={loading}>
          {found.map(({ code, name }) => (
            <li key={code}>
              <Link to={`/investors/${code}`}>
                <b>{text(name) || t('investors.unnamed')}</b>
                <span>{code}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
