import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { ChangeUrgencyDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import styles from './act-dialog.module.css';
import { Choice } from './choice.js';
import { ReasonField } from './reason-field.js';
import { useAct } from './use-act.js';
import type { AllowedActionView, SubmissionView } from './views.js';

type Props = {
  readonly submission: SubmissionView;
  readonly action: AllowedActionView;
  readonly close: () => void;
};

/** T14: raised, the shorter limit counts from now; lowered, no limit becomes longer unless that is ticked, too. */
export function UrgencyAct({ submission, action, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const id = useId();
  const { run, running, error } = useAct(ChangeUrgencyDocument);
  const [level, choose] = useState<string | null>(null);
  const [lengthen, setLengthen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const chosen = action.levels.find((one) => one.level === level);
  const lower = chosen?.lower ?? false;
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !reason.trim()) return;
    const input = { submission: submission.id, urgency: chosen.level, reason: reason.trim() };
    if (!(await run({ ...input, ...(lower && { lengthen }) }))) return;
    toast.done(t('submission.done.changeUrgency', { level: text(chosen.title) }));
    close();
  };
  const how = !chosen ? 'none' : !lower ? 'raised' : lengthen ? 'lengthened' : 'lowered';
  return (
    <ActDialog
      title={t('submission.act.changeUrgency')}
      about={t(`submission.urgency.about.${how}`, { level: text(chosen?.title) })}
      confirm={t('submission.act.changeUrgency')}
      running={running}
      error={error}
      send={() => void send()}
      close={close}
    >
      <Choice
        legend={t('submission.urgency.to', { now: text(submission.urgency?.title) })}
        name={`${id}-level`}
        options={action.levels.map((one) => ({ id: one.level, title: text(one.title) }))}
        chosen={level}
        choose={choose}
        needed={asked && !chosen ? t('submission.urgency.choose') : null}
      />
      {lower ? (
        <label className={styles['choice']}>
          <input type="checkbox" checked={lengthen} onChange={({ target }) => setLengthen(target.checked)} />
          <b>{t('submission.urgency.lengthen')}</b>
        </label>
      ) : null}
      <ReasonField
        label={t('submission.reason')}
        value={reason}
        change={setReason}
        missing={asked && !reason.trim()}
      />
    </ActDialog>
  );
}
