import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { placeInQueue } from '../boxes/queue.js';
import { useText } from '../common/text.js';
import { answersIn, type Revising } from './acts.js';
import styles from './act-panel.module.css';
import { MyOpinion } from './my-opinion.js';
import { OtherActs } from './other-acts.js';
import type { AllowedActionView, SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly onRevise: (revising: Revising) => void };

/** Whether there is anything for the reader to do here, besides adopting in the table itself. */
export const hasActs = ({ allowedActions }: SubmissionView): boolean =>
  allowedActions.some(({ act }) => act !== 'adoptOpinion' && act !== 'submit');

/** At the foot of the right-hand column, always in view: what I say, or what I said and what can still be done. */
export function ActPanel({ submission, onRevise }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const [folded, fold] = useState(false);
  const [correcting, correct] = useState<AllowedActionView | null>(null);
  const giving = answersIn(submission.allowedActions);
  const writing = correcting ?? giving[0];
  const next = placeInQueue(submission.id)?.next;
  if (!writing) {
    return (
      <section className={`${styles['panel']} ${styles['oneLine']}`} aria-label={t('submission.act.title')}>
        <OtherActs submission={submission} onCorrect={correct} />
        {next ? <Link to={`/submission/${next}`}>{t('submission.next')}</Link> : null}
      </section>
    );
  }
  return (
    <section className={styles['panel']} aria-label={t('submission.opinion.mine')}>
      <div className={styles['head']}>
        <h2>
          {t(correcting ? 'submission.act.correctOpinion' : 'submission.opinion.mine')}
          <small>{text(writing.title)}</small>
        </h2>
        {correcting ? (
          <button type="button" onClick={() => correct(null)}>
            {t('submission.cancel')}
          </button>
        ) : (
          <button type="button" aria-expanded={!folded} onClick={() => fold(!folded)}>
            {t(folded ? 'submission.unfold' : 'submission.fold')}
          </button>
        )}
      </div>
      {/* Folded, not taken away: what is being typed stays where it is. */}
      <div hidden={folded} className={styles['body']}>
        <MyOpinion
          submission={submission}
          correcting={correcting}
          onRevise={onRevise}
          onDone={() => correct(null)}
        />
        {correcting ? null : <OtherActs submission={submission} onCorrect={correct} />}
      </div>
    </section>
  );
}
