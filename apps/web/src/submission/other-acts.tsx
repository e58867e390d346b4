import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ABOUT_PEOPLE } from './people-act.js';
import { REASONED } from './act-of-reason.js';
import styles from './act-panel.module.css';
import { actionsOf } from './acts.js';
import { useAskAct } from './asking.js';
import { TakeBackSure } from './take-back-sure.js';
import type { AllowedActionView, SubmissionView } from './views.js';

/** Waited for, so in view; the others are in the menu. */
const PROMPT = ['supply', 'resume', 'reassign', 'prepare', 'recall'] as const;
const MORE = [
  ...ABOUT_PEOPLE.filter((act) => !PROMPT.some((one) => one === act)),
  'sendBackTo',
  'pause',
  'requestExtension',
  'changeUrgency',
  ...REASONED,
] as const;
type OtherAct = (typeof PROMPT)[number] | (typeof MORE)[number];

type Props = {
  readonly submission: SubmissionView;
  readonly onCorrect: (action: AllowedActionView) => void;
  /** All of them one below the other, as in a drawer; otherwise in one menu. */
  readonly unfolded?: boolean;
  /** One was chosen: its dialog opens above, and what it was chosen from may close. */
  readonly onAsked?: () => void;
};

/** What else may be done now, says the API: each asks for what it needs, and says what will happen. */
export function OtherActs({ submission, onCorrect, unfolded = false, onAsked }: Props) {
  const { t } = useTranslation();
  const open = useAskAct();
  const [taking, take] = useState<AllowedActionView['assignment']>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const actions = submission.allowedActions;
  const allowed = (acts: readonly OtherAct[]) => acts.filter((act) => actionsOf(actions, act).length > 0);
  const more = allowed(MORE);
  const isMenu = !unfolded && more.length > 1;
  // While it is offered: somebody may act meanwhile.
  const sure = actionsOf(actions, 'takeBack').find(({ assignment }) => assignment === taking);
  if (sure) return <TakeBackSure submission={submission.id} action={sure} close={() => take(null)} />;
  const ask = (act: OtherAct) => {
    const action = actionsOf(actions, act)[0];
    // Where the act came from is gone with the menu: the keyboard goes on from what opened it.
    if (action) open(action, () => requestAnimationFrame(() => menu.current?.focus()));
    onAsked?.();
  };

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
    </div>
  );
}
