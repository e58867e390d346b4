import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import styles from './notes.module.css';
import type { SubmissionView } from './views.js';

/** Who stands in for somebody finds it among his work, and reads why he cannot sign it (O9). */
export function InPersonNote({ submission }: { readonly submission: Pick<SubmissionView, 'assignments'> }) {
  const { t } = useTranslation();
  const { actingFor } = useMe();
  const waits = submission.assignments.some(
    ({ mine, work, inPerson }) => mine && work === 'pending' && inPerson,
  );
  if (!actingFor || !waits) return null;
  return (
    <div className={`${styles['note']} ${styles['asks']}`}>
      <p className={styles['line']}>{t('submission.opinion.inPerson', { who: actingFor.name })}</p>
    </div>
  );
}
