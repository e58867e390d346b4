import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useLanguage } from '../common/text.js';
import { weeksOf } from '../common/weeks.js';
import type { CalendarYearQuery } from '../generated/graphql.js';
import styles from './month-grid.module.css';

const NAME = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }),
};

type DayOfYear = CalendarYearQuery['calendarYear']['days'][number];
type Props = {
  /** `2026-02` */
  readonly month: string;
  readonly days: readonly DayOfYear[];
  readonly today: string | undefined;
};

/** A month as calendars on the wall show it: 休 and 班 beside what the weekday says, the holiday by its name. */
export function MonthGrid({ month, days, today }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className={styles['month']}>
      <caption>
        {NAME[language].format(new Date(`${month}-15T12:00:00Z`))}
        <span>{t('calendarAdmin.workingDays', { count: days.filter(({ working }) => working).length })}</span>
      </caption>
      <thead>
        <tr>
          {([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => (
            <th key={weekday} scope="col" abbr={t(`daySheet.weekday.d${weekday}`)}>
              {t(`daySheet.weekdayShort.d${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={index}>
            {week.map((day, column) =>
              day ? (
                <Day key={column} day={day} before={days[days.indexOf(day) - 1]} isToday={day.on === today} />
              ) : (
                <td key={column} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = {
  readonly day: DayOfYear;
  /** Of the same month: a holiday is named on its first day there. */
  readonly before: DayOfYear | undefined;
  readonly isToday: boolean;
};

function Day({ day, before, isToday }: DayProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const goesOn = before?.kind === day.kind && holidayOf(before) === holidayOf(day);
  const tag = {
    publicHoliday: goesOn ? t('calendarAdmin.tag.off') : holidayOf(day),
    makeUp: t('calendarAdmin.tag.makeUp'),
    override: t(day.working ? 'calendarAdmin.tag.works' : 'calendarAdmin.tag.stops'),
  }[day.kind];
  const look = [
    styles['day'],
    styles[day.kind],
    day.working ? '' : styles['off'],
    day.provisional ? styles['provisional'] : '',
    isToday ? styles['today'] : '',
  ];
  return (
    <td>
      <span className={look.join(' ')} title={day.name ? `${dates.weekday(day.on)} ${day.name}` : undefined}>
        {Number(day.on.slice(8))}
        {isToday ? <span className="sr-only">{t('daySheet.mark.today')}</span> : null}
        {tag ? <small>{tag}</small> : null}
      </span>
    </td>
  );
}

/** Of a day in lieu, the holiday it is in lieu of: the cell is small, its title says it whole. */
const holidayOf = ({ name }: DayOfYear) => name?.split('\uff08')[0];
