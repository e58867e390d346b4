import { useTranslation } from 'react-i18next';
import type { CalendarsQuery } from '../generated/graphql.js';
import { useDates } from './dates.js';

type Change = Omit<NonNullable<CalendarsQuery['calendars'][number]['change']>, 'days'>;

/** What a version of the calendar changed, in words. */
export function useCalendarChange(): (change: Change | null) => string {
  const { t } = useTranslation();
  const dates = useDates();
  return (change) => {
    if (!change) return t('common.calendarChange.shipped');
    const { act, year, title, on, working, reason } = change;
    const day = on ? dates.fullDay(on) : '';
    if (act === 'notice') return t('common.calendarChange.notice', { year, title });
    if (act === 'withoutOverride') return t('common.calendarChange.withoutOverride', { day });
    return t(working ? 'common.calendarChange.works' : 'common.calendarChange.stops', { day, reason });
  };
}
