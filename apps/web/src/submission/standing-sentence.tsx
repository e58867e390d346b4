import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import styles from './standing-sentence.module.css';
import type { SubmissionView } from './views.js';

/** The first sentence: where it is, who holds it, how far; then what is missing. */
export function StandingSentence({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const text = useText();
  const { standing, closed } = submission;
  const { holders, assigned, signed, missing } = standing;
  // How it ended stands in the heading already.
  if (closed && missing.length === 0) return null;
  // The holders of a stage in parallel are many: named up to three, counted beyond.
  const who =
    holders.length > 3
      ? t('submission.standing.units', { count: holders.length })
      : holders.map(({ name }) => text(name)).join(t('submission.standing.and'));
  const doing = text(standing.doing ?? standing.stageTitle);
  return (
    <section className={styles['standing']} aria-label={t('submission.standing.title')} aria-live="polite">
      <p className={styles['now']}>
        <span className={styles['label']}>
          {t(closed ? 'submission.standing.closed' : 'submission.standing.now')}
        </span>
        <b>
          {closed
            ? text(closed.title)
            : who
              ? t('submission.standing.sentence', { doing, who })
              : t('submission.standing.alone', { doing })}
        </b>{' '}
        {!closed && assigned > 1 ? (
          <span className={styles['count']}>{t('submission.standing.signed', { assigned, signed })}</span>
        ) : null}
      </p>
      {missing.length > 0 ? (
        <div className={styles['missing']}>
          <span className={styles['label']}>
            {t('submission.standing.missing', { count: missing.length })}
          </span>
          <ul>
            {missing.map((item) => (
              <li key={item.zh}>{text(item)} </li>
            ))}
          </ul>
        </div>
      ) : closed ? null : (
        <p className={styles['nothing']}>{t('submission.standing.nothingMissing')}</p>
      )}
    </section>
  );
}
