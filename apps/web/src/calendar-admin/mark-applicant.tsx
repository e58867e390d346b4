import { useMutation } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { useToast } from '../common/use-toast.js';
import { MarkApplicantDocument } from '../generated/graphql.js';
import styles from './applicant-row.module.css';

type Props = { readonly close: () => void; readonly onDone: () => void };

/** Sets a bad-credit mark: on whom, by the unified social credit code, and why. */
export function MarkApplicant({ close, onDone }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [mark, { loading, error }] = useMutation(MarkApplicantDocument);
  const given = { code: code.trim().toUpperCase(), reason: reason.trim() };
  const status = (field: string) => asked && !field && { status: 'error' as const, 'aria-invalid': true };

  const send = async () => {
    setAsked(true);
    if (!given.code || !given.reason) return;
    await mark({ variables: { input: given } });
    toast.done(t('calendarAdmin.applicants.marked', { code: given.code }));
    onDone();
    close();
  };

  return (
    <Modal
      open
      title={t('calendarAdmin.applicants.mark')}
      okText={t('calendarAdmin.applicants.markNow')}
      okButtonProps={{ loading, danger: true }}
      cancelText={t('calendarAdmin.cancel')}
      onCancel={close}
      onOk={() => void send().catch(() => {})} // shown below, from `error`
    >
      <p className={styles['field']}>{t('calendarAdmin.applicants.markAbout')}</p>
      <label className={styles['field']}>
        {t('calendarAdmin.applicants.code')}
        <Input
          autoFocus
          value={code}
          maxLength={18}
          aria-required
          {...status(given.code)}
          onChange={({ target }) => setCode(target.value)}
        />
      </label>
      <label className={styles['field']}>
        {t('calendarAdmin.reason')}
        <Input.TextArea
          value={reason}
          autoSize={{ minRows: 3, maxRows: 8 }}
          aria-required
          {...status(given.reason)}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {error ? <Problem error={error} nameOf={nameOf(t('calendarAdmin.applicants.code'))} /> : null}
    </Modal>
  );
}

const nameOf = (code: string) => (path: string) => (path.endsWith('code') ? code : undefined);
