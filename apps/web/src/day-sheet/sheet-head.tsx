import { useTranslation } from 'react-i18next';
import type { LimitUnit } from '../common/clock-words.js';
import { useDates } from '../common/dates.js';
import { DaysLeft } from '../common/days-left.js';
import { MarkBadge } from '../common/marks.js';
import { useText } from '../common/text.js';
import type { ClockSheetQuery } from '../generated/graphql.js';
import styles from './sheet-head.module.css';

export type Sheet = ClockSheetQuery['daySheet'];

/** The answer first: when it is due and why then; below, what the count adds up to. */
export function SheetHead({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const { clock, dueBy, calendarVersion, number } = sheet;
  const rolled = sheet.days.filter((day) => day.rolled).length;
  const isSameDay = clock.limit.amount === 0;
  const amount = (count: number) => t(`common.limit.${clock.limit.unit as LimitUnit}`, { count });
  const figures = [
    { name: 'limit', shown: isSameDay ? t('daySheet.sameDay') : amount(clock.limit.amount) },
    ...(clock.extended === null ? [] : [{ name: 'extended', shown: amount(clock.extended) } as const]),
    ...(rolled > 0 ? [{ name: 'rolled', shown: amount(rolled) } as const] : []),
    { name: 'used', shown: amount(clock.used) },
    ...(clock.pausedDays > 0 ? [{ name: 'paused', shown: amount(clock.pausedDays) } as const] : []),
    { name: 'remaining', shown: amount(clock.remaining) },
  ] as const;
  return (
    <header className={styles['head']}>
      <p className={styles['of']}>
        <span>{number}</span>
        <b>{text(clock.title)}</b>
        {clock.cycle > 1 ? <span>{t('daySheet.cycle', { cycle: clock.cycle })}</span> : null}
      </p>
      <p className={styles['due']}>
        <b>
          {clock.dueAt
            ? dates.fullMoment(clock.dueAt)
            : clock.dueOn
              ? dates.fullDay(clock.dueOn)
              : t(`daySheet.standing.${clock.standing}`)}
        </b>
        {clock.dueOn ? <DaysLeft clock={clock} /> : null}
        {clock.provisional ? <MarkBadge mark="provisional" /> : null}
        {clock.deemed ? <MarkBadge mark="deemed" /> : null}
      </p>
      {dueBy === 'counted' ? (
        <p>
          {t(`daySheet.counted.${isSameDay ? 'sameDay' : (clock.limit.unit as LimitUnit)}`, {
            hours: sheet.businessHours.join(t('daySheet.and')),
          })}
        </p>
      ) : null}
      {dueBy && dueBy !== 'counted' ? <p>{t(`daySheet.dueBy.${dueBy as 'raised'}`)}</p> : null}
      <dl className={styles['figures']}>
        {figures.map(({ name, shown }) => (
          <div key={name}>
            <dt>{t(`daySheet.figure.${name}`)}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
      {clock.atFault.length > 0 ? (
        <p>
          {t('daySheet.atFault', {
            units: clock.atFault.map(({ name }) => text(name)).join(t('daySheet.and')),
          })}
        </p>
      ) : null}
      <p className={styles['source']}>
        {t('daySheet.source', { source: text(clock.limit.source) })}
        <span>{t('daySheet.calendar', { version: calendarVersion })}</span>
      </p>
    </header>
  );
}
