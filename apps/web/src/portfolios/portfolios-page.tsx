import { useQuery } from '@apollo/client/react';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Empty, Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { PortfoliosDocument } from '../generated/graphql.js';
import { Charges } from './charges.js';
import styles from './portfolios.module.css';
import { useMayPublish } from './use-may-publish.js';
import { Versions } from './versions.js';

/** Who in the leadership is in charge of which unit and field (领导分工): for everybody to see, for the administrator to change. */
export function PortfoliosPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const mayPublish = useMayPublish();
  const [looked, look] = useState('');
  const { data, error, refetch } = useQuery(PortfoliosDocument, { fetchPolicy: 'cache-and-network' });
  usePageTitle(t('portfolios.title'));
  const versions = data?.portfolios;
  const wanted = Number(params.get('version'));
  const shown = versions?.find(({ version }) => version === wanted) ?? versions?.[0];
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <h1>{t('portfolios.title')}</h1>
          <p className={styles['about']}>{t('portfolios.about')}</p>
        </div>
        {mayPublish && shown ? (
          <Link to="/portfolios/change" className={styles['button']}>
            {t('portfolios.change')}
          </Link>
        ) : null}
      </header>
      {error && !versions ? <Problem error={error} onRetry={() => void refetch().catch(() => {})} /> : null}
      {!versions && !error ? <Loading /> : null}
      {versions?.length === 0 ? <Empty title={t('portfolios.none')}>{t('portfolios.noneMore')}</Empty> : null}
      {versions && shown ? (
        <>
          {shown === versions[0] ? null : (
            <p role="status" className={styles['earlier']}>
              <b>{t('portfolios.version', { version: shown.version })}</b> {t('portfolios.earlier')}{' '}
              <Link to="/portfolios">{t('portfolios.backToInForce')}</Link>
            </p>
          )}
          <Input
            allowClear
            value={looked}
            aria-label={t('portfolios.find')}
            placeholder={t('portfolios.find')}
            className={styles['search'] ?? ''}
            onChange={({ target }) => look(target.value)}
          />
          <Charges charges={shown.charges} looked={looked} />
          <Versions versions={versions} shown={shown.version} />
        </>
      ) : null}
    </div>
  );
}
