import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { MarkBadge } from '../common/marks.js';
import { useDatesOn } from '../common/use-dates-on.js';
import type { ClockRefInput, ClockStanding } from '../generated/graphql.js';
import styles from './due-date.module.css';

const DaySheetDrawer = lazy(async () => ({
  default: (await import('./day-sheet-drawer.js')).DaySheetDrawer,
}));

type Props = {
  readonly submission: string;
  readonly clock: ClockRefInput;
  readonly dueOn: string | null;
  /** Of a limit in hours. */
  readonly dueAt?: string | null;
  /** Given where no date may be: what is paused explains itself, too; what has not started has nothing to explain. */
  readonly standing?: ClockStanding;
  readonly provisional?: boolean;
  /** `short`: the date alone, for tables; the question is then said to screen readers only. */
  readonly short?: boolean;
};

/** A due date that answers 为什么? when pressed: the day-by-day sheet. */
export function DueDate({
  submission,
  clock,
  dueOn,
  dueAt,
  standing,
  provisional = false,
  short = false,
}: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const near = useDatesOn();
  const [open, setOpen] = useState(false);
  const rests = standing === 'paused' || standing === 'betweenCycles';
  if (!dueOn && !rests) return null;
  const moment = dueAt ? dates.moment(dueAt) : null;
  const day = dueOn
    ? (moment ?? (short ? near : dates).day(dueOn))
    : t(`daySheet.standing.${standing as 'paused'}`);
  return (
    <span className={styles['due']}>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {short || !dueOn ? day : t('daySheet.due', { day })}
        <span className={short ? 'sr-only' : styles['why']}> {t('daySheet.why')}</span>
      </button>
      {provisional ? <MarkBadge mark="provisional" /> : null}
      {open ? (
        <Suspense fallback={null}>
          <DaySheetDrawer submission={submission} clock={clock} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </span>
  );
}
