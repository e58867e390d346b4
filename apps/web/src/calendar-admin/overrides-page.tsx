import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '../common/dates.js';
import { Empty, Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import styles from './overrides-page.module.css';
import { useCalendars, useMayChange } from './use-calendars.js';

/** Local decisions about single days, such as a typhoon day: what holds now, the latest first. */
export function OverridesPage() {
  const { t } = useTranslation();
  const dates = useDates();
  const mayChange = useMayChange();
  const { inForce, error, retry } = useCalendars();
  if (!inForce) return error ? <Problem error={error} onRetry={retry} /> : <Loading />;
  const overrides = inForce.overrides.toSorted((one, other) => (one.on < other.on ? 1 : -1));
  if (overrides.length === 0) {
    return <Empty title={t('calendarAdmin.noOverrides')}>{t('calendarAdmin.noOverridesMore')}</Empty>;
  }
  return (
    <ul className={styles['list']}>
      {overrides.map(({ on, working, reason }) => (
        <li key={on}>
          <b>
            {dates.fullDay(on)} <span>{dates.weekday(on).split(' ').at(-1)}</span>
          </b>
          <span className={styles['what']}>
            {t(working ? 'calendarAdmin.override.works' : 'calendarAdmin.override.stops')}
          </span>
          <span className={styles['reason']}>{reason}</span>
          {mayChange ? (
            <Link
              to={`/calendar/change?remove=${on}`}
              aria-label={t('calendarAdmin.removeOf', { day: dates.day(on) })}
            >
              {t('calendarAdmin.remove')}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
