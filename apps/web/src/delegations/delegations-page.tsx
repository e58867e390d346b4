import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import { Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { DelegationsDocument } from '../generated/graphql.js';
import { DelegationRow } from './delegation-row.js';
import styles from './delegations-page.module.css';
import { GiveDelegation } from './give-delegation.js';

/** Standing delegations (委托): what one has given, what one was given. */
export function DelegationsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [gives, give] = useState(false);
  const { data, error, refetch } = useQuery(DelegationsDocument);
  usePageTitle(t('delegations.title'));
  const again = () => void refetch();
  const all = data?.delegations ?? [];
  const parts = [
    { part: 'given', rows: all.filter(({ mine }) => mine) },
    { part: 'received', rows: all.filter(({ mine }) => !mine) },
  ] as const;
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('delegations.title')}</h1>
        {me.actingFor ? null : (
          <Button type="primary" onClick={() => give(true)}>
            {t('delegations.give')}
          </Button>
        )}
      </header>
      <p className={styles['about']}>
        {me.actingFor ? t('delegations.notPassedOn', { giver: me.actingFor.name }) : t('delegations.about')}
      </p>
      {error && !data ? <Problem error={error} onRetry={again} /> : null}
      {!data && !error ? <Loading /> : null}
      {data
        ? parts.map(({ part, rows }) => (
            <section key={part} aria-label={t(`delegations.${part}`)}>
              <h2>{t(`delegations.${part}`)}</h2>
              {rows.length === 0 ? (
                <p className={styles['about']}>{t(`delegations.none.${part}`)}</p>
              ) : (
                <ul className={styles['list']}>
                  {rows.map((row) => (
                    <DelegationRow key={row.id} row={row} onDone={again} />
                  ))}
                </ul>
              )}
            </section>
          ))
        : null}
      {gives ? <GiveDelegation close={() => give(false)} onDone={again} /> : null}
    </div>
  );
}
