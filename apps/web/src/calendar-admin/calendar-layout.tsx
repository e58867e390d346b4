import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { LinkButton } from '../common/link-button.js';
import { usePageTitle } from '../common/page.js';
import styles from './calendar-layout.module.css';
import { RecalculationProgress } from './recalculation-progress.js';
import { useMayChange } from './use-calendars.js';
import { useRecalculation } from './use-recalculation.js';

const PARTS = [
  { to: '/calendar', name: 'years' },
  { to: '/calendar/overrides', name: 'overrides' },
  { to: '/calendar/versions', name: 'versions' },
] as const;

/** The working calendar: its years, the local decisions about single days, its versions. Changes begin here. */
export function CalendarLayout() {
  const { t } = useTranslation();
  const mayChange = useMayChange();
  const recalculation = useRecalculation();
  usePageTitle(t('calendarAdmin.title'));
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('calendarAdmin.title')}</h1>
        {mayChange ? (
          <div className={styles['acts']}>
            <LinkButton to="/calendar/change">{t('calendarAdmin.addOverride')}</LinkButton>
            <LinkButton to="/calendar/import" type="primary">
              {t('calendarAdmin.importNotice')}
            </LinkButton>
          </div>
        ) : null}
        <nav className={styles['parts']} aria-label={t('calendarAdmin.parts')}>
          {PARTS.map(({ to, name }) => (
            <NavLink key={to} to={to} end={to === '/calendar'}>
              {t(`calendarAdmin.part.${name}`)}
            </NavLink>
          ))}
        </nav>
      </header>
      {recalculation && !recalculation.finishedAt ? <RecalculationProgress of={recalculation} /> : null}
      <Outlet />
    </div>
  );
}
