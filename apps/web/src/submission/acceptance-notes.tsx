import { useTranslation } from 'react-i18next';
import { shanghaiDate, useDates } from '../common/dates.js';
import type { LimitUnit } from '../common/clock-words.js';
import { MarkBadge } from '../common/marks.js';
import { useText } from '../common/text.js';
import { DueDate } from '../day-sheet/due-date.js';
import type { ExpiredSupplement } from './expired-supplement.js';
import styles from './notes.module.css';
import type { AssignmentView, SubmissionView } from './views.js';

type SilenceProps = { readonly submission: SubmissionView; readonly missed: AssignmentView };

/** T5: nobody accepted it in time, so it counts as accepted since its receipt; whose silence it was. */
export function SilenceNote({ submission, missed: { unit, clock } }: SilenceProps) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  if (!clock?.startedOn) return null;
  const { limit, startedOn } = clock;
  return (
    <div className={styles['note']}>
      <p className={styles['line']}>
        <b>
          {t('submission.silence.title')} <MarkBadge mark="system" />
        </b>
        <span>
          {t('submission.silence.about', {
            on: dates.day(startedOn),
            limit: t(`common.limit.${limit.unit as LimitUnit}`, { count: limit.amount }),
          })}
        </span>
        <span className={styles['over']}>{t('submission.silence.fault', { unit: text(unit.name) })}</span>
        <Due submission={submission} clock={clock} />
      </p>
    </div>
  );
}

type ExpiredProps = {
  readonly submission: SubmissionView;
  readonly closed: NonNullable<SubmissionView['closed']>;
  readonly expired: ExpiredSupplement;
};

/** T5: what was asked for did not come in time: it has ended, and by law that is no unit's fault. */
export function ExpiredNote({ submission, closed, expired: { items, at, clock } }: ExpiredProps) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const { limit } = clock;
  const missing = items.filter(({ arrived }) => !arrived).map(({ title }) => text(title));
  return (
    <div className={styles['note']}>
      <p className={styles['line']}>
        <b>{t('submission.expired.title')}</b>
        <span>
          {t('submission.expired.about', {
            on: dates.day(shanghaiDate(at)),
            limit: t(`common.limit.${limit.unit as LimitUnit}`, { count: limit.amount }),
            items: missing.join(t('submission.standing.and')),
          })}
        </span>
        <span>{t('submission.expired.consequence', { ending: text(closed.title) })}</span>
        <Due submission={submission} clock={clock} />
      </p>
    </div>
  );
}

type LapsedProps = {
  readonly submission: SubmissionView;
  readonly conditional: NonNullable<SubmissionView['conditional']>;
};

/** T15: what was to come later did not come: it has ended, no unit was late, and the applicant has lost the right. */
export function LapsedNote({ submission, conditional: { items, on, assignment } }: LapsedProps) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const clock = submission.assignments.find(({ no }) => no === assignment)?.clock;
  const missing = items.filter(({ arrived }) => !arrived).map(({ title }) => text(title));
  return (
    <div className={styles['note']}>
      <p className={styles['line']}>
        <b>{t('submission.conditional.lapsed')}</b>
        <span>
          {t('submission.conditional.notBrought', {
            on: dates.day(on),
            items: missing.join(t('submission.standing.and')),
          })}
        </span>
        <span>{t('submission.conditional.consequence')}</span>
        {clock ? <Due submission={submission} clock={clock} /> : null}
      </p>
    </div>
  );
}

const Due = ({
  submission: { id },
  clock,
}: {
  readonly submission: SubmissionView;
  readonly clock: NonNullable<AssignmentView['clock']>;
}) => (
  <DueDate
    submission={id}
    clock={clock.ref}
    dueOn={clock.dueOn}
    standing={clock.standing}
    provisional={clock.provisional}
  />
);
