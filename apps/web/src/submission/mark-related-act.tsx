import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../common/me.js';
import { useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { DirectoryDocument, MarkRelatedDocument } from '../generated/graphql.js';
import { actionsOf } from './acts.js';
import { ActDialog } from './act-dialog.js';
import styles from './act-dialog.module.css';
import { ReasonField } from './reason-field.js';
import { useAct } from './use-act.js';
import type { SubmissionView } from './views.js';

type Props = { readonly submission: SubmissionView; readonly close: () => void };

/** O15: somebody has an interest in this submission, and signs nothing on it. */
export function MarkRelatedAct({ submission, close }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const toast = useToast();
  const { data, error: unread } = useQuery(DirectoryDocument);
  const { run, running, error } = useAct(MarkRelatedDocument);
  const [person, choose] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { acting } = useMe();
  const isOwnOnly = actionsOf(submission.allowedActions, 'markRelated')[0]?.ownUnitOnly ?? true;
  const units = (data?.directory ?? []).filter(({ unit }) => !isOwnOnly || unit.id === acting?.unit.id);
  const all = units.flatMap(({ unit, posts }) =>
    posts.flatMap(({ title, holders }) =>
      holders.map(({ id, name }) => ({
        ...{ value: id, name },
        label: `${name} · ${text(unit.name)} ${text(title)}`,
      })),
    ),
  );
  // Who holds two posts is one person.
  const people = [...new Map(all.map((one) => [one.value, one])).values()];
  const chosen = people.find(({ value }) => value === person);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (!chosen || !reason.trim()) return;
    if (!(await run({ submission: submission.id, person: chosen.value, reason: reason.trim() }))) return;
    toast.done(t('submission.done.markRelated', { who: chosen.name }));
    close();
  };
  return (
    <ActDialog
      title={t('submission.act.markRelated')}
      about={t('submission.actAbout.markRelated')}
      confirm={t('submission.act.markRelated')}
      running={running}
      error={error ?? unread}
      send={() => void send()}
      close={close}
    >
      <label className={styles['field']}>
        <span>{t('submission.people.whoIsRelated')}</span>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          value={person}
          options={people}
          placeholder={t('submission.people.look')}
          {...(asked && !chosen && { status: 'error' as const, 'aria-invalid': true })}
          onChange={choose}
        />
        {asked && !chosen ? (
          <small className={styles['wrong']} role="alert">
            {t('submission.people.choose')}
          </small>
        ) : null}
      </label>
      <ReasonField
        label={t('submission.reason')}
        value={reason}
        change={setReason}
        missing={asked && !reason.trim()}
      />
    </ActDialog>
  );
}
