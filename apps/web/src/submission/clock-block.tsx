import { useTranslation } from 'react-i18next';
import { type LimitUnit, shapeOf } from '../common/clock-words.js';
import { DaysLeft } from '../common/days-left.js';
import { LightShape } from '../common/light-mark.js';
import { DueDate } from '../day-sheet/due-date.js';
import styles from './clock-block.module.css';
import type { ClockFiguresView } from './views.js';

type Props = {
  readonly submission: string;
  readonly name: string;
  readonly clock: ClockFiguresView;
  readonly large?: boolean;
  /** What it is paused for. */
  readonly why?: string | undefined;
  /** Of which cycle it is, where there is more than one. */
  readonly showCycle?: boolean;
  /** More time was asked for, and nobody has decided. */
  readonly isPending?: boolean;
};

/** One limit: how it stands, until when (press it for why), and what of it is used. */
export function ClockBlock({ submission, name, clock, large = false, why, ...more }: Props) {
  const { t } = useTranslation();
  const { showCycle = false, isPending = false } = more;
  const { ref, dueOn, dueAt, standing, provisional, extended, limit } = clock;
  const due = { submission, clock: ref, dueOn, dueAt, standing, provisional };
  // At rest there is no date: the word itself explains how it has been counted so far.
  const rests = standing === 'paused' || standing === 'betweenCycles';
  return (
    <div className={`${styles['block']} ${large ? styles['large'] : ''}`}>
      <dt>
        {name}
        {showCycle ? <span>{t('submission.cycle', { cycle: clock.cycle })}</span> : null}
        <Used clock={clock} />
      </dt>
      <dd>
        {rests ? (
          <span className={styles['rests']}>
            <LightShape shape={shapeOf(clock)} size={large ? 16 : 13} />
            <DueDate {...due} />
            {standing === 'paused' && why ? <span className={styles['why']}>{why}</span> : null}
          </span>
        ) : (
          <>
            <DaysLeft clock={clock} size={large ? 'large' : 'small'} />
            <span className={styles['due']}>
              <DueDate {...due} />
            </span>
          </>
        )}
        {extended ? (
          <span className={styles['extended']}>
            {t('submission.clock.extended', {
              amount: t(`common.limit.${limit.unit as LimitUnit}`, { count: extended }),
            })}
          </span>
        ) : null}
        {isPending ? (
          <span className={styles['pending']}>{t('submission.clock.extensionPending')}</span>
        ) : null}
      </dd>
    </div>
  );
}

/** 已用 2，共 5 个工作日; at rest what is left as well, for no days left stand beside it. */
function Used({ clock: { standing, used, remaining, limit, extended } }: Pick<Props, 'clock'>) {
  const { t } = useTranslation();
  const amount = (count: number) => t(`common.limit.${limit.unit as LimitUnit}`, { count });
  // A top urgent document is due on the day itself: nothing of it can be used (T14).
  const all = limit.amount + (extended ?? 0);
  const rests = standing === 'paused' || standing === 'betweenCycles';
  const key = all === 0 ? 'sameDay' : rests ? 'atRest' : standing;
  return (
    <span>
      {t(`submission.clock.used.${key}`, {
        used,
        remaining: amount(remaining),
        all: amount(all),
        whole: amount(used),
      })}
    </span>
  );
}
