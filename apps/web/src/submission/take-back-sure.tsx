import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import styles from './act-panel.module.css';
import { useTakeBack } from './use-take-back.js';
import type { AllowedActionView } from './views.js';

type Props = {
  readonly submission: string;
  readonly action: AllowedActionView;
  readonly close: () => void;
};

/** A signature is not taken back by a slip of the hand. */
export function TakeBackSure({ submission, action, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const takeBack = useTakeBack(submission);
  return (
    <div className={styles['others']}>
      <p role="alert" className={styles['sure']}>
        {t('submission.act.takeBackSure', { title: text(action.title) })}
      </p>
      <Button autoFocus disabled={takeBack.running} onClick={close}>
        {t('submission.cancel')}
      </Button>
      <Button
        type="primary"
        loading={takeBack.running}
        onClick={() => void takeBack.run(action).finally(close)}
      >
        {t('submission.act.takeBackConfirm')}
      </Button>
    </div>
  );
}
