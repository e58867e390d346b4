import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import type { RemarkFragment } from '../generated/graphql.js';
import { phraseOf } from './phrases.js';

type Details = Readonly<Record<string, unknown>>;
const isDetails = (value: unknown): value is Details => typeof value === 'object' && value !== null;
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const ENGLISH = new Set(['expected', 'message']);
const WEEKDAYS = new Set(['stated', 'actual', 'weekday']);

/** What is wrong with a notice, or to be looked at, by its code; what this client does not know, as the API says it. */
export function useRemarkWords(): (remark: RemarkFragment) => string {
  const { t, i18n } = useTranslation();
  const dates = useDates();

  const inWords = (english: string): string => {
    const phrase = phraseOf(english);
    if (!phrase) return english;
    const figures = Object.entries(phrase.figures).map(([name, figure]) => [
      name,
      isDate(figure) ? dates.fullDay(figure) : figure.replaceAll(', ', t('daySheet.and')),
    ]);
    return t(`calendarAdmin.phrase.${phrase.key}`, Object.fromEntries(figures) as Details);
  };

  const shown = (code: string, key: string, value: unknown): unknown => {
    if (typeof value === 'string' && isDate(value)) return dates.fullDay(value);
    if (Array.isArray(value)) return value.join(t('daySheet.and'));
    if (code === 'notStated' && key === 'what') return t(`calendarAdmin.stated.${value as 'title'}`);
    if (key === 'path') return value === '' ? t('calendarAdmin.wholeNotice') : value;
    if (ENGLISH.has(key)) return inWords(String(value));
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
