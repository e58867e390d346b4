import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Empty, Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { readProblem } from '../common/read-problem.js';
import { useToday } from '../common/use-today.js';
import { ProvisionalBanner } from '../day-sheet/provisional-banner.js';
import { CalendarYearDocument } from '../generated/graphql.js';
import { MonthGrid } from './month-grid.js';
import { shownYear } from './shown-year.js';
import { useCalendars, useMayChange } from './use-calendars.js';
import { YearHead } from './year-head.js';
import { YearChoice } from './year-choice.js';
import styles from './year-page.module.css';

/** One year, month by month: what is off, what is made up for, what is only computed. */
export function YearPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const today = useToday();
  const { inForce } = useCalendars();
  const mayChange = useMayChange();
  const asked = shownYear(params.get('year'), today);
  const { data, previousData, error, refetch } = useQuery(CalendarYearDocument, {
    variables: { year: asked ?? 0 },
    skip: asked === undefined,
  });
  const retry = () => void refetch().catch(() => {}); // shown from `error`
  const year = (data ?? previousData)?.calendarYear;
  const choice =
    asked === undefined ? null : (
      <YearChoice
        year={asked}
        published={inForce?.years.map((each) => each.year) ?? []}
        choose={(next) => setParams({ year: String(next) }, { replace: true })}
      />
    );
  // No notice reaches so far, and no law computes it: another year may be chosen.
  if (error && readProblem(error).reason === 'BAD_INPUT')
    return (
      <>
        {choice}
        <Empty title={t('calendarAdmin.yearUnknown', { year: asked })} />
      </>
    );
  if (!year || asked === undefined) return error ? <Problem error={error} onRetry={retry} /> : <Loading />;
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${year.year}-${String(index + 1).padStart(2, '0')}`;
    return { month, days: year.days.filter(({ on }) => on.startsWith(month)) };
  });
  return (
    <>
      {error ? <Problem error={error} onRetry={retry} /> : null}
      <div className={styles['year']} aria-busy={year.year !== asked}>
        <YearHead year={year}>{choice}</YearHead>
        <ProvisionalBanner years={year.published ? [] : [String(year.year)]}>
          {mayChange ? <Link to="/calendar/import">{t('calendarAdmin.importNotice')}</Link> : null}
        </ProvisionalBanner>
        <div className={styles['months']}>
          {months.map(({ month, days }) => (
            <MonthGrid key={month} month={month} days={days} today={today} />
          ))}
        </div>
      </div>
    </>
  );
}
