import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import styles from './act-dialog.module.css';
import { useIsOffered } from './asking.js';

type Props = {
  readonly title: string;
  /** What will happen, in one line. */
  readonly about: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly running: boolean;
  readonly error: unknown;
  readonly nameOf?: (path: string) => string | undefined;
  readonly send: () => void;
  readonly close: () => void;
  /** What it needs. */
  readonly children?: ReactNode;
};

/** An act apart from an opinion: asks for what it needs, and says what will happen before it does. */
export function ActDialog({ title, about, confirm, danger = false, running, error, nameOf, ...more }: Props) {
  const { t } = useTranslation();
  const { send, close, children } = more;
  // While it is being done it is no longer offered, either.
  const isGone = !useIsOffered() && !running;
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      okButtonProps={{ danger: danger && !isGone, loading: running, disabled: isGone }}
      cancelText={t('submission.cancel')}
      onCancel={close}
      onOk={send}
    >
      <div className={styles['dialog']}>
        {children}
        {isGone ? (
          <p className={styles['gone']} role="alert">
            {t('submission.stale.act')}
          </p>
        ) : (
          <p className={styles['about']} aria-live="polite">
            {about}
          </p>
        )}
        {error ? <Problem error={error} {...(nameOf && { nameOf })} /> : null}
      </div>
    </Modal>
  );
}
