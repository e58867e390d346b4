import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../common/page.js';
import { useText } from '../common/text.js';
import type { ClockLevel, ComplianceFiguresFragment } from '../generated/graphql.js';
import { addressOf, type Asked, type CLOSED_FIGURES, inside, OPEN_FIGURES } from './asked.js';
import { Averages } from './averages.js';
import styles from './compliance-table.module.css';
import { FigureLink } from './figure-link.js';

type Row = ComplianceFiguresFragment;
type Props = { readonly asked: Asked; readonly rows: readonly Row[]; readonly level: ClockLevel };

/** A row a unit, matter or stage: what closed in the period, and beside it what is open now. */
export function ComplianceTable({ asked, rows, level }: Props) {
  const { t } = useTranslation();
  if (rows.length === 0) return <Empty title={t('compliance.empty')}>{t('compliance.emptyMore')}</Empty>;
  const column = (name: 'rate' | 'average' | Parameters<typeof figureKey>[0]) => (
    <th key={name} scope="col">
      {name === 'rate' || name === 'average' ? t(`compliance.${name}`) : t(figureKey(name))}
    </th>
  );
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption>
          {t(`compliance.caption.${asked.groupBy}`)}
          <small>{t(`compliance.level.${level}`)}</small>
        </caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className={styles['name']}>
              {t(`compliance.group.${asked.groupBy}`)}
            </th>
            <th colSpan={7} scope="colgroup">
              {t('compliance.closedIn')}
            </th>
            <th colSpan={3} scope="colgroup" className={styles['open']}>
              {t('compliance.openNow')}
            </th>
          </tr>
          <tr>
            {(['counted', 'onTime', 'late', 'rate', 'average', 'deemed', 'paused'] as const).map(column)}
            {OPEN_FIGURES.map(column)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.key} asked={asked} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const figureKey = (figure: (typeof CLOSED_FIGURES)[number] | (typeof OPEN_FIGURES)[number]) =>
  `compliance.figure.${figure}` as const;

function TableRow({ asked, row }: { readonly asked: Asked; readonly row: Row }) {
  const { t } = useTranslation();
  const text = useText();
  const title = text(row.title);
  const figure = (name: (typeof CLOSED_FIGURES)[number] | (typeof OPEN_FIGURES)[number]) => {
    const count = name === 'counted' ? row.n : row[name];
    const look = [
      name === 'overdueNow' ? styles['open'] : '',
      count === 0 && name !== 'counted' ? styles['zero'] : '',
    ];
    return (
      <td key={name} data-name={t(figureKey(name))} className={look.join(' ')}>
        <FigureLink asked={asked} figure={name} count={count} of={{ key: row.key, title }} />
      </td>
    );
  };
  return (
    <tr>
      <th scope="row">
        <Link to={addressOf(inside(asked, row))}>{title}</Link>
      </th>
      {figure('counted')}
      {figure('onTime')}
      {figure('late')}
      <td data-name={t('compliance.rate')} className={styles['rate']}>
        {row.rate === null ? '—' : `${row.rate}%`}
      </td>
      <td data-name={t('compliance.average')} className={styles['average']}>
        <Averages averages={row.averages} />
      </td>
      {figure('deemed')}
      {figure('paused')}
      {OPEN_FIGURES.map(figure)}
    </tr>
  );
}
