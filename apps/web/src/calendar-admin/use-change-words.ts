import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import type { CalendarsQuery } from '../generated/graphql.js';
import { type DateRun, dateRuns } from './date-runs.js';

type Change = CalendarsQuery['calendars'][number]['change'];
type ChangedDays = NonNullable<Change>['days'];

/** 9月25日至27日 is said as 9月25日至9月27日: no month is to be guessed. */
export function useRunWords(): (run: DateRun) => string {
  const { t } = useTranslation();
  const { weekday } = useDates();
  return ({ from, to }) =>
    from === to ? weekday(from) : t('calendarAdmin.fromTo', { from: weekday(from), to: weekday(to) });
}

/** What a version changed, in words. */
export function useChangeWords() {
  const { t } = useTranslation();
  const dates = useDates();
  const run = useRunWords();

  const what = (change: Change): string => {
    if (!change) return t('calendarAdmin.act.shipped');
    const { act, year, title, on, working, reason } = change;
    const day = on ? dates.fullDay(on) : '';
    if (act === 'notice') return t('calendarAdmin.act.notice', { year, title });
    if (act === 'withoutOverride') return t('calendarAdmin.act.withoutOverride', { day });
    return t(working ? 'calendarAdmin.act.works' : 'calendarAdmin.act.stops', { day, reason });
  };

  const listed = (days: ChangedDays, working: boolean): string =>
    dateRuns(days.filter((day) => day.working === working).map(({ on }) => on))
      .map(run)
      .join(t('daySheet.and'));

  const days = (changed: ChangedDays): string =>
    [false, true]
      .map((working) => ({ working, list: listed(changed, working) }))
      .filter(({ list }) => list !== '')
      .map(({ working, list }) => t(working ? 'calendarAdmin.nowWorks' : 'calendarAdmin.nowOff', { list }))
      .join(t('calendarAdmin.dot'));

  return { what, days };
}
