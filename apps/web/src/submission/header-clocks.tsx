import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { ClockBlock } from './clock-block.js';
import { ClosingMark } from './closing-mark.js';
import styles from './header.module.css';
import { PastClocks } from './past-clocks.js';
import type { SubmissionClockView, SubmissionView } from './views.js';

/** In this order one of them drives the light (T9, T16): the same that the lists go by. */
const DRIVERS = ['promised', 'statutory', 'delivery'];

const drivingOf = (clocks: readonly SubmissionClockView[]): SubmissionClockView | undefined =>
  DRIVERS.flatMap((kind) => clocks.filter((clock) => clock.kind === kind)).find(
    ({ standing }) => standing === 'running' || standing === 'paused',
  );

/** The stage in hand, then each limit of the whole: the one that drives the light at its full size. */
export function HeaderClocks({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation();
  const text = useText();
  const { id, closed, stageClock, clocks, pastClocks, pause, cycle, standing } = submission;
  // Delivery begins with the decision: until then it is nobody's concern.
  const shown = clocks.filter(({ kind, standing }) => kind !== 'delivery' || standing !== 'notStarted');
  const driving = drivingOf(shown);
  // Sent back, what is closed is closed for its cycle only.
  const showCycle = cycle > 1 || standing.phase === 'awaitingResubmission';
  const why = pause ? text(pause.title) : undefined;
  // Where there are several, each is called by its name; one alone is simply the whole.
  const nameOf = (clock: SubmissionClockView): string =>
    shown.length > 1 || showCycle ? text(clock.title) : t('common.days.whole');
  return (
    <div className={styles['limits']}>
      <dl className={styles['clocks']}>
        {closed ? <ClosingMark closed={closed} /> : null}
        {stageClock && !closed ? (
          <ClockBlock submission={id} name={t('common.days.stage')} clock={stageClock} large why={why} />
        ) : null}
        {shown.map((clock) => (
          <ClockBlock
            key={clock.id}
            submission={id}
            name={nameOf(clock)}
            clock={clock}
            large={clock === driving || shown.length === 1}
            why={why}
            showCycle={showCycle}
            isPending={clock.extension?.pending ?? false}
          />
        ))}
      </dl>
      {pastClocks.length > 0 ? <PastClocks submission={id} clocks={pastClocks} /> : null}
    </div>
  );
}
