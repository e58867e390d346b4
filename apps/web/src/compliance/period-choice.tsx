import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './choice.module.css';
import { neighbour, type Period, type PeriodKind, periodOn, typedRange } from './period.js';
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

/** Taken when it is left, at Enter, or when a day is picked: on the way there, what is typed is no period yet. */
function Range({ period, choose }: Omit<Props, 'today'>) {
  const { t } = useTranslation();
  const [dates, write] = useState({ from: period.from, to: period.to });
  const [shown, show] = useState(period.text);
  const [chosen, remember] = useState(period.text);
  const [isLeft, leave] = useState(false);
  const isTyping = useRef(false);
  // Another period came by the address. The one chosen here comes back by it, too, when the other date may be half typed.
  if (shown !== period.text) {
    show(period.text);
    remember(period.text);
    if (period.text !== chosen) write({ from: period.from, to: period.to });
  }
  const take = ({ from, to }: typeof dates) => {
    const typed = typedRange(from, to);
    if (!typed || typed.text === period.text) return;
    remember(typed.text);
    choose(typed);
  };
  const change = (next: typeof dates) => {
    write(next);
    leave(false);
    if (!isTyping.current) take(next);
  };
  const isBackwards = isLeft && dates.to !== '' && dates.from > dates.to;
  const input = (end: 'from' | 'to') => (
    <input
      type="date"
      aria-label={t(`compliance.${end}`)}
      aria-invalid={isBackwards || undefined}
      max="9999-12-31" // four digits are a whole year
      value={dates[end]}
      onChange={({ target }) => change({ ...dates, [end]: target.value })}
    />
  );
  return (
    <div
      className={styles['range']}
      onPointerDown={() => (isTyping.current = false)}
      onKeyDown={({ key }) => {
        isTyping.current = true;
        if (key === 'Enter') take(dates);
      }}
      onBlur={() => {
        leave(true);
        take(dates);
      }}
    >
      {input('from')}
      <span aria-hidden="true">–</span>
      {input('to')}
      {isBackwards ? <p role="alert">{t('compliance.backwards')}</p> : null}
    </div>
  );
}
