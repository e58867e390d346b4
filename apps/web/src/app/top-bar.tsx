import { BellOutlined, DownOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import { MarkBadge } from '../common/marks.js';
import { useText } from '../common/text.js';
import { SearchField } from './search-field.js';
import { usePersonMenu } from './person-menu.js';
import styles from './top-bar.module.css';

const NoticesDrawer = lazy(async () => ({
  default: (await import('../notices/notices-drawer.js')).NoticesDrawer,
}));

export function TopBar({ unread }: { readonly unread: number }) {
  const { t } = useTranslation();
  const [showsNotices, showNotices] = useState(false);
  const text = useText();
  const me = useMe();
  const [showsMenu, showMenu] = useState(false);
  const menu = usePersonMenu();
  return (
    <header className={styles['top']}>
      <SearchField />
      <div className={styles['space']} />
      <button
        type="button"
        className={styles['button']}
        aria-label={unread > 0 ? t('app.noticesUnread', { count: unread }) : t('app.notices')}
        aria-haspopup="dialog"
        onClick={() => showNotices(true)}
      >
        <BellOutlined aria-hidden="true" />
        {t('app.notices')}
        {unread > 0 ? <span className={styles['unread']}>{unread > 99 ? '99+' : unread}</span> : null}
      </button>
      <Dropdown
        // antd leaves a menu with several chosen entries (post and language) open.
        menu={{ ...menu, onClick: () => showMenu(false) }}
        open={showsMenu}
        onOpenChange={showMenu}
        autoFocus
        trigger={['click']}
        placement="bottomRight"
      >
        <button type="button" className={styles['button']} aria-haspopup="menu">
          <span className={styles['who']}>
            <b>{me.name}</b>
            <span>
              {me.actingFor ? (
                <MarkBadge mark="forAnother" title={t('app.actsFor', { forPerson: me.actingFor.name })}>
                  {me.actingFor.name}
                </MarkBadge>
              ) : null}{' '}
              {text(me.acting.unit.name)} · {text(me.acting.title)}
            </span>
          </span>
          <DownOutlined aria-hidden="true" className={styles['down'] ?? ''} />
        </button>
      </Dropdown>
      {showsNotices ? (
        <Suspense fallback={null}>
          <NoticesDrawer onClose={() => showNotices(false)} />
        </Suspense>
      ) : null}
    </header>
  );
}
