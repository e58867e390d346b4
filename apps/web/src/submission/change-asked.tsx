import { useTranslation } from 'react-i18next';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { answersIn, needsForm } from './acts.js';
import { FoldedText } from './folded-text.js';
import styles from './notes.module.css';
import { type OpinionView, standingOpinion, type SubmissionView } from './views.js';

type AskedFor = { readonly unit: string; readonly opinion: OpinionView; readonly words: string };

/** Whoever signed last and did not simply agree: what they said is to be changed. Who agreed asked for nothing. */
export function useChangesAsked(submission: Pick<SubmissionView, 'assignments'>): readonly AskedFor[] {
  const text = useText();
  return submission.assignments
    .flatMap((assignment) => {
      const opinion = standingOpinion(assignment);
      const words = opinion?.stance === 'for' ? opinion.conditions : (opinion?.text ?? opinion?.conditions);
      return opinion && words ? [{ unit: text(assignment.unit.name), opinion, words }] : [];
    })
    .sort((a, b) => b.opinion.at.localeCompare(a.opinion.at))
    .slice(0, 3);
}

/** All that is asked of me is the form again: then something is to be changed in it. */
export const mustChange = ({ allowedActions }: Pick<SubmissionView, 'allowedActions'>): boolean => {
  const answers = answersIn(allowedActions);
  return answers.length > 0 && answers.every(({ outcomes }) => outcomes.every(needsForm));
};

/** Who has to change the form reads first what to change, and who asked for it. */
export function ChangeAskedNote({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const text = useText();
  const nameOf = useSignerName();
  const asked = useChangesAsked(submission);
  if (!mustChange(submission) || asked.length === 0) return null;
  return (
    <div className={`${styles['note']} ${styles['asks']}`}>
      <p className={styles['line']}>
        <b>{t('submission.opinion.asked')}</b>
      </p>
      {asked.map(({ unit, opinion, words }) => (
        <div key={`${unit}:${opinion.at}`} className={styles['written']}>
          <FoldedText lines={3}>
            {t('submission.opinion.askedBy', {
              who: [unit, opinion.by ? nameOf(opinion.by) : null].filter(Boolean).join(' '),
              outcome: text(opinion.outcomeTitle),
              words,
            })}
          </FoldedText>
        </div>
      ))}
    </div>
  );
}
