import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './opinion-form.module.css';

type Props = {
  readonly label: string;
  /** What will be signed, in one line; null while it is still being written. */
  readonly confirming: string | null;
  readonly grave: boolean;
  readonly running: boolean;
  readonly disabled: boolean;
  readonly sign: () => void;
  readonly back: () => void;
};

/** A plain Enter ends a Chinese input and must never sign: Ctrl+Enter, a press, or the space bar do. */
const notByEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
};

/** Sign, then one line that says what is being signed, then sign indeed. */
export function SignBar({ label, confirming, grave, running, disabled, sign, back }: Props) {
  const { t } = useTranslation();
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (confirming !== null) confirm.current?.focus();
  }, [confirming]);
  if (confirming === null) {
    return (
      <div className={styles['bar']}>
        <Button type="primary" danger={grave} disabled={disabled} onClick={sign} onKeyDown={notByEnter}>
          {label} <kbd className={styles['key']}>Ctrl ⏎</kbd>
        </Button>
      </div>
    );
  }
  return (
    <div className={`${styles['bar']} ${styles['confirming']}`}>
      <p role="alert">{confirming}</p>
      <Button onClick={back} disabled={running}>
        {t('submission.opinion.goOn')} <kbd className={styles['key']}>Esc</kbd>
      </Button>
      <Button type="primary" danger={grave} ref={confirm} loading={running} onClick={sign} onKeyDown={notByEnter}>
        {t('submission.opinion.confirm')} <kbd className={styles['key']}>Ctrl ⏎</kbd>
      </Button>
    </div>
  );
}
