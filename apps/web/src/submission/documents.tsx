import { FilePdfOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { shanghaiDate, useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import styles from './documents.module.css';
import type { SubmissionView } from './views.js';

/** What was issued: numbered, with the code by which anybody can check it. */
export function Documents({ documents }: { readonly documents: SubmissionView['documents'] }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  return (
    <ul className={styles['documents']}>
      {documents.map(({ id, title, number, issuedAt, validUntil, verificationCode, url }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer">
            <FilePdfOutlined aria-hidden="true" /> {text(title)}
          </a>
          <p>
            <span>{number}</span>
            <span>{t('submission.document.issued', { day: dates.day(shanghaiDate(issuedAt)) })}</span>
            {validUntil ? (
              <span>{t('submission.document.valid', { day: dates.fullDay(validUntil) })}</span>
            ) : null}
            <span>
              {t('submission.document.code')} <code>{verificationCode}</code>
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
