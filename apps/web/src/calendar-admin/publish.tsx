import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../common/problem.js';
import { readProblem } from '../common/read-problem.js';
import {
  type CalendarInput,
  CalendarsDocument,
  PublishCalendarDocument,
  RecalculationDocument,
} from '../generated/graphql.js';
import type { Preview } from './preview-totals.js';
import styles from './publish.module.css';
import { useNumbers } from './use-numbers.js';

type Props = {
  readonly input: CalendarInput;
  readonly preview: Preview;
  readonly onDone: () => void;
  readonly lookAgain: () => void;
};

/** The last word: says what will happen, to how many, and what will not. */
export function Publish({ input, preview, onDone, lookAgain }: Props) {
  const { t } = useTranslation();
  const number = useNumbers();
  const client = useApolloClient();
  const [sure, ask] = useState(false);
  const [note, setNote] = useState('');
  const [publish, { loading, error, reset }] = useMutation(PublishCalendarDocument);
  const { version, moved, later, earlier, kept, warnings } = preview;
  const figures = {
    moved: number(moved),
    later: number(later),
    earlier: number(earlier),
    kept: number(kept),
  };
  const isStale = error !== undefined && readProblem(error).reason === 'STALE';

  const send = async () => {
    const given = note.trim();
    const { data } = await publish({ variables: { input: given ? { ...input, note: given } : input } });
    if (!data) return;
    client.writeQuery({ query: RecalculationDocument, data: { recalculation: data.publishCalendar } });
    void client.refetchQueries({ include: [CalendarsDocument] });
    onDone();
  };

  return (
    <div className={styles['publish']}>
      <Button type="primary" onClick={() => ask(true)}>
        {t('calendarAdmin.publish', { version })}
      </Button>
      <Button onClick={lookAgain}>{t('calendarAdmin.back')}</Button>
      <Modal
        open={sure}
        title={t('calendarAdmin.publish', { version })}
        okText={t(isStale ? 'calendarAdmin.lookAgain' : 'calendarAdmin.publishNow')}
        okButtonProps={{ loading }}
        cancelText={t('calendarAdmin.cancel')}
        onOk={isStale ? lookAgain : () => void send().catch(() => {})} // shown below, from `error`
        onCancel={() => {
          ask(false);
          reset();
          if (isStale) lookAgain();
        }}
      >
        <ul className={styles['what']}>
          <li>{t('calendarAdmin.willHold', { version })}</li>
          <li>{t('calendarAdmin.willMove', figures)}</li>
          {warnings.length > 0 ? <li>{t('calendarAdmin.willWarn', { count: warnings.length })}</li> : null}
          {kept > 0 ? <li>{t('calendarAdmin.willKeep', figures)}</li> : null}
          <li>{t('calendarAdmin.willTell')}</li>
          <li>{t('calendarAdmin.willNot')}</li>
        </ul>
        <label className={styles['note']}>
          {t('calendarAdmin.note')}
          <Input value={note} maxLength={200} onChange={({ target }) => setNote(target.value)} />
        </label>
        {error ? <Problem error={error} /> : null}
      </Modal>
    </div>
  );
}
