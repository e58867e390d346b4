import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Empty, Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useText } from '../common/text.js';
import { useToday } from '../common/use-today.js';
import { addressOf, type Asked, readAsked } from './asked.js';
import styles from './compliance-page.module.css';
import { CsvLink } from './csv-link.js';
import { ListTable } from './list-table.js';
import listStyles from './list-table.module.css';
import { isRefused, NotYours } from './not-yours.js';
import { useCompliance } from './use-compliance.js';
import { useComplianceList } from './use-compliance-list.js';
import { usePeriodName } from './use-period-name.js';

/** What is behind a figure, limit by limit; each opens its day-by-day sheet. */
export function ComplianceListPage() {
  const today = useToday();
  const [params] = useSearchParams();
  if (!today) return <Loading />;
  const asked = readAsked(params, today);
  return <List asked={{ ...asked, figure: asked.figure ?? 'counted' }} />;
}

function List({ asked }: { readonly asked: Asked & { readonly figure: NonNullable<Asked['figure']> } }) {
  const { t } = useTranslation();
  const text = useText();
  const periodName = usePeriodName();
  const { figures } = useCompliance(asked);
  const { items, hasMore, isLoadingMore, loadMore, error, retry } = useComplianceList(asked);
  const row = figures && (asked.key ? figures.rows.find(({ key }) => key === asked.key) : figures.total);
  const count = row && (asked.figure === 'counted' ? row.n : row[asked.figure]);
  const isOpen = asked.figure.endsWith('Now') || asked.figure === 'dueToday';
  const title = [row && text(row.title), t(`compliance.figure.${asked.figure}`)].filter(Boolean).join(' · ');
  usePageTitle(title);
  if (error && isRefused(error)) return <NotYours />;
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <Link to={addressOf({ ...asked, figure: null, key: null })}>← {t('compliance.title')}</Link>
          <h1>
            {title} <span className={listStyles['count']}>{count}</span>
          </h1>
          <p className={listStyles['about']}>{isOpen ? t('compliance.now') : periodName(asked.period)}</p>
        </div>
        <CsvLink asked={asked} />
      </header>
      {error ? <Problem error={error} onRetry={retry} /> : null}
      {!items && !error ? <Loading /> : null}
      {items?.length === 0 ? <Empty title={t('compliance.listEmpty')} /> : null}
      {items && items.length > 0 ? <ListTable items={items} isOpen={isOpen} /> : null}
      {hasMore ? (
        <div className={listStyles['more']}>
          <Button loading={isLoadingMore} onClick={loadMore}>
            {t('compliance.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
