import { useMutation } from '@apollo/client/react';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { useToast } from '../common/use-toast.js';
import { ClearApplicantDocument } from '../generated/graphql.js';
import type { Mark } from './applicant-row.js';
import styles from './applicant-row.module.css';

type Props = { readonly code: string; readonly mark: Mark; readonly close: () => void };

/** Takes a mark away, with the reason; it stays in the history. */
export function ClearMark({ code, mark, close }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [clear, { loading, error }] = useMutation(ClearApplicantDocument);
  const given = reason.trim();

  const send = async () => {
    setAsked(true);
    if (!given) return;
    await clear({ variables: { input: { code, mark: mark.kind, reason: given } } });
    toast.done(t('calendarAdmin.applicants.wasCleared', { code }));
    close();
  };

  return (
    <Modal
      open
      title={t('calendarAdmin.applicants.clearTitle')}
      okText={t('calendarAdmin.applicants.clear')}
      okButtonProps={{ loading }}
      cancelText={t('calendarAdmin.cancel')}
      onCancel={close}
      onOk={() => void send().catch(() => {})} // shown below, from `error`
    >
      <p className={styles['field']}>
        {t(`calendarAdmin.applicants.clearAbout.${mark.kind}`, { reason: mark.reason })}
      </p>
      <label className={styles['field']}>
        {t('calendarAdmin.reason')}
        <Input.TextArea
          autoFocus
          value={reason}
          autoSize={{ minRows: 3, maxRows: 8 }}
          aria-required
          {...(asked && !given && { status: 'error' as const, 'aria-invalid': true })}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {error ? <Problem error={error} /> : null}
    </Modal>
  );
}
