import { useTranslation } from 'react-i18next';
import type { LimitUnit } from '../common/clock-words.js';
import { useDates } from '../common/dates.js';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { DueMove } from './due-move.js';
import { FoldedText } from './folded-text.js';
import styles from './notes.module.css';
import type { RequestView, SubmissionView } from './views.js';

type Props = { readonly request: RequestView; readonly clocks: SubmissionView['clocks'] };

/** What an approver decides on (T7): who asks, for how much, what becomes of the due date, and why. */
export function ExtensionAsked({ request, clocks }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const nameOf = useSignerName();
  const { clock, clockTitle, amount, unit, wouldBeDueOn, reason, by, at } = request;
  const from = clocks.find(({ id }) => id === clock)?.dueOn ?? null;
  return (
    <div className={styles['note']}>
      <p className={styles['line']}>
        <b>
          {t('submission.extension.asked', {
            clock: text(clockTitle),
            amount: t(`common.limit.${unit as LimitUnit}`, { count: amount }),
          })}
        </b>
        <DueMove from={from} to={wouldBeDueOn} />
        {by && at ? (
          <span>
            {text(by.unit.name)} {nameOf(by)} · {dates.moment(at)}
          </span>
        ) : null}
      </p>
      {reason ? (
        <p>
          <FoldedText>{t('submission.timeline.reason', { reason })}</FoldedText>
        </p>
      ) : null}
    </div>
  );
}
