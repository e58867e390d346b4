import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import type { CalendarsQuery } from '../generated/graphql.js';
import { type DateRun, dateRuns } from './date-runs.js';

type ChangedDays = NonNullable<CalendarsQuery['calendars'][number]['change']>['days'];

/** 9月25日至27日 is said as 9月25日至9月27日: no month is to be guessed. */
export function useRunWords(): (run: DateRun) => string {
  const { t } = useTranslation();
  const { weekday } = useDates();
  return ({ from, to }) =>
    from === to ? weekday(from) : t('calendarAdmin.fromTo', { from: weekday(from), to: weekday(to) });
}

/** The days that a version changed, in words. */
export function useChangedDays(): (changed: ChangedDays) => string {
  const { t } = useTranslation();
  const run = useRunWords();

  const listed = (days: ChangedDays, working: boolean): string =>
    dateRuns(days.filter((day) => day.working === working).map(({ on }) => on))
      .map(run)
      .join(t('daySheet.and'));

  return (changed) =>
    [false, true]
      .map((working) => ({ working, list: listed(changed, working) }))
      .filter(({ list }) => list !== '')
      .map(({ working, list }) => t(working ? 'calendarAdmin.nowWorks' : 'calendarAdmin.nowOff', { list }))
      .join(t('calendarAdmin.dot'));
}
