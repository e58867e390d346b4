import { CheckSquareOutlined, PlusCircleOutlined, ReadOutlined, UserOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Box, ShellCountsQuery } from '../generated/graphql.js';
import styles from './tab-bar.module.css';

type Props = { readonly counts: ShellCountsQuery['boxes']; readonly unread: number };

/** The phone's four ways to go, at the thumb. */
export function TabBar({ counts, unread }: Props) {
  const { t } = useTranslation();
  const countOf = (box: Box) => counts.find((each) => each.box === box)?.count ?? 0;
  const tabs = [
    { to: '/box/todo', label: t('boxes.name.todo'), icon: <CheckSquareOutlined />, count: countOf('todo') },
    { to: '/box/toRead', label: t('boxes.name.toRead'), icon: <ReadOutlined />, count: countOf('toRead') },
    { to: '/new', label: t('app.new'), icon: <PlusCircleOutlined />, count: 0 },
    { to: '/me', label: t('app.mine'), icon: <UserOutlined />, count: unread },
  ];
  return (
    <nav className={styles['tabs']} aria-label={t('app.navigation')} data-tab-bar>
      {tabs.map(({ to, label, icon, count }) => (
        <NavLink key={to} to={to} className={styles['tab'] ?? ''}>
          <span className={styles['icon']} aria-hidden="true">
            {icon}
          </span>
          {label}
          {count > 0 ? <span className={styles['count']}>{count > 99 ? '99+' : count}</span> : null}
        </NavLink>
      ))}
    </nav>
  );
}
