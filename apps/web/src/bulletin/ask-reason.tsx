import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import styles from './bulletin.module.css';

type Props = {
  readonly title: string;
  readonly label: string;
  readonly running: boolean;
  readonly error: unknown;
  readonly close: () => void;
  readonly run: (reason: string) => Promise<void>;
};

/** An act that is done with a reason. */
export function AskReason({ title, label, running, error, close, run }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (reason.trim()) void run(reason.trim()).catch(() => {}); // shown below, from `error`
  };
  return (
    <Modal
      open
      title={title}
      okText={t('bulletin.issue.ok')}
      okButtonProps={{ loading: running }}
      cancelText={t('bulletin.adoption.cancel')}
      onCancel={close}
      onOk={send}
    >
      <label className={styles['field']}>
        {label}
        <Input.TextArea
          value={reason}
          autoSize={{ minRows: 2, maxRows: 6 }}
          aria-required
          {...(asked && !reason.trim() ? { status: 'error' as const, 'aria-invalid': true } : {})}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {error ? <Problem error={error} /> : null}
    </Modal>
  );
}
