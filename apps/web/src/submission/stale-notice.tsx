import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './opinion-form.module.css';
import type { Seen } from './opinion-draft.js';

type Props = { readonly seen: Seen; readonly now: Seen; readonly onSeen: () => void };

/** Something changed under the signer's hands: what, that nothing is lost, and what to do. */
export function StaleNotice({ seen, now, onSeen }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles['stale']} role="alert">
      <p>
        {seen.formRevision !== now.formRevision
          ? t('submission.stale.form', { n: now.formRevision ?? 1 })
          : t('submission.stale.assignment')}{' '}
        {t('submission.stale.kept')}
      </p>
      <Button size="small" onClick={onSeen}>
        {t('submission.stale.seen')}
      </Button>
    </div>
  );
}
