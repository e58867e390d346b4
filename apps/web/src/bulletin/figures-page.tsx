import { useQuery } from '@apollo/client/react';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loading, usePageTitle } from '../common/page.js';
import { Problem } from '../common/problem.js';
import { useLanguage, useText } from '../common/text.js';
import { useToast } from '../common/use-toast.js';
import { useToday } from '../common/use-today.js';
import { downloadCsv } from '../compliance/download-csv.js';
import { ContributionFiguresDocument, PeriodicalsDocument } from '../generated/graphql.js';
import styles from './bulletin.module.css';
import { FIGURES, byUnit, totalsOf } from './figures.js';

/** Contributions of each unit in a month or a year (B5), and as a file for a spreadsheet. */
export function FiguresPage() {
  const { t } = useTranslation();
  const today = useToday();
  usePageTitle(t('bulletin.figures.title'));
  const { data, error, refetch } = useQuery(PeriodicalsDocument);
  const periodical = data?.periodicals[0]?.id;
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!periodical || !today) return <Loading />;
  return <Figures periodical={periodical} thisYear={Number(today.slice(0, 4))} />;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const two = (n: number) => String(n).padStart(2, '0');

function Figures({ periodical, thisYear }: { readonly periodical: string; readonly thisYear: number }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const toast = useToast();
  const [year, setYear] = useState(thisYear);
  const [month, setMonth] = useState(0);
  const from = `${year}-${two(month || 1)}`;
  const to = `${year}-${two(month || 12)}`;
  const { data, error, refetch } = useQuery(ContributionFiguresDocument, {
    variables: { periodical, from, to },
    fetchPolicy: 'cache-and-network',
  });
  const units = byUnit(data?.contributionFigures ?? []);
  const totals = totalsOf(units);
  const csv = () =>
    downloadCsv(
      `/contributions.csv?${new URLSearchParams({ periodical, from, to, language }).toString()}`,
    ).catch(toast.failed);
  return (
    <div className={styles['page']}>
      <p>
        <Link to="/bulletin">← {t('bulletin.issue.back')}</Link>
      </p>
      <header className={styles['head']}>
        <h1>{t('bulletin.figures.title')}</h1>
        <span className={styles['tools']}>
          <Select
            value={year}
            aria-label={t('bulletin.figures.year')}
            options={[0, 1, 2, 3, 4].map((back) => ({
              value: thisYear - back,
              label: String(thisYear - back),
            }))}
            onChange={setYear}
          />
          <Select
            value={month}
            aria-label={t('bulletin.figures.month')}
            options={[0, ...MONTHS].map((n) => ({
              value: n,
              label: n === 0 ? t('bulletin.figures.allMonths') : t('bulletin.figures.monthName', { n }),
            }))}
            onChange={setMonth}
          />
          <Button onClick={() => void csv()}>{t('bulletin.figures.csv')}</Button>
        </span>
      </header>
      <p className={styles['about']}>{t('bulletin.figures.about')}</p>
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && units.length === 0 ? <p>{t('bulletin.figures.none')}</p> : null}
      {units.length > 0 ? (
        <table className={styles['table']}>
          <caption className="sr-only">{t('bulletin.figures.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bulletin.figures.unit')}</th>
              {FIGURES.map((figure) => (
                <th key={figure} scope="col">
                  {t(`bulletin.figures.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, ...row }) => (
              <tr key={unit.id}>
                <th scope="row">{text(unit.name)}</th>
                {FIGURES.map((figure) => (
                  <td key={figure}>{row[figure]}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('bulletin.figures.total')}</th>
              {FIGURES.map((figure) => (
                <td key={figure}>{totals[figure]}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      ) : null}
    </div>
  );
}
