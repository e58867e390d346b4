import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { FoldedText } from './folded-text.js';
import styles from './notes.module.css';
import type { SubmissionView } from './views.js';

type Props = {
  readonly pause: NonNullable<SubmissionView['pause']>;
  readonly clocks: SubmissionView['clocks'];
};

/** A pause in force (T6): what for, what rests and what goes on, since when and until when, and what was written. */
export function PauseNote({ pause, clocks }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const nameOf = useSignerName();
  const { title, source, text: written, by, since, expectedDays, expectedOn, isOver } = pause;
  const named = (standing: 'paused' | 'running') =>
    clocks
      .filter((clock) => clock.standing === standing)
      .map((clock) => text(clock.title))
      .join(t('submission.standing.and'));
  return (
    <div className={styles['note']}>
      <p className={styles['line']}>
        <b title={text(source)}>{t('submission.pause.inForce', { reason: text(title) })}</b>
        <span>{t('submission.pause.rests', { clocks: named('paused') })}</span>
        {named('running') ? <span>{t('submission.pause.goesOn', { clocks: named('running') })}</span> : null}
        <span>
          {t('submission.pause.since', {
            since: dates.day(since),
            until: dates.day(expectedOn),
            days: t('common.limit.workingDays', { count: expectedDays }),
          })}
        </span>
        {isOver ? <span className={styles['over']}>{t('submission.pause.isOver')}</span> : null}
        <span>
          {text(by.unit.name)} {nameOf(by)}
        </span>
      </p>
      <p className={styles['written']}>
        <FoldedText lines={2}>{t('submission.pause.written', { text: written })}</FoldedText>
      </p>
    </div>
  );
}
