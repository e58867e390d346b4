import { useTranslation } from 'react-i18next';
import type { LimitUnit } from '../common/clock-words.js';
import { useDates } from '../common/dates.js';
import { useCalendarChange } from '../common/use-calendar-change.js';
import { useText } from '../common/text.js';
import type { SheetEventFragment } from '../generated/graphql.js';

/** @param unit - of the limit: what an extension is counted in */
export function useEventWords(unit: string): (event: SheetEventFragment) => string {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const changed = useCalendarChange();
  const amount = (count: number, of: string) => t(`common.limit.${of as LimitUnit}`, { count });
  const limit = (event: SheetEventFragment) => {
    if (!event.limit) return '';
    return event.limit.amount === 0 ? t('daySheet.sameDay') : amount(event.limit.amount, event.limit.unit);
  };

  const why = ({ changes }: SheetEventFragment) => {
    const list = changes.map(changed).join(t('daySheet.then'));
    return list && t('daySheet.event.why', { list });
  };

  /** Where it is not the day on which it started: from which, and why. */
  const dayZero = ({ because, on }: SheetEventFragment) =>
    because ? t(`daySheet.event.because.${because as 'silence'}`, { day: dates.day(on) }) : '';

  return (event) => {
    switch (event.type) {
      case 'started':
        return t('daySheet.event.started', { limit: limit(event) }) + dayZero(event);
      case 'paused':
      case 'resumed':
        return event.cause === 'cycle'
          ? t(`daySheet.event.${event.type}Cycle`) + dayZero(event)
          : t(`daySheet.event.${event.type}`, { cause: text(event.causeTitle) });
      case 'extended':
        return t('daySheet.event.extended', { amount: amount(event.amount ?? 0, unit) });
      case 'urgencyChanged': {
        const moved = event.dueBefore !== event.dueAfter || event.how === 'lowered';
        return t(`daySheet.event.${moved ? (event.how as 'raised' | 'lowered' | 'lengthened') : 'sameDue'}`, {
          limit: limit(event),
        });
      }
      case 'capped':
        return event.cap
          ? t('daySheet.event.capped', { cap: dates.day(event.cap) })
          : t('daySheet.event.uncapped');
      case 'calendarChanged':
        return event.kept
          ? t('daySheet.event.kept', { version: event.version, why: why(event), day: dates.day(event.kept) })
          : t('daySheet.event.calendarChanged', { version: event.version, why: why(event) });
      case 'closed':
      case 'reopened':
        return t(`daySheet.event.${event.type}`);
      default:
        return event.type; // the API may know more than this client does
    }
  };
}
