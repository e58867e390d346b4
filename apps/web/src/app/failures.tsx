import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { Empty } from '../common/page.js';
import { Problem } from '../common/problem.js';
import styles from './failures.module.css';

/** A page that threw, or whose code could not be fetched (after an upgrade of the server: reloading helps). */
export function PageFailed() {
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <div className={styles['failed']}>
      <Problem error={error} onRetry={() => location.reload()} />
    </div>
  );
}

export function PageNotFound() {
  const { t } = useTranslation();
  return (
    <Empty title={t('app.notFound')}>
      {t('app.notFoundMore')} <Link to="/box/todo">{t('app.backToTodo')}</Link>
    </Empty>
  );
}
