import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useProblemSentence } from '../common/problem.js';
import styles from './filing-editor.module.css';
import type { SavedDraft } from './use-draft.js';

type Props = { readonly draft: SavedDraft; readonly reload: () => void };

/** Whether what was typed is safe, in a word; and what to do when it is not. */
export function SaveState({ draft, reload }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const sentence = useProblemSentence();
  const { state, savedAt, error, save, overwrite } = draft;
  if (state === 'stale') {
    return (
      <p className={`${styles['saved']} ${styles['failed']}`} role="alert">
        {t('filing.draft.stale')}{' '}
        <Button size="small" onClick={() => void overwrite()}>
          {t('filing.draft.keepMine')}
        </Button>{' '}
        <Button size="small" type="text" onClick={reload}>
          {t('filing.draft.takeTheirs')}
        </Button>
      </p>
    );
  }
  if (state === 'failed') {
    return (
      <p className={`${styles['saved']} ${styles['failed']}`} role="alert">
        {t('filing.draft.failed')} {sentence(error)}{' '}
        <Button size="small" type="text" onClick={() => void save()}>
          {t('common.retry')}
        </Button>
      </p>
    );
  }
  return (
    <p className={styles['saved']} role="status">
      {state === 'saving'
        ? t('filing.draft.saving')
        : savedAt
          ? t('filing.draft.saved', { time: dates.moment(savedAt).slice(-5) })
          : t('filing.draft.none')}
    </p>
  );
}
