import { useTranslation } from 'react-i18next';
import type { ComplianceFiguresFragment } from '../generated/graphql.js';

type Props = { readonly averages: ComplianceFiguresFragment['averages'] };

/** Days and hours make no average together: each for itself, with of how many where there are several. */
export function Averages({ averages }: Props) {
  const { t } = useTranslation();
  if (averages.length === 0) return <>—</>;
  return averages.map(({ unit, n, average }) => (
    <span key={unit} style={{ display: 'block', whiteSpace: 'nowrap' }}>
      {average} <small>{t(`compliance.unitOf.${unit as 'workingDays'}`)}</small>
      {averages.length > 1 ? <small> {t('compliance.ofN', { count: n })}</small> : null}
    </span>
  ));
}
