import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { BOXES } from '../boxes/boxes.js';
import { LightShape } from '../common/light-mark.js';
import type { ShellCountsQuery } from '../generated/graphql.js';
import { useAdministration } from './administration.js';
import { BrandMark } from './brand.js';
import styles from './side-bar.module.css';

type Props = { readonly counts: ShellCountsQuery['boxes'] };

/** Where one can go, and how much waits there; what is overdue is said even before it is opened. */
export function SideBar({ counts }: Props) {
  const { t } = useTranslation();
  const administration = useAdministration();
  return (
    <nav className={styles['side']} aria-label={t('app.navigation')}>
      <NavLink to="/box/todo" className={styles['brand'] ?? ''}>
        <BrandMark />
        {t('common.product')}
      </NavLink>
      <ul>
        {BOXES.map(({ box, counted }) => {
          const count = counts.find((each) => each.box === box);
          return (
            <li key={box}>
              <NavLink to={`/box/${box}`} className={styles['link'] ?? ''}>
                <span className={styles['name']}>{t(`boxes.name.${box}`)}</span>
                {box === 'todo' && count && count.red > 0 ? (
                  <span className={styles['red']}>
                    <LightShape shape="red" size={9} />
                    <span aria-hidden="true">{count.red}</span>
                    <span className="sr-only">{t('app.overdueIn', { count: count.red })}</span>
                  </span>
                ) : null}
                {counted && count && count.count > 0 ? (
                  <span className={styles['count']}>{count.count}</span>
                ) : null}
              </NavLink>
            </li>
          );
        })}
        <li className={styles['apart']}>
          <NavLink to="/new" className={`${styles['link']} ${styles['new']}`}>
            <span className={styles['name']}>{t('app.new')}</span>
            <span aria-hidden="true" className={styles['plus']}>
              ＋
            </span>
          </NavLink>
        </li>
        {administration.map(({ to, label }, index) => (
          <li key={to} className={index === 0 ? styles['apart'] : ''}>
            <NavLink to={to} className={styles['link'] ?? ''}>
              <span className={styles['name']}>{label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
