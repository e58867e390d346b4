import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useActAs, useIdentities } from '../app/person-menu.js';
import styles from './other-identities.module.css';

/** What waits for another post of mine, or for whom I stand in for, is not in this box: a press away (O9). */
export function OtherIdentities() {
  const { t } = useTranslation();
  const { acting, all } = useIdentities();
  const actAs = useActAs();
  const others = all.filter(({ key }) => key !== acting);
  if (others.length === 0) return null;
  return (
    <p className={styles['others']}>
      <span>{t('boxes.otherIdentities')}</span>
      {others.map(({ key, name, ...identity }) => (
        <Button key={key} type="link" size="small" onClick={() => void actAs(identity)}>
          {name}
        </Button>
      ))}
    </p>
  );
}
