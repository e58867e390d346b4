import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { Loading } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { DaySheetDocument } from '../generated/graphql.js';
import styles from './day-sheet.module.css';
import type { ClockFiguresView } from './views.js';
import { type SheetDay, weeksOf } from './weeks-of.js';

/** Why a limit falls on its day: each day from day 0 counted, or crossed out with its reason; below, the rule. */
export function DaySheet({ clock, dueOn }: { readonly clock: ClockFiguresView; readonly dueOn: string }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const { data, error } = useQuery(DaySheetDocument, {
    variables: { from: clock.startedOn, to: dueOn },
    fetchPolicy: 'cache-first',
  });
  if (error) return <Problem error={error} />;
  if (!data) return <Loading />;
  const weeks = weeksOf(data.calendarDays, clock.limit.unit === 'calendarDays');
  return (
    <div className={styles['sheet']}>
      <table>
        <caption>
          {t('submission.daySheet.caption', { from: dates.day(clock.startedOn), to: dates.day(dueOn) })}
        </caption>
        <thead>
          <tr>
            {t('submission.daySheet.weekdays')
              .split(' ')
              .map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((day, column) => (
                <Day key={column} day={day} dueOn={dueOn} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['rule']}>
        {text(clock.title)} ·{' '}
        {t(`common.limit.${clock.limit.unit as 'workingDays'}`, { count: clock.limit.amount })}
      </p>
      <p className={styles['source']}>{text(clock.limit.source)}</p>
      {clock.provisional ? <p className={styles['source']}>{t('common.markAbout.provisional')}</p> : null}
    </div>
  );
}

function Day({ day, dueOn }: { readonly day: SheetDay | null; readonly dueOn: string }) {
  const { t } = useTranslation();
  if (!day) return <td />;
  const counted = day.count !== null;
  const reason = day.name ?? (day.kind === 'weekend' ? t('submission.daySheet.weekend') : '');
  const state = day.on === dueOn ? styles['due'] : counted ? styles['counted'] : styles['off'];
  return (
    <td className={state}>
      <span className={styles['date']}>{Number(day.on.slice(8))}</span>
      <span className={styles['note']}>
        {day.count === 0
          ? t('submission.daySheet.dayZero')
          : counted
            ? t('submission.daySheet.dayN', { n: day.count })
            : reason}
        {counted && day.kind === 'makeUp' ? t('submission.daySheet.makeUp') : null}
      </span>
    </td>
  );
}
