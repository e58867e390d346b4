import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import type { SheetEventFragment } from '../generated/graphql.js';
import styles from './sheet-events.module.css';
import { useEventWords } from './use-event-words.js';

type Props = { readonly happened: readonly SheetEventFragment[]; readonly unit: string };

/** What happened to the clock, one after the other, and what each made of the due date. */
export function SheetEvents({ happened, unit }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const words = useEventWords(unit);
  return (
    <ol className={styles['events']}>
      {happened.map((event, index) => (
        <li key={index}>
          <time dateTime={event.at}>{dates.fullMoment(event.at)}</time>
          <span>
            {words(event)}
            <DueChange event={event} />
            {event.recounted ? <small>{t('daySheet.recounted')}</small> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** 到期 6月18日 → 6月23日; a dash while none is shown. */
function DueChange({ event: { dueBefore, dueAfter } }: { readonly event: SheetEventFragment }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (dueBefore === dueAfter) return null;
  const shown = (on: string | null) => (on ? dates.day(on) : t('daySheet.noDue'));
  return (
    <span className={styles['change']}>
      {t('daySheet.dueIs')}{' '}
      {dueBefore ? (
        <>
          {shown(dueBefore)} <span aria-hidden="true">→</span>
          <span className="sr-only">{t('daySheet.becomes')}</span>{' '}
        </>
      ) : null}
      <b>{shown(dueAfter)}</b>
    </span>
  );
}
