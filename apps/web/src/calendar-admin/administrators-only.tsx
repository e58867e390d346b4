import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../common/page.js';
import { useMayChange } from './use-calendars.js';

/** What others could only be refused: they are told whose it is, and where they can look. */
export function AdministratorsOnly({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  if (useMayChange()) return children;
  return (
    <Empty title={t('calendarAdmin.administratorsOnly')}>
      <p>{t('calendarAdmin.administratorsOnlyMore')}</p>
      <Link to="/calendar">{t('calendarAdmin.title')}</Link>
    </Empty>
  );
}
