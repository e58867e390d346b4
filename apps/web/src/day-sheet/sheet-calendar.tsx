import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkBadge } from '../common/marks.js';
import { useDates } from '../common/dates.js';
import { useIsPhone } from '../common/use-is-phone.js';
import { weeksOf } from '../common/weeks.js';
import type { SheetDayFragment } from '../generated/graphql.js';
import { marksOf, stateOf } from './day-words.js';
import styles from './sheet-calendar.module.css';
import { useDayWords } from './use-day-words.js';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Each day in its week, counted or crossed out. Arrow keys go from day to day; the line below says it in full. */
export function SheetCalendar({ days }: { readonly days: readonly SheetDayFragment[] }) {
  const { t } = useTranslation();
  const { sentence } = useDayWords();
  const isPhone = useIsPhone();
  const [chosen, choose] = useState(() => toBeginWith(days));
  const looked = days.find(({ on }) => on === chosen);

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const at = days.findIndex(({ on }) => on === chosen);
    const ends: Readonly<Record<string, number>> = { Home: 0, End: days.length - 1 };
    const to = ends[event.key] ?? at + (STEPS[event.key] ?? NaN);
    const next = days[Math.min(days.length - 1, Math.max(0, to))];
    if (!next) return;
    event.preventDefault();
    choose(next.on);
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${next.on}"]`)?.focus();
  };

  return (
    <>
      <table className={styles['calendar']} onKeyDown={move}>
        <caption className="sr-only">{t('daySheet.calendarAbout')}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col" abbr={t(`daySheet.weekday.d${day}`)}>
                {t(`daySheet.weekdayShort.d${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, index) => (
            <tr key={index}>
              {week.map((day, column) =>
                day ? (
                  <Day
                    key={column}
                    day={day}
                    isFirst={day === days[0]}
                    isPhone={isPhone}
                    isChosen={day === looked}
                    choose={() => choose(day.on)}
                  />
                ) : (
                  <td key={column} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['looked']} aria-hidden="true">
        {looked ? sentence(looked) : null}
      </p>
    </>
  );
}

/** The day in question: the due date; where a pause or an early end leaves none on the sheet, the last day. */
const toBeginWith = (days: readonly SheetDayFragment[]): string | undefined =>
  (days.find(({ marks }) => marks.includes('due')) ?? days.at(-1))?.on;

type DayProps = {
  readonly day: SheetDayFragment;
  readonly isFirst: boolean;
  readonly isPhone: boolean;
  readonly isChosen: boolean;
  readonly choose: () => void;
};

function Day({ day, isFirst, isPhone, isChosen, choose }: DayProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { short, sentence } = useDayWords();
  const marks = marksOf(day);
  const isDue = marks.includes('due');
  const look = [
    styles['day'],
    styles[stateOf(day)],
    day.superseded ? styles['superseded'] : '',
    day.provisional ? styles['provisional'] : '',
    isDue ? styles['due'] : '',
    isChosen ? styles['chosen'] : '',
  ];
  // A phone's cell has no room for the last sign of a Chinese date.
  const month = dates.day(day.on).replace(isPhone ? /(?<=\d)\D$/ : '', '');
  const isNamed = isFirst || day.on.endsWith('-01');
  return (
    <td>
      <button
        type="button"
        className={look.join(' ')}
        data-day={day.on}
        tabIndex={isChosen ? 0 : -1}
        aria-label={sentence(day)}
        title={sentence(day)}
        onClick={choose}
        onFocus={choose}
      >
        <span className={styles['date']}>
          {isNamed ? month : Number(day.on.slice(8))}
          {day.kind === 'makeUp' ? <em>{t('daySheet.makeUp')}</em> : null}
        </span>
        <span className={styles['count']}>{short(day)}</span>
        <span className={styles['marks']}>
          {marks.map((mark) => (
            <span key={mark} className={`${styles['mark']} ${styles[`${mark}Mark`] ?? ''}`}>
              {t(`daySheet.mark.${mark}`)}
            </span>
          ))}
          {day.provisional && (isDue || isFirst) ? <MarkBadge mark="provisional" /> : null}
        </span>
      </button>
    </td>
  );
}
