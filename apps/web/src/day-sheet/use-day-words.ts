import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import type { SheetDayFragment } from '../generated/graphql.js';
import { hoursOf, marksOf, stateOf } from './day-words.js';

export type DayWords = {
  /** What stands in the cell: 第0日, 3, 周六, 春节, 暂停 … */
  readonly short: (day: SheetDayFragment) => string;
  /** Why it counts or not, whole: 暂停：专家评审，不计入 */
  readonly reason: (day: SheetDayFragment) => string;
  /** What happened on it: 起算、今天. Empty where nothing did. */
  readonly marks: (day: SheetDayFragment) => string;
  /** All of it in one sentence, for a screen reader and the line below the calendar. */
  readonly sentence: (day: SheetDayFragment) => string;
};

/** A day of the sheet in words. */
export function useDayWords(): DayWords {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();

  /** The holiday, or the weekday that is off. */
  const off = ({ name, weekday }: SheetDayFragment) => name ?? t(`daySheet.weekday.d${weekday as 1}`);
  const hours = (ms: number | null) => t('daySheet.hours', { hours: hoursOf(ms ?? 0) });

  const short = (day: SheetDayFragment): string => {
    const state = stateOf(day);
    if (state === 'counted') return day.n === null ? hours(day.workingMs) : String(day.n);
    if (state === 'off') return off(day);
    return t(`daySheet.short.${state}`, { n: day.overdueDay });
  };

  const counted = (day: SheetDayFragment) =>
    day.n === null
      ? t('daySheet.reason.countedHours', { hours: hours(day.workingMs), sum: hours(day.sumMs) })
      : t('daySheet.reason.counted', { n: day.n });

  const reason = (day: SheetDayFragment): string =>
    day.superseded ? t('daySheet.reason.superseded', { reason: whole(day) }) : whole(day);

  const whole = (day: SheetDayFragment): string => {
    const state = stateOf(day);
    const isDue = state === 'dayZero' && day.marks.includes('due');
    if (isDue) return t('daySheet.reason.sameDay');
    if (state === 'dayZero' && day.rule === 'T14') return t('daySheet.reason.anew');
    const makeUp = day.kind === 'makeUp' ? t('daySheet.makeUpFor', { name: day.name ?? '' }) : '';
    const isRest = state === 'counted' && !['workday', 'makeUp'].includes(day.kind) && day.n !== null;
    if (isRest) return counted(day) + t('daySheet.restToo', { why: off(day) });
    if (state === 'counted') return counted(day) + makeUp;
    if (state === 'rolled') return t('daySheet.reason.rolled');
    if (state === 'off') return t('daySheet.reason.off', { why: off(day) });
    if (state === 'overdue') return t('daySheet.reason.overdue', { n: day.overdueDay }) + makeUp;
    if (state === 'paused') return t('daySheet.reason.paused', { why: text(day.pausedFor) });
    return t(`daySheet.reason.${state}`);
  };

  const marks = (day: SheetDayFragment): string =>
    marksOf(day)
      .map((mark) => t(`daySheet.mark.${mark}`))
      .join(t('daySheet.and'));

  /** Beside the date with its weekday: a Saturday is not called one twice. */
  const reasonBeside = (day: SheetDayFragment): string =>
    stateOf(day) === 'off' && day.name === null ? t('daySheet.reason.notCounted') : reason(day);

  const sentence = (day: SheetDayFragment): string =>
    [
      dates.weekday(day.on),
      reasonBeside(day),
      marks(day),
      day.provisional ? t('daySheet.provisionalDay') : '',
      t('daySheet.byRule', { rule: day.rule }),
    ]
      .filter(Boolean)
      .join(t('daySheet.then'));

  return { short, reason, marks, sentence };
}
