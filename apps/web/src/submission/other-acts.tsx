import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActOfReason, type ReasonedAct } from './act-of-reason.js';
import styles from './act-panel.module.css';
import { actionsOf } from './acts.js';
import { TakeBackSure } from './take-back-sure.js';
import { TimeAct } from './time-act.js';
import type { AllowedActionView, SubmissionView } from './views.js';

/** Waited for, so in view; the others are in the menu. */
const PROMPT = ['supply', 'resume'] as const;
const ON_TIME = ['pause', 'requestExtension', 'changeUrgency'] as const;
const REASONED = ['sendBack', 'requestReevaluation', 'withdraw'] as const satisfies readonly ReasonedAct[];
type OtherAct = (typeof PROMPT)[number] | (typeof ON_TIME)[number] | ReasonedAct;

const isReasoned = (act: OtherAct): act is ReasonedAct => REASONED.some((other) => other === act);

type Props = {
  readonly submission: SubmissionView;
  readonly onCorrect: (action: AllowedActionView) => void;
  /** All of them one below the other, as in a drawer; otherwise in one menu. */
  readonly unfolded?: boolean;
};

/** What else may be done now, says the API: each asks for what it needs, and says what will happen. */
export function OtherActs({ submission, onCorrect, unfolded = false }: Props) {
  const { t } = useTranslation();
  const [asking, ask] = useState<OtherAct | null>(null);
  const [taking, take] = useState<AllowedActionView['assignment']>(null);
  const menu = useRef<HTMLButtonElement>(null);
  // Where the act came from is gone with the menu: the keyboard goes on from what opened it.
  const close = () => {
    ask(null);
    requestAnimationFrame(() => menu.current?.focus());
  };
  const actions = submission.allowedActions;
  const allowed = (acts: readonly OtherAct[]) => acts.filter((act) => actionsOf(actions, act).length > 0);
  const more = allowed([...ON_TIME, ...REASONED]);
  const isMenu = !unfolded && more.length > 1;
  // While it is offered: somebody may act meanwhile.
  const sure = actionsOf(actions, 'takeBack').find(({ assignment }) => assignment === taking);
  const asked = asking && actionsOf(actions, asking)[0];
  if (sure) return <TakeBackSure submission={submission.id} action={sure} close={() => take(null)} />;

  return (
    <div className={styles['others']}>
      {allowed(PROMPT).map((act) => (
        <Button key={act} type="primary" onClick={() => ask(act)}>
          {t(`submission.act.${act}`)}
        </Button>
      ))}
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
      {isMenu ? (
        <Dropdown
          trigger={['click']}
          autoFocus
          placement="topLeft"
          menu={{
            items: more.map((act) => ({ key: act, label: t(`submission.act.${act}`) })),
            onClick: ({ key }) => ask(key as OtherAct),
          }}
        >
          <Button ref={menu}>{t('submission.act.more')} ▾</Button>
        </Dropdown>
      ) : (
        more.map((act) => (
          <Button key={act} onClick={() => ask(act)}>
            {t(`submission.act.${act}`)}
          </Button>
        ))
      )}
      {asked && isReasoned(asking) ? (
        <ActOfReason submission={submission} act={asking} close={close} />
      ) : null}
      {asked && !isReasoned(asking) ? <TimeAct submission={submission} action={asked} close={close} /> : null}
    </div>
  );
}
