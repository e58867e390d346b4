import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from './act-dialog.js';
import { ReasonField } from './reason-field.js';

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

/** An act that needs a reason and no more. */
export function AskReason({ send, ...dialog }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const given = reason.trim();
  return (
    <ActDialog
      {...dialog}
      send={() => {
        setAsked(true);
        if (given) send(given);
      }}
    >
      <ReasonField
        autoFocus
        label={t('submission.reason')}
        value={reason}
        change={setReason}
        missing={asked && !given}
      />
    </ActDialog>
  );
}
