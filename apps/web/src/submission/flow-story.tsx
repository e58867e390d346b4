import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { DaysLeft } from '../common/days-left.js';
import { useText } from '../common/text.js';
import { DueDate } from '../day-sheet/due-date.js';
import { useIsAgainst } from './against.js';
import styles from './flowchart.module.css';
import { STANCE_SIGN } from './outcome-mark.js';
import type { NodeView } from './views.js';

type Props = { readonly submission: string; readonly stage: NodeView; readonly onClose: () => void };

/** What happened in a stage, or will: when, with which result, how long it has, and by which rule. */
export function FlowStory({ submission, stage, onClose }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const isAgainst = useIsAgainst();
  // A piece that was missed by nobody's fault: the submitter's own time has run out (T5).
  const shortOf = (work: string): string =>
    work === 'missed' && stage.clock?.judgement !== 'late'
      ? t('submission.work.expired')
      : t(`submission.work.short.${work as 'pending'}`);
  const { title, openedAt, settledAt, result, clock, limit, seats, visits } = stage;
  return (
    <div className={styles['story']} aria-live="polite">
      <p>
        <b>{text(title)}</b>
        {visits > 1 ? <span>{t('submission.flow.visits', { count: visits })}</span> : null}
        {openedAt ? <span>{t('submission.flow.opened', { at: dates.moment(openedAt) })}</span> : null}
        {settledAt ? <span>{t('submission.flow.settled', { at: dates.moment(settledAt) })}</span> : null}
        {result ? <span>{text(result)}</span> : null}
        {clock ? <DaysLeft clock={clock} /> : null}
        {clock ? (
          <DueDate
            submission={submission}
            clock={clock.ref}
            dueOn={clock.dueOn}
            standing={clock.standing}
            provisional={clock.provisional}
          />
        ) : null}
        <button type="button" onClick={onClose}>
          {t('common.close')}
        </button>
      </p>
      {limit ? (
        <p>
          {t('submission.flow.limit', {
            limit: t(`common.limit.${limit.unit as 'workingDays'}`, { count: limit.amount }),
          })}{' '}
          <small>{text(limit.source)}</small>
        </p>
      ) : null}
      {seats.length > 0 ? (
        <ul>
          {seats.map(({ id, no, unit, task, outcome, work, veto }) => (
            <li key={id}>
              {text(unit.name)} {text(task)}{' '}
              <b className={isAgainst({ no, veto }) ? styles['against'] : undefined}>
                {isAgainst({ no, veto }) ? <span aria-hidden="true">{STANCE_SIGN['against']} </span> : null}
                {outcome ? text(outcome) : null}
                {!outcome || work === 'deemed' ? ` ${shortOf(work)}` : null}
                {veto ? ` · ${t('common.mark.veto')}` : ''}
              </b>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
