import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { RequestReevaluationDocument, WithdrawDocument } from '../generated/graphql.js';
import { actionsOf } from './acts.js';
import { AskReason } from './ask-reason.js';
import styles from './act-panel.module.css';
import { useAct } from './use-act.js';
import { useTakeBack } from './use-take-back.js';
import type { AllowedActionView, SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly onCorrect: (action: AllowedActionView) => void };

/** What else may be done now, says the API: take back, correct, withdraw, ask for re-evaluation. */
export function OtherActs({ submission, onCorrect }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [asking, ask] = useState<'withdraw' | 'requestReevaluation' | null>(null);
  const [taking, take] = useState<AllowedActionView['assignment']>(null);
  const text = useText();
  const takeBack = useTakeBack(submission.id);
  const withdrawal = useAct(WithdrawDocument);
  const reevaluation = useAct(RequestReevaluationDocument);
  const actions = submission.allowedActions;
  const reasoned = (['requestReevaluation', 'withdraw'] as const).filter(
    (act) => actionsOf(actions, act).length > 0,
  );

  const send = async (reason: string): Promise<void> => {
    const { run } = asking === 'withdraw' ? withdrawal : reevaluation;
    if (!asking || !(await run({ submission: submission.id, reason }))) return;
    toast.done(t(`submission.done.${asking}`));
    ask(null);
  };

  // While it is offered: somebody may act meanwhile.
  const sure = actionsOf(actions, 'takeBack').find(({ assignment }) => assignment === taking);
  if (sure) {
    return (
      <div className={styles['others']}>
        <p role="alert" className={styles['sure']}>
          {t('submission.act.takeBackSure', { title: text(sure.title) })}
        </p>
        <Button autoFocus disabled={takeBack.running} onClick={() => take(null)}>
          {t('submission.cancel')}
        </Button>
        <Button
          type="primary"
          loading={takeBack.running}
          onClick={() => void takeBack.run(sure).finally(() => take(null))}
        >
          {t('submission.act.takeBackConfirm')}
        </Button>
      </div>
    );
  }

  return (
    <div className={styles['others']}>
      {actionsOf(actions, 'takeBack').map((action) => (
        <Button key={action.assignment} onClick={() => take(action.assignment)}>
          {t('submission.act.takeBack')}
        </Button>
      ))}
      {actionsOf(actions, 'correctOpinion').map((action) => (
        <Button key={action.assignment} onClick={() => onCorrect(action)}>
          {t('submission.act.correctOpinion')}
        </Button>
      ))}
      {reasoned.map((act) => (
        <Button key={act} onClick={() => ask(act)}>
          {t(`submission.act.${act}`)}
        </Button>
      ))}
      {asking ? (
        <AskReason
          title={t(`submission.act.${asking}`)}
          about={t(`submission.actAbout.${asking}`)}
          confirm={t(`submission.act.${asking}`)}
          danger={asking === 'withdraw'}
          running={withdrawal.running || reevaluation.running}
          error={asking === 'withdraw' ? withdrawal.error : reevaluation.error}
          send={(reason) => void send(reason)}
          close={() => ask(null)}
        />
      ) : null}
    </div>
  );
}
