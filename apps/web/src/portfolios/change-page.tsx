import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty, Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { PortfolioPostsDocument, PortfoliosDocument } from '../generated/graphql.js';
import { ChangeTable } from './change-table.js';
import styles from './portfolios.module.css';
import { useMayPublish } from './use-may-publish.js';

/** The administrator's: a new version from the one in force. */
export function PortfoliosChangePage() {
  const { t } = useTranslation();
  const mayPublish = useMayPublish();
  usePageTitle(t('portfolios.change'));
  if (mayPublish) return <Change />;
  return (
    <Empty title={t('portfolios.administratorsOnly')}>
      <Link to="/portfolios">{t('portfolios.title')}</Link>
    </Empty>
  );
}

function Change() {
  const { t } = useTranslation();
  const versions = useQuery(PortfoliosDocument, { fetchPolicy: 'network-only' });
  const posts = useQuery(PortfolioPostsDocument);
  const latest = versions.data?.portfolios[0];
  const error = versions.error ?? posts.error;
  const retry = () => void Promise.all([versions.refetch(), posts.refetch()]).catch(() => {});
  return (
    <div className={styles['page']}>
      <header>
        <Link to="/portfolios">← {t('portfolios.title')}</Link>
        <h1>{t('portfolios.change')}</h1>
        <p className={styles['about']}>{t('portfolios.about')}</p>
      </header>
      {latest && posts.data ? (
        // Somebody else's newer version is another table to begin from.
        <ChangeTable key={latest.version} latest={latest} directory={posts.data.portfolioPosts} />
      ) : error ? (
        <Problem error={error} onRetry={retry} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
