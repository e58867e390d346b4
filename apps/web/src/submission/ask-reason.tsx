import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import styles from './act-panel.module.css';

type Props = {
  readonly title: string;
  /** What will happen. */
  readonly about: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly running: boolean;
  readonly error: unknown;
  readonly send: (reason: string) => void;
  readonly close: () => void;
};

/** An act that needs a reason: says what will happen, and asks for it. */
export function AskReason({ title, about, confirm, danger = false, running, error, send, close }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const given = reason.trim();
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      okButtonProps={{ danger, loading: running }}
      cancelText={t('submission.cancel')}
      onCancel={close}
      onOk={() => {
        setAsked(true);
        if (given) send(given);
      }}
    >
      <p className={styles['about']}>{about}</p>
      <label>
        {t('submission.reason')}
        <Input.TextArea
          autoFocus
          value={reason}
          autoSize={{ minRows: 3, maxRows: 8 }}
          aria-required
          {...(asked && !given && { status: 'error' as const })}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {error ? <Problem error={error} /> : null}
    </Modal>
  );
}
