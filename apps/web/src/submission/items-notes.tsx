import { useTranslation } from 'react-i18next';
import { useDates, shanghaiDate } from '../common/dates.js';
import { DueDate } from '../day-sheet/due-date.js';
import { ItemList } from './item-list.js';
import styles from './notes.module.css';
import type { SubmissionView } from './views.js';

/** What was named as missing, once (T5): nothing counts until the last of it is there. */
export function SupplementNote({
  supplement,
}: {
  readonly supplement: NonNullable<SubmissionView['supplement']>;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const { notices, arrivedOn } = supplement;
  const notice = notices.at(-1);
  if (!notice) return null;
  const on = dates.day(shanghaiDate(notice.at));
  return (
    <div className={`${styles['note']} ${arrivedOn ? '' : styles['asks']}`}>
      <p className={styles['line']}>
        <b>{t('submission.supplement.asked', { on, count: notice.items.length })}</b>
        <span>
          {arrivedOn
            ? t('submission.supplement.arrived', { on: dates.day(arrivedOn) })
            : t('submission.supplement.notStarted')}
        </span>
      </p>
      <ItemList items={notice.items} />
    </div>
  );
}

type ConditionalProps = {
  readonly submission: SubmissionView;
  readonly conditional: NonNullable<SubmissionView['conditional']>;
};

/** Accepted with items outstanding (T15): which, until when, and what follows from it. */
export function ConditionalNote({ submission, conditional }: ConditionalProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { items, on, assignment } = conditional;
  const clock = submission.assignments.find(({ no }) => no === assignment)?.clock;
  return (
    <div className={`${styles['note']} ${styles['asks']}`}>
      <p className={styles['line']}>
        <b>
          {t('submission.conditional.accepted', {
            on: dates.day(on),
            count: items.filter(({ arrived }) => !arrived).length,
          })}
        </b>
        {clock ? (
          <DueDate
            submission={submission.id}
            clock={clock.ref}
            dueOn={clock.dueOn}
            standing={clock.standing}
            provisional={clock.provisional}
          />
        ) : null}
        <span>{t('submission.conditional.about')}</span>
      </p>
      <ItemList items={items} />
    </div>
  );
}
