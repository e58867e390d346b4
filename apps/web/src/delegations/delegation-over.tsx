import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { AntdTheme } from '../app/antd-theme.js';
import { useActAs, useIdentities } from '../app/person-menu.js';
import { useMe } from '../common/me.js';
import { usePageTitle } from '../common/page.js';
import styles from './delegations-page.module.css';

/** Over while somebody was at it: nothing of the other's is shown any more, and one says oneself as whom to go on. */
export function DelegationOver() {
  const { t } = useTranslation();
  const actAs = useActAs();
  const { all } = useIdentities();
  const { actingFor } = useMe();
  usePageTitle(t('delegations.over.title'));
  return (
    <AntdTheme>
      <main className={styles['page']}>
        <h1>{t('delegations.over.title')}</h1>
        <p>{t('delegations.over.about', { giver: actingFor?.name ?? '' })}</p>
        <div className={styles['choices']}>
          {all.map(({ key, name, ...identity }, index) => (
            <Button
              key={key}
              block
              type={index === 0 ? 'primary' : 'default'}
              onClick={() => void actAs(identity)}
            >
              {name}
            </Button>
          ))}
        </div>
      </main>
    </AntdTheme>
  );
}
