import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { FoldedText } from './folded-text.js';
import styles from './notes.module.css';
import type { EntryView, SubmissionView } from './views.js';

/** The latest time that it was sent back, by a person or, where somebody was late, by the system. */
export const lastSentBack = ({ timeline }: Pick<SubmissionView, 'timeline'>): EntryView | undefined =>
  timeline.nodes
    .filter(({ facts }) => facts.some((fact) => (fact as { type?: unknown } | null)?.type === 'sentBack'))
    .reduce<EntryView | undefined>((last, entry) => (last && last.seq > entry.seq ? last : entry), undefined);

/** It lies with the submitter between two cycles (T8): why, by whom, and what comes then. */
export function SentBackNote({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const nameOf = useSignerName();
  const entry = lastSentBack(submission);
  return (
    <div className={`${styles['note']} ${styles['asks']}`}>
      <p className={styles['line']}>
        <b>
          {entry
            ? t('submission.sentBack.on', { moment: dates.moment(entry.at) })
            : t('submission.sentBack.title')}
        </b>
        {entry ? (
          <span>
            {entry.by ? `${text(entry.by.unit.name)} ${nameOf(entry.by)}` : t('submission.sentBack.bySystem')}
          </span>
        ) : null}
        <span>{t('submission.sentBack.about', { cycle: submission.cycle + 1 })}</span>
      </p>
      {entry?.reason ? (
        <p className={styles['written']}>
          <FoldedText lines={3}>{t('submission.timeline.reason', { reason: entry.reason })}</FoldedText>
        </p>
      ) : null}
    </div>
  );
}
