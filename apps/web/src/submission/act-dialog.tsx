import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import styles from './act-dialog.module.css';

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
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      okButtonProps={{ danger, loading: running }}
      cancelText={t('submission.cancel')}
      onCancel={close}
      onOk={send}
    >
      <div className={styles['dialog']}>
        {children}
        <p className={styles['about']} aria-live="polite">
          {about}
        </p>
        {error ? <Problem error={error} {...(nameOf && { nameOf })} /> : null}
      </div>
    </Modal>
  );
}
