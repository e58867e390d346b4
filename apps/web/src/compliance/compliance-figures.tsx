import { useTranslation } from 'react-i18next';
import type { ComplianceFiguresFragment } from '../generated/graphql.js';
import type { Asked } from './asked.js';
import { Averages } from './averages.js';
import styles from './compliance-figures.module.css';
import { FigureLink } from './figure-link.js';

type Props = { readonly asked: Asked; readonly total: ComplianceFiguresFragment };

/** The sum of it: the rate with what it is of, deemed and paused beside it; what is open now; how long it took. */
export function ComplianceFigures({ asked, total }: Props) {
  const { t } = useTranslation();
  const { n, onTime, deemed, paused, rate, averages } = total;
  return (
    <dl className={styles['figures']}>
      <div>
        <dt>{t('compliance.rate')}</dt>
        <dd className={styles['large']}>
          {rate === null ? (
            <span className={styles['none']}>—</span>
          ) : (
            <>
              {rate}
              <small>%</small>
            </>
          )}
        </dd>
        <dd>
          {n === 0 ? t('compliance.nothingClosed') : t('compliance.ofClosed', { count: n, onTime })}
          {deemed > 0 ? t('compliance.deemedOf', { count: deemed }) : null}
          {paused > 0 ? t('compliance.pausedOf', { count: paused }) : null}
        </dd>
      </div>
      {(['overdueNow', 'dueToday', 'pausedNow'] as const).map((figure) => (
        <div key={figure}>
          <dt>{t(`compliance.figure.${figure}`)}</dt>
          <dd className={styles['large']}>
            <FigureLink asked={asked} figure={figure} count={total[figure]} />
          </dd>
          <dd>{t('compliance.now')}</dd>
        </div>
      ))}
      <div>
        <dt>{t('compliance.average')}</dt>
        <dd className={styles['average']}>
          <Averages averages={averages} />
        </dd>
      </div>
    </dl>
  );
}
