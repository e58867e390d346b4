import { FilePdfOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shanghaiDate, useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import { useIsPhone } from '../common/use-is-phone.js';
import styles from './documents.module.css';
import type { SubmissionView } from './views.js';

type Props = { readonly documents: SubmissionView['documents'] };

/** What was issued: numbered, with the code by which anybody can check it; the newest to be read in place. */
export function Documents({ documents }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const phone = useIsPhone();
  const [chosenId, choose] = useState<string>();
  const chosen = documents.find(({ id }) => id === chosenId) ?? documents.at(-1);
  return (
    <div className={styles['documents']}>
      <ul>
        {documents.map((document) => {
          const { id, title, number, issuedAt, validUntil, supersededAt, verificationCode, url } = document;
          return (
            <li key={id} aria-current={!phone && document === chosen ? 'true' : undefined}>
              <p className={styles['title']}>
                <FilePdfOutlined aria-hidden="true" />
                {phone ? (
                  <a href={`${url}?inline=1`} target="_blank" rel="noreferrer">
                    {text(title)}
                  </a>
                ) : (
                  <button type="button" onClick={() => choose(id)}>
                    {text(title)}
                  </button>
                )}
                <span>{number}</span>
                <a href={url} download>
                  {t('submission.download')}
                </a>
              </p>
              <p className={styles['more']}>
                <span>{t('submission.document.issued', { day: dates.day(shanghaiDate(issuedAt)) })}</span>
                {supersededAt ? (
                  <strong>
                    {t('submission.document.superseded', { day: dates.day(shanghaiDate(supersededAt)) })}
                  </strong>
                ) : null}
                {validUntil ? (
                  <span>{t('submission.document.valid', { day: dates.fullDay(validUntil) })}</span>
                ) : null}
                <span>
                  {t('submission.document.code')}{' '}
                  <a href={`/verify/${verificationCode}`} target="_blank" rel="noreferrer">
                    <code>{verificationCode}</code>
                  </a>
                </span>
              </p>
            </li>
          );
        })}
      </ul>
      {chosen && !phone ? (
        <iframe src={`${chosen.url}?inline=1#navpanes=0&view=FitH`} title={text(chosen.title)} />
      ) : null}
    </div>
  );
}
