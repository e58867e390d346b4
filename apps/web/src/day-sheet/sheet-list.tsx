import { useTranslation } from 'react-i18next';
import { MarkBadge } from '../common/marks.js';
import { useDates } from '../common/dates.js';
import type { SheetDayFragment } from '../generated/graphql.js';
import { stateOf } from './day-words.js';
import styles from './sheet-list.module.css';
import { useDayWords } from './use-day-words.js';

/** The same days one below the other, as an auditor writes them down: each with its reason and its rule. */
export function SheetList({ days }: { readonly days: readonly SheetDayFragment[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { short, reason, marks } = useDayWords();
  return (
    <table className={styles['list']}>
      <thead>
        <tr>
          <th scope="col">{t('daySheet.column.day')}</th>
          <th scope="col">{t('daySheet.column.count')}</th>
          <th scope="col">{t('daySheet.column.why')}</th>
          <th scope="col">{t('daySheet.column.rule')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => {
          const isCounted = stateOf(day) === 'counted';
          return (
            <tr key={day.on} className={isCounted && !day.superseded ? '' : styles['notCounted']}>
              <th scope="row">{dates.weekday(day.on)}</th>
              <td className={styles['count']}>{isCounted ? short(day) : '—'}</td>
              <td>
                {reason(day)}
                {day.marks.length > 0 ? <b>{marks(day)}</b> : null}
                {day.provisional ? <MarkBadge mark="provisional" /> : null}
              </td>
              <td>{day.rule}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
