import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { mustChange } from './change-asked.js';
import { itemsInNotes, StandingNotes } from './standing-notes.js';
import styles from './standing-sentence.module.css';
import type { SubmissionView } from './views.js';

/** Somebody waits for the submitter: then it is not true that nothing is asked of him. */
const WAITING = ['awaitingSupplement', 'awaitingResubmission'];

/** The first sentence: where it is, who holds it, how far; then what is missing, and what is out of the ordinary. */
export function StandingSentence({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const text = useText();
  const { standing, closed, conditional } = submission;
  const { holders, assigned, signed, phase } = standing;
  const said = itemsInNotes(submission);
  const missing = standing.missing.filter(({ zh }) => !said.has(zh));
  const isAsked =
    WAITING.includes(phase) || mustChange(submission) || (conditional !== null && !conditional.completedAt);
  // A unit may have several leaders: where one post of it holds it, by its name.
  const postOf = (unit: string): string => {
    const posts = submission.assignments
      .filter((one) => one.unit.id === unit && one.kind === 'review' && one.work === 'pending')
      .map(({ postTitle }) => text(postTitle));
    return new Set(posts).size === 1 ? (posts[0] ?? '') : '';
  };
  // The holders of a stage in parallel are many: named up to three, counted beyond.
  const who =
    holders.length > 3
      ? t('submission.standing.units', { count: holders.length })
      : holders
          .map(({ id, name }) => [text(name), postOf(id)].filter(Boolean).join(' '))
          .join(t('submission.standing.and'));
  const doing = text(standing.doing ?? standing.stageTitle);
  return (
    <section aria-label={t('submission.standing.title')} aria-live="polite">
      {/* How it ended stands in the heading already. */}
      {closed && missing.length === 0 ? null : (
        <div className={styles['standing']}>
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
          ) : closed || isAsked ? null : (
            <p className={styles['nothing']}>{t('submission.standing.nothingMissing')}</p>
          )}
        </div>
      )}
      <StandingNotes submission={submission} />
    </section>
  );
}
