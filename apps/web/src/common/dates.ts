import { type Language, useLanguage } from './text.js';

/** All dates are the calendar's, whatever zone the browser is in (rule T3). */
const ZONE = 'Asia/Shanghai';
const LOCALE: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

const format = (language: Language, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone });
/** A calendar date has no zone: noon UTC, read in UTC, cannot slip to another day. */
const noon = (on: string) => new Date(`${on}T12:00:00Z`);

const DAY = { month: 'short', day: 'numeric' } as const;
const FULL_DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const CLOCK_TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

export type Dates = {
  /** `2026-06-18` -> 6月18日 */
  readonly day: (on: string) => string;
  /** `2026-06-18` -> 6月18日 周四 */
  readonly weekday: (on: string) => string;
  /** `2026-06-18` -> 2026年6月18日 周四 */
  readonly fullWeekday: (on: string) => string;
  /** `2026-06-18` -> 2026年6月18日 */
  readonly fullDay: (on: string) => string;
  /** An instant -> 6月18日 09:10 */
  readonly moment: (at: string) => string;
  /** An instant -> 2026年6月18日 09:10 */
  readonly fullMoment: (at: string) => string;
  /** An instant -> 2026年6月18日 周四 09:10 */
  readonly longMoment: (at: string) => string;
};

export function datesIn(language: Language): Dates {
  const date = (options: Intl.DateTimeFormatOptions) => {
    const formatter = format(language, 'UTC', options);
    return (on: string) => formatter.format(noon(on));
  };
  const instant = (options: Intl.DateTimeFormatOptions) => {
    const day = format(language, ZONE, options);
    const time = format(language, ZONE, CLOCK_TIME);
    return (at: string) => `${day.format(new Date(at))} ${time.format(new Date(at))}`;
  };
  const weekday = date({ weekday: 'short' });
  const [day, fullDay] = [date(DAY), date(FULL_DAY)];
  const fullMoment = instant(FULL_DAY);
  return {
    day,
    fullDay,
    weekday: (on) => `${day(on)} ${weekday(on)}`,
    fullWeekday: (on) => `${fullDay(on)} ${weekday(on)}`,
    moment: instant(DAY),
    fullMoment,
    longMoment: (at) => {
      const on = shanghaiDate(at);
      return `${fullDay(on)} ${weekday(on)} ${fullMoment(at).slice(-5)}`;
    },
  };
}

/** Days as they are said today: of another year, with it. */
export const datesOn = (
  today: string | undefined,
  { day, weekday, fullDay, fullWeekday }: Dates,
): Pick<Dates, 'day' | 'weekday'> => {
  const isThisYear = (on: string) => today?.slice(0, 4) === on.slice(0, 4);
  return {
    day: (on) => (isThisYear(on) ? day(on) : fullDay(on)),
    weekday: (on) => (isThisYear(on) ? weekday(on) : fullWeekday(on)),
  };
};

/** The calendar date of an instant in the calendar's zone, `YYYY-MM-DD`. */
export const shanghaiDate = (at: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(at));

const KEPT = { zh: datesIn('zh'), en: datesIn('en') };

export function useDates(): Dates {
  return KEPT[useLanguage()];
}
