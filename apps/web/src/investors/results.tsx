import { useTranslation } from 'react-i18next';
import { shanghaiDate, useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import type { InvestorSubmissionPartsFragment } from '../generated/graphql.js';
import styles from './investors.module.css';

type Props = { readonly results: InvestorSubmissionPartsFragment['results'] };

/** What it was decided with: number, and for how long that holds. */
export function Results({ results }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  if (results.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>{t('investors.results')}</h3>
      <ul>
        {results.map(({ id, title, number, issuedAt, validUntil, expired, url }) => (
          <li key={id}>
            <a href={`${url}?inline=1`} target="_blank" rel="noreferrer">
              {text(title)} {number}
            </a>
            <span>
              {validUntil
                ? t('investors.validUntil', { day: dates.fullDay(validUntil) })
                : t('investors.noExpiry', { day: dates.fullDay(shanghaiDate(issuedAt)) })}
            </span>
            {expired ? <b className={styles['over']}>{t('investors.expired')}</b> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
