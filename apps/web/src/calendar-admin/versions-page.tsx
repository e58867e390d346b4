import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCalendarChange } from '../common/use-calendar-change.js';
import { useDates } from '../common/dates.js';
import { Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { type CalendarVersion, useCalendars, useMayChange } from './use-calendars.js';
import { useChangedDays } from './use-changed-days.js';
import styles from './versions-page.module.css';

/** Every version: when, by whom, what it changed of the one before. None is ever edited. */
export function VersionsPage() {
  const { t } = useTranslation();
  const { versions, error, retry } = useCalendars();
  const mayChange = useMayChange();
  if (!versions) return error ? <Problem error={error} onRetry={retry} /> : <Loading />;
  return (
    <ol className={styles['versions']} aria-label={t('calendarAdmin.part.versions')}>
      {versions.map((version) => (
        <Version
          key={version.version}
          version={version}
          {...(mayChange && { movesAt: `/calendar/versions/${version.version}` })}
        />
      ))}
    </ol>
  );
}

type VersionProps = {
  readonly version: CalendarVersion;
  /** Where the limits stand that it moved, for who may see them. */
  readonly movesAt?: string;
};

export function Version({
  version: { version, inForce, publishedAt, publishedBy, note, change },
  movesAt,
}: VersionProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const what = useCalendarChange();
  const days = useChangedDays();
  return (
    <li>
      <p className={styles['name']}>
        <b>{t('calendarAdmin.version', { version })}</b>
        {inForce ? <span className={styles['inForce']}>{t('calendarAdmin.inForce')}</span> : null}
      </p>
      <p className={styles['who']}>
        <time dateTime={publishedAt}>{dates.fullMoment(publishedAt)}</time>
        <span>{publishedBy ?? t(change ? 'calendarAdmin.atCommandLine' : 'calendarAdmin.shipped')}</span>
      </p>
      <div className={styles['what']}>
        <p>{what(change)}</p>
        {note ? <p className={styles['note']}>{t('calendarAdmin.noteOf', { note })}</p> : null}
        {change && change.days.length > 0 ? (
          <details>
            <summary>{t('calendarAdmin.changedDays', { count: change.days.length })}</summary>
            <p>{days(change.days)}</p>
          </details>
        ) : null}
        {change && movesAt ? <Link to={movesAt}>{t('calendarAdmin.movesOf')}</Link> : null}
      </div>
    </li>
  );
}
