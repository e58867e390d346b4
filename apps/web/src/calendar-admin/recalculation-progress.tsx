import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecalculationFiguresFragment } from '../generated/graphql.js';
import styles from './recalculation-progress.module.css';
import { useNumbers } from './use-numbers.js';

type Props = {
  readonly of: RecalculationFiguresFragment;
  /** The person has just begun it: it comes into view, and the keyboard goes there. */
  readonly isNews?: boolean;
};

/** How far the open limits are counted anew; when it is over, what came of it. */
export function RecalculationProgress({ of, isNews = false }: Props) {
  const { t } = useTranslation();
  const number = useNumbers();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isNews) return;
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'center' });
  }, [isNews]);
  const { version, total, done, moved, failed, startedAt, finishedAt } = of;
  // By the system's clock, which is not the business clock: how long, not when.
  const seconds = finishedAt && Math.ceil((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);
  const figures = { done: number(done), total: number(total), moved: number(moved) };
  return (
    <section ref={section} tabIndex={-1} className={styles['progress']} aria-labelledby={id}>
      <p id={id} className={styles['title']}>
        {t(finishedAt ? 'calendarAdmin.recalculation.finished' : 'calendarAdmin.recalculation.running', {
          version,
        })}
      </p>
      <div
        className={styles['bar']}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={t('calendarAdmin.recalculation.done', figures)}
      >
        <span style={{ inlineSize: `${finishedAt ? 100 : share}%` }} />
      </div>
      <p className={styles['figures']}>
        <span>{t('calendarAdmin.recalculation.done', figures)}</span>
        <span>{t('calendarAdmin.recalculation.moved', figures)}</span>
        {seconds === null ? null : <span>{t('calendarAdmin.recalculation.took', { count: seconds })}</span>}
      </p>
      {failed > 0 ? (
        <p className={styles['failed']}>
          {t('calendarAdmin.recalculation.failed', { count: failed, number: number(failed) })}
        </p>
      ) : null}
      {finishedAt ? null : <p className={styles['calm']}>{t('calendarAdmin.recalculation.calm')}</p>}
    </section>
  );
}
