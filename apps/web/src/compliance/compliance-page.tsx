import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useToday } from '../common/use-today.js';
import { addressOf, type Asked, readAsked } from './asked.js';
import { ComplianceFigures } from './compliance-figures.js';
import styles from './compliance-page.module.css';
import { ComplianceTable } from './compliance-table.js';
import { CsvLink } from './csv-link.js';
import { FilterChips } from './filter-chips.js';
import { GroupChoice } from './group-choice.js';
import { PeriodChoice } from './period-choice.js';
import { isRefused, NotYours } from './not-yours.js';
import { useCompliance } from './use-compliance.js';

/** 时效: how much was done in time in a period, and how what is open stands. Every figure opens what is behind it. */
export function CompliancePage() {
  const { t } = useTranslation();
  const today = useToday();
  const [params] = useSearchParams();
  usePageTitle(t('compliance.title'));
  return today ? <Figures asked={readAsked(params, today)} today={today} /> : <Loading />;
}

function Figures({ asked, today }: { readonly asked: Asked; readonly today: string }) {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  const { figures, isStale, error, retry } = useCompliance(asked);
  if (error && isRefused(error)) return <NotYours />;
  const look = (next: Asked) => setParams(addressOf(next).split('?')[1] ?? '', { replace: true });
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('compliance.title')}</h1>
        {figures ? <CsvLink asked={asked} /> : null}
      </header>
      <div className={styles['asked']}>
        <PeriodChoice period={asked.period} today={today} choose={(period) => look({ ...asked, period })} />
        <GroupChoice groupBy={asked.groupBy} choose={(groupBy) => look({ ...asked, groupBy })} />
        <FilterChips asked={asked} look={look} />
      </div>
      {error ? <Problem error={error} onRetry={retry} /> : null}
      {!figures && !error ? <Loading /> : null}
      {figures ? (
        <div className={styles['figures']} aria-busy={isStale}>
          <ComplianceFigures asked={asked} total={figures.total} />
          <ComplianceTable asked={asked} rows={figures.rows} level={figures.level} />
        </div>
      ) : null}
    </div>
  );
}
