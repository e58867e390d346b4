import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { FoldedText } from './folded-text.js';
import styles from './notes.module.css';
import { limitsOfCycle } from './new-cycle.js';
import { lastSentBack, sentBackHere, whyAnew } from './sent-back.js';
import type { SubmissionView } from './views.js';

/** It lies with the submitter between two cycles (T8): why, by whom, and what comes then. */
export function SentBackNote({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const nameOf = useSignerName();
  if (submission.standing.converts) {
    return (
      <div className={`${styles['note']} ${styles['asks']}`}>
        <p className={styles['line']}>
          <b>{t('submission.sentBack.converts', { stage: text(submission.standing.stageTitle) })}</b>
          <span>{t('submission.sentBack.convertsAbout', { cycle: submission.cycle + 1 })}</span>
        </p>
      </div>
    );
  }
  const entry = lastSentBack(submission);
  const limits = t(`submission.newCycle.${limitsOfCycle(submission.clocks)}`);
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
        <span>{t('submission.sentBack.about', { cycle: submission.cycle + 1, limits })}</span>
      </p>
      {entry?.reason ? (
        <p className={styles['written']}>
          <FoldedText lines={3}>{t('submission.timeline.reason', { reason: entry.reason })}</FoldedText>
        </p>
      ) : null}
    </div>
  );
}

/** The stage in hand is done anew: who sent it back, from where, and why. It is the first thing its holders look for. */
export function StageSentBackNote({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const nameOf = useSignerName();
  const sent = sentBackHere(submission);
  if (!sent) return null;
  const { entry, from, straight } = sent;
  return (
    <div className={`${styles['note']} ${styles['asks']}`}>
      <p className={styles['line']}>
        <b>
          {t('submission.sentBack.fromStage', {
            moment: dates.moment(entry.at),
            from: from ? text(from) : '',
          })}
        </b>
        {entry.by ? <span>{`${text(entry.by.unit.name)} ${nameOf(entry.by)}`}</span> : null}
        <span>{t(straight ? 'submission.sentBack.straight' : 'submission.sentBack.inOrder')}</span>
      </p>
      {entry.reason ? (
        <p className={styles['written']}>
          <FoldedText lines={3}>{t('submission.timeline.reason', { reason: entry.reason })}</FoldedText>
        </p>
      ) : null}
    </div>
  );
}

/** Judged anew: why, and who says so. Whoever is asked again looks for that before the opinions of the last time. */
export function NewCycleNote({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const nameOf = useSignerName();
  const why = whyAnew(submission);
  if (!why) return null;
  const { begun, cause } = why;
  const moment = dates.moment(begun.at);
  const who = cause.by
    ? `${text(cause.by.unit.name)} ${nameOf(cause.by)}`
    : t('submission.sentBack.bySystem');
  const wasSentBack = cause.seq !== begun.seq;
  const { cycle } = submission;
  return (
    <div className={styles['note']}>
      <p className={styles['line']}>
        <b>{t(`submission.sentBack.${wasSentBack ? 'resubmitted' : 'reopened'}`, { cycle, moment })}</b>
        <span>{wasSentBack ? t('submission.sentBack.sender', { who }) : who}</span>
      </p>
      {cause.reason ? (
        <p className={styles['written']}>
          <FoldedText lines={3}>{t('submission.timeline.reason', { reason: cause.reason })}</FoldedText>
        </p>
      ) : null}
    </div>
  );
}
