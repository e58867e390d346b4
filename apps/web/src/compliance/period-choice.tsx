import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './choice.module.css';
import { neighbour, type Period, type PeriodKind, periodOn, rangeOf } from './period.js';
import { usePeriodName } from './use-period-name.js';

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'year', 'range'];
type Props = {
  readonly period: Period;
  readonly today: string;
  readonly choose: (period: Period) => void;
};

/** A month, a quarter, a year, or from one day to another. */
export function PeriodChoice({ period, today, choose }: Props) {
  const { t } = useTranslation();
  // Another kind of period around the same time: today where it lies in it.
  const around = period.from <= today && today <= period.to ? today : period.to;
  return (
    <div className={styles['period']}>
      <div className={styles['choice']} role="group" aria-label={t('compliance.period')}>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={period.kind === kind}
            onClick={() => choose(periodOn(kind, around))}
          >
            {t(`compliance.periodKind.${kind}`)}
          </button>
        ))}
      </div>
      {period.kind === 'range' ? (
        <Range period={period} choose={choose} />
      ) : (
        <Stepper period={period} today={today} choose={choose} />
      )}
    </div>
  );
}

function Stepper({ period, today, choose }: Props) {
  const { t } = useTranslation();
  const name = usePeriodName();
  const [before, after] = [neighbour(period, -1), neighbour(period, 1)];
  return (
    <div className={styles['stepper']}>
      <Button
        type="text"
        icon={<LeftOutlined />}
        aria-label={t('compliance.before')}
        onClick={() => before && choose(before)}
      />
      <b aria-live="polite">{name(period)}</b>
      <Button
        type="text"
        icon={<RightOutlined />}
        aria-label={t('compliance.after')}
        disabled={!after || after.from > today}
        onClick={() => after && choose(after)}
      />
    </div>
  );
}

function Range({ period, choose }: Omit<Props, 'today'>) {
  const { t } = useTranslation();
  // Half a date, or an end before its beginning, is not yet a period.
  const take = (from: string, to: string) => {
    if (from && to && from <= to) choose(rangeOf(from, to));
  };
  return (
    <div className={styles['range']}>
      <input
        type="date"
        aria-label={t('compliance.from')}
        max={period.to}
        value={period.from}
        onChange={({ target }) => take(target.value, period.to)}
      />
      <span aria-hidden="true">–</span>
      <input
        type="date"
        aria-label={t('compliance.to')}
        min={period.from}
        value={period.to}
        onChange={({ target }) => take(period.from, target.value)}
      />
    </div>
  );
}
