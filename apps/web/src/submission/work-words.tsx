import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { EarlierOpinions } from './earlier-opinions.js';
import styles from './opinions-table.module.css';
import type { AssignmentView } from './views.js';

const SHAPE: Record<string, string> = {
  waiting: '·',
  pending: '○',
  signed: '✓',
  notNeeded: '–',
  cancelled: '✕',
};

/** Where a piece of work stands whose opinion is not there, or not yet for the reader's eyes. */
export function WorkWords({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useTranslation();
  const text = useText();
  const { work, hidden, kind, task, postTitle, mine, opinions } = assignment;
  const state = work as 'pending';
  const isOpen = work === 'pending' || work === 'waiting';
  return (
    <div className={styles['work']}>
      <span aria-hidden="true">{SHAPE[work] ?? '·'}</span>{' '}
      {hidden && work === 'signed'
        ? t('submission.work.hidden')
        : kind === 'supervise' && work === 'pending'
          ? t('submission.work.supervise')
          : mine && work === 'pending'
            ? t('submission.work.mine')
            : t(`submission.work.${state}`)}
      {isOpen && (task || postTitle) ? (
        <span className={styles['task']}>{text(task ?? postTitle)}</span>
      ) : null}
      <EarlierOpinions opinions={opinions} />
    </div>
  );
}
