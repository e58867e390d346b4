import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../common/use-toast.js';
import { CirculateDocument } from '../generated/graphql.js';
import { ActDialog } from './act-dialog.js';
import styles from './act-dialog.module.css';
import type { Party } from './parties.js';
import { PartyPicker } from './party-picker.js';
import { useAct } from './use-act.js';
import type { SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly close: () => void };

/** O4: gives it to others to read; nobody waits for them. */
export function CirculateAct({ submission, close }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const { run, running, error } = useAct(CirculateDocument);
  const [parties, choose] = useState<readonly Party[]>([]);
  const [word, setWord] = useState('');
  const [asked, setAsked] = useState(false);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (parties.length === 0) return;
    const to = parties.map(({ unit, post }) => ({ unit, post }));
    if (!(await run({ submission: submission.id, to, reason: word.trim() }))) return;
    toast.done(t('submission.done.circulate', { count: parties.length }));
    close();
  };
  return (
    <ActDialog
      title={t('submission.act.circulate')}
      about={t('submission.actAbout.circulate')}
      confirm={t('submission.act.circulate')}
      running={running}
      error={error}
      nameOf={(path) => parties[Number(/^to\.(\d+)$/.exec(path)?.[1] ?? NaN)]?.title}
      send={() => void send()}
      close={close}
    >
      <PartyPicker
        several
        legend={t('submission.people.whomToRead')}
        chosen={parties}
        choose={choose}
        needed={asked && parties.length === 0 ? t('submission.people.choose') : null}
      />
      <label className={styles['field']}>
        <span>{t('submission.people.word')}</span>
        <Input.TextArea
          value={word}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={({ target }) => setWord(target.value)}
        />
      </label>
    </ActDialog>
  );
}
