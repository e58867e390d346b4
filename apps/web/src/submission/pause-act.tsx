import { InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { PauseDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import styles from './act-dialog.module.css';
import { Choice } from './choice.js';
import { ReasonField } from './reason-field.js';
import { useAct } from './use-act.js';
import type { AllowedActionView } from './views.js';

type Props = {
  readonly submission: string;
  readonly action: AllowedActionView;
  readonly close: () => void;
};

/** Working days that can be stated. */
const [LEAST, MOST] = [1, 250];

/** T6: for a listed reason, with the written notice that the submitter gets and how long it is expected to last. */
export function PauseAct({ submission, action, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const id = useId();
  const { run, running, error } = useAct(PauseDocument);
  const [reason, choose] = useState(action.reasons.length === 1 ? (action.reasons[0]?.id ?? null) : null);
  const [notice, write] = useState('');
  const [days, setDays] = useState<number | null>(5);
  const [asked, setAsked] = useState(false);
  const isInRange = days !== null && days >= LEAST && days <= MOST;
  const isWrong = asked && !isInRange;
  const chosen = action.reasons.find((one) => one.id === reason);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !notice.trim() || !isInRange) return;
    const input = { submission, reason: chosen.id, text: notice.trim(), expectedDays: days };
    if (!(await run(input))) return;
    toast.done(t('submission.done.pause'));
    close();
  };
  return (
    <ActDialog
      title={t('submission.act.pause')}
      about={t(`submission.actAbout.${chosen?.statutory === false ? 'pausePromised' : 'pause'}`, {
        days: t('common.limit.workingDays', { count: isInRange ? days : LEAST }),
      })}
      confirm={t('submission.act.pause')}
      running={running}
      error={error}
      nameOf={(path) => (path === 'expectedDays' ? t('submission.pause.expected') : undefined)}
      send={() => void send()}
      close={close}
    >
      <Choice
        legend={t('submission.pause.reason')}
        name={`${id}-reason`}
        options={action.reasons.map((one) => ({
          id: one.id,
          title: text(one.title),
          about: `${t(one.statutory ? 'submission.pause.all' : 'submission.pause.promisedOnly')} ${text(one.source)}`,
        }))}
        chosen={reason}
        choose={choose}
        needed={asked && !chosen ? t('submission.pause.chooseReason') : null}
      />
      <ReasonField
        label={t('submission.pause.notice')}
        value={notice}
        change={write}
        missing={asked && !notice.trim()}
      />
      <label className={styles['field']} htmlFor={`${id}-days`}>
        <span>{t('submission.pause.expected')}</span>
        <span className={styles['days']}>
          <InputNumber<number>
            id={`${id}-days`}
            precision={0}
            value={days}
            changeOnWheel={false}
            onChange={setDays}
            {...(isWrong && {
              status: 'error' as const,
              'aria-invalid': true,
              'aria-describedby': `${id}-wrong`,
            })}
          />
          {t('submission.pause.workingDays')}
        </span>
        {isWrong ? (
          <small id={`${id}-wrong`} className={styles['wrong']} role="alert">
            {t('common.detail.notInRange', { least: LEAST, most: MOST })}
          </small>
        ) : null}
      </label>
    </ActDialog>
  );
}
