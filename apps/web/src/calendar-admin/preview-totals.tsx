import { useTranslation } from 'react-i18next';
import type { PreviewCalendarQuery } from '../generated/graphql.js';
import styles from './preview-totals.module.css';
import { useChangedDays } from './use-changed-days.js';
import { useNumbers } from './use-numbers.js';

export type Preview = PreviewCalendarQuery['previewCalendar'];

/** The sum of it, before the list. */
export function PreviewTotals({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const daysInWords = useChangedDays();
  const { moved, later, earlier, kept, noLongerProvisional, checked, days } = preview;
  const figures = { moved, later, earlier, kept, noLongerProvisional };
  return (
    <div className={styles['totals']} role="status">
      {days.length > 0 ? (
        <p>
          {t('calendarAdmin.changedDays', { count: days.length })}
          {t('calendarAdmin.colon')}
          {daysInWords(days)}
        </p>
      ) : null}
      <p>{t('calendarAdmin.checked', { count: checked, number: number(checked) })}</p>
      <dl>
        {Object.entries(figures).map(([name, figure]) => (
          <div key={name} className={figure === 0 ? styles['none'] : ''}>
            <dt>{t(`calendarAdmin.total.${name as keyof typeof figures}`)}</dt>
            <dd>{number(figure)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
