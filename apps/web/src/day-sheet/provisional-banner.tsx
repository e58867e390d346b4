import { useTranslation } from 'react-i18next';
import { MarkBadge } from '../common/marks.js';
import styles from './provisional-banner.module.css';

/** A date shown here reaches into years whose holidays are not announced yet: it may move (T13). */
export function ProvisionalBanner({
  years,
  children,
}: {
  readonly years: readonly string[];
  /** What can be done about it, for those who can. */
  readonly children?: React.ReactNode;
}) {
  const { t } = useTranslation();
  if (years.length === 0) return null;
  return (
    <p className={styles['banner']} role="note">
      <MarkBadge mark="provisional" />
      <span>{t('daySheet.provisional', { years: years.join(t('daySheet.and')) })}</span>
      {children}
    </p>
  );
}
