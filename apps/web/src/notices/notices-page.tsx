import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRowKeys } from '../boxes/use-row-keys.js';
import { usePageTitle } from '../common/page.js';
import { NoticeList } from './notice-list.js';
import styles from './notices-page.module.css';

export function NoticesPage() {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  usePageTitle(t('notices.title'));
  useRowKeys(list);
  return (
    <div ref={list} className={styles['page']}>
      <h1>{t('notices.title')}</h1>
      <NoticeList />
    </div>
  );
}
