import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './opinion-form.module.css';

/** A plain Enter ends a Chinese input and must never sign: Ctrl+Enter, a press, or the space bar do. */
export const notByEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
};

type SignProps = {
  readonly label: string;
  /** With a veto. */
  readonly grave: boolean;
  readonly running: boolean;
  readonly disabled: boolean;
  readonly sign: () => void;
};

/** The first press only asks. */
export function SignButton({ label, grave, running, disabled, sign }: SignProps) {
  return (
    <Button
      type="primary"
      danger={grave}
      loading={running}
      disabled={disabled}
      onClick={sign}
      onKeyDown={notByEnter}
    >
      {label} <kbd className={styles['key']}>Ctrl ⏎</kbd>
    </Button>
  );
}

type ConfirmProps = {
  /** What will be signed, in one line. */
  readonly sentence: string;
  readonly label: string;
  readonly grave: boolean;
  readonly running: boolean;
  readonly sign: () => void;
  readonly back: () => void;
};

/** The second press signs what this line says. */
export function ConfirmLine({ sentence, label, grave, running, sign, back }: ConfirmProps) {
  const { t } = useTranslation();
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  return (
    <div className={styles['confirming']}>
      <p role="alert">{sentence}</p>
      <span>
        <Button onClick={back} disabled={running}>
          {t('submission.opinion.goOn')} <kbd className={styles['key']}>Esc</kbd>
        </Button>
        <Button
          type="primary"
          danger={grave}
          ref={confirm}
          loading={running}
          onClick={sign}
          onKeyDown={notByEnter}
        >
          {label} <kbd className={styles['key']}>Ctrl ⏎</kbd>
        </Button>
      </span>
    </div>
  );
}
