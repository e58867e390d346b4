import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import { useToday } from '../common/use-today.js';
import { PrintHeadDocument } from '../generated/graphql.js';
import styles from './print-head.module.css';

/** On paper only: what this is, of which submission, and when it was printed. */
export function PrintHead({ submission }: { readonly submission: string }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const today = useToday();
  // Who supervises sees the limits and not the submission: the number, which the sheet bears, must do.
  const { data } = useQuery(PrintHeadDocument, { variables: { submission } });
  const of = data?.submission;
  return (
    <header className={styles['head']}>
      <h1>{t('daySheet.title')}</h1>
      {of ? (
        <p>
          <b>{of.title}</b>
          <span>{text(of.matterTitle)}</span>
          <span>{of.number}</span>
        </p>
      ) : null}
      {today ? <p>{t('daySheet.printedOn', { day: dates.fullDay(today) })}</p> : null}
    </header>
  );
}
