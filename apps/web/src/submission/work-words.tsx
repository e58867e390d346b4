import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { MarkBadge } from '../common/marks.js';
import { useText } from '../common/text.js';
import { EarlierOpinions } from './earlier-opinions.js';
import styles from './opinions-table.module.css';
import { type AssignmentView, hasExpired } from './views.js';

const SHAPE: Record<string, string> = {
  waiting: '·',
  pending: '○',
  signed: '✓',
  deemed: '–',
  missed: '▲',
  notNeeded: '–',
  cancelled: '✕',
};

/** Where a piece of work stands whose opinion is not there, or not yet for the reader's eyes. */
export function WorkWords({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useTranslation();
  const text = useText();
  const { work, hidden, kind, task, postTitle, opinions, carriedFrom } = assignment;
  // What is asked besides opinions says what it is, done or not.
  const isNamed = work === 'pending' || work === 'waiting' || kind !== 'review';
  const expired = hasExpired(assignment);
  return (
    <div className={`${styles['work']} ${work === 'missed' && !expired ? styles['missed'] : ''}`}>
      <span aria-hidden="true">{expired ? '–' : (SHAPE[work] ?? '·')}</span> {wordsOf(assignment, t)}{' '}
      {hidden && work === 'deemed' ? <MarkBadge mark="deemed" /> : null}
      {carriedFrom ? (
        <MarkBadge mark="carriedOver">{t('submission.cycle', { cycle: carriedFrom.cycle })}</MarkBadge>
      ) : null}
      {isNamed && (task || postTitle) ? (
        <span className={styles['task']}>{text(task ?? postTitle)}</span>
      ) : null}
      <EarlierOpinions opinions={opinions.filter(({ supplementary }) => !supplementary)} />
    </div>
  );
}

function wordsOf(assignment: AssignmentView, t: TFunction): string {
  const { work, hiddenUntil, kind, mine } = assignment;
  if (hasExpired(assignment))
    return t(kind === 'complete' ? 'submission.work.lapsed' : 'submission.work.expired');
  if (hiddenUntil && work === 'signed') return t(`submission.work.hidden.${hiddenUntil as 'signed'}`);
  if (work !== 'pending') {
    return kind === 'complete' && work === 'signed'
      ? t('submission.work.completed')
      : t(`submission.work.${work as 'signed'}`);
  }
  if (assignment.isReturned) return t('submission.work.returned');
  if (kind === 'supervise') return t('submission.work.supervise');
  if (kind === 'complete') return t('submission.work.toComplete');
  return t(mine ? 'submission.work.mine' : 'submission.work.pending');
}
