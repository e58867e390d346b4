import { useMutation } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { boxesMayHaveChanged } from '../app/live.js';
import { useDates } from '../common/dates.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { MarkAsReadDocument } from '../generated/graphql.js';
import styles from './copies.module.css';
import { useCopies } from './use-copies.js';

/** It was given to my post to read: by whom, with which words; a press says that I have (O4). */
export function OwnCopy({ submission }: { readonly submission: string }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const nameOf = useSignerName();
  const toast = useToast();
  const { copies, lookAgain } = useCopies(submission);
  const [mark, { loading }] = useMutation(MarkAsReadDocument, { variables: { submission } });
  const own = copies?.own;
  if (!own) return null;
  const press = async (): Promise<void> => {
    try {
      await mark();
      toast.done(t('beside.copies.marked'));
      boxesMayHaveChanged();
      lookAgain();
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <div className={own.readAt ? styles['own'] : `${styles['own']} ${styles['unread']}`}>
      <p>
        {own.by
          ? t('beside.copies.by', {
              who: `${text(own.by.unit.name)} ${nameOf(own.by)}`,
              moment: dates.moment(own.at),
            })
          : t('beside.copies.bySystem', { moment: dates.moment(own.at) })}
        {own.note ? <q>{own.note}</q> : null}
      </p>
      {own.readAt ? (
        <span>✓ {t('beside.copies.readAt', { moment: dates.moment(own.readAt) })}</span>
      ) : (
        <Button type="primary" loading={loading} onClick={() => void press()}>
          {t('beside.copies.markAsRead')}
        </Button>
      )}
    </div>
  );
}
