import { useMutation } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { useToast } from '../common/use-toast.js';
import { EndRelationDocument } from '../generated/graphql.js';
import styles from './related.module.css';

type Props = {
  readonly relation: string;
  readonly number: string;
  readonly close: () => void;
  readonly onDone: () => void;
};

/** Asks why a submission is no longer named. */
export function EndRelation({ relation, number, close, onDone }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [reason, give] = useState('');
  const [asked, setAsked] = useState(false);
  const [end, { loading, error }] = useMutation(EndRelationDocument);
  const send = async () => {
    setAsked(true);
    if (!reason.trim()) return;
    await end({ variables: { relation, reason } });
    toast.done(t('beside.related.ended', { number }));
    close();
    onDone();
  };
  const missing = asked && !reason.trim();
  return (
    <Modal
      open
      title={t('beside.related.endOf', { number })}
      okText={t('beside.related.end')}
      okButtonProps={{ loading }}
      cancelText={t('beside.cancel')}
      onCancel={close}
      onOk={() => void send().catch(() => undefined)} // shown below, from `error`
    >
      <label className={styles['reason']}>
        {t('beside.related.reason')}
        <Input.TextArea
          value={reason}
          autoSize={{ minRows: 2, maxRows: 6 }}
          aria-required
          {...(missing && { status: 'error' as const, 'aria-invalid': true })}
          onChange={({ target }) => give(target.value)}
        />
      </label>
      {error ? <Problem error={error} /> : null}
    </Modal>
  );
}
