import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import type { CalendarYearQuery } from '../generated/graphql.js';
import { webAddress } from './web-address.js';
import styles from './year-head.module.css';

type Year = CalendarYearQuery['calendarYear'];

type Props = {
  readonly year: Year;
  /** The choice of another year. */
  readonly children: React.ReactNode;
};

/** Whether the year rests on a notice, on which, and what that makes of it. */
export function YearHead({ year, children }: Props) {
  const { t } = useTranslation();
  const { fullDay } = useDates();
  const address = webAddress(year.source);
  const count = (test: (day: Year['days'][number]) => boolean) => year.days.filter(test).length;
  const figures = [
    t('calendarAdmin.workingDays', { count: count(({ working }) => working) }),
    t('calendarAdmin.holidays', { count: count(({ kind }) => kind === 'publicHoliday') }),
    t('calendarAdmin.makeUpDays', { count: count(({ kind }) => kind === 'makeUp') }),
  ];
  return (
    <header className={styles['head']}>
      <h2 className="sr-only">{t('calendarAdmin.year', { year: year.year })}</h2>
      {children}
      <p>
        <span className={styles[year.published ? 'published' : 'provisional']}>
          {t(year.published ? 'calendarAdmin.published' : 'common.mark.provisional')}
        </span>{' '}
        {figures.join(t('calendarAdmin.dot'))}
      </p>
      {year.title ? (
        <p className={styles['notice']}>
          {address ? (
            <a href={address} target="_blank" rel="noreferrer">
              {year.title}
            </a>
          ) : (
            year.title
          )}
          {year.source && !address ? <span>{year.source}</span> : null}
          {year.number ? <span>{year.number}</span> : null}
          {year.publishedOn ? <span>{fullDay(year.publishedOn)}</span> : null}
        </p>
      ) : null}
    </header>
  );
}
