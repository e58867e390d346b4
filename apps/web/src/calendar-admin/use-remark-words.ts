import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import type { RemarkFragment } from '../generated/graphql.js';

type Details = Readonly<Record<string, unknown>>;
const isDetails = (value: unknown): value is Details => typeof value === 'object' && value !== null;
const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const WEEKDAYS = new Set(['stated', 'actual', 'weekday']);

/** What is wrong with a notice, or to be looked at, by its code; what this client does not know, as the API says it. */
export function useRemarkWords(): (remark: RemarkFragment) => string {
  const { t, i18n } = useTranslation();
  const dates = useDates();

  const shown = (code: string, key: string, value: unknown): unknown => {
    if (isDate(value)) return dates.fullDay(value);
    if (Array.isArray(value)) return value.join(t('daySheet.and'));
    if (code === 'notStated' && key === 'what') return t(`calendarAdmin.stated.${value as 'title'}`);
    // Of a count, `stated` is a number of days.
    const isWeekday = typeof value === 'number' && WEEKDAYS.has(key) && /weekday/i.test(code);
    return isWeekday ? t(`daySheet.weekday.d${value as 1}`) : value;
  };

  return ({ code, sentence, details }) => {
    const key = `calendarAdmin.remark.${code}`;
    if (!i18n.exists(key)) return sentence;
    const figures = Object.entries(isDetails(details) ? details : {}).map(([name, value]) => [
      name,
      shown(code, name, value),
    ]);
    return t(key as 'calendarAdmin.remark.noYear', Object.fromEntries(figures) as Details);
  };
}
