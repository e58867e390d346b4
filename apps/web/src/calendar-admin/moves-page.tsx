import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { AdministratorsOnly } from './administrators-only.js';
import { MovedList } from './moved-list.js';
import { useCalendars } from './use-calendars.js';
import { Version } from './versions-page.js';
import styles from './versions-page.module.css';

/** One version: what it changed, and the limits that it moved. */
export function MovesPage() {
  const { t } = useTranslation();
  const version = Number(useParams()['version']);
  const { versions, error, retry } = useCalendars();
  if (!versions) return error ? <Problem error={error} onRetry={retry} /> : <Loading />;
  const found = versions.find((each) => each.version === version);
  return (
    <>
      <Link to="/calendar/versions">← {t('calendarAdmin.part.versions')}</Link>
      {found ? (
        <ol className={styles['versions']}>
          <Version version={found} />
        </ol>
      ) : null}
      <AdministratorsOnly>
        <MovedList version={version} />
      </AdministratorsOnly>
    </>
  );
}
