import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import type { Period } from './period.js';

/** 2026年6月; 2026年第2季度; 2026年; 6月3日至7月2日 with their years. */
export function usePeriodName(): (period: Period) => string {
  const { t } = useTranslation();
  const { fullDay } = useDates();
  return ({ kind, text, from, to }) => {
    if (kind === 'range') return t('compliance.fromTo', { from: fullDay(from), to: fullDay(to) });
    const [year = '', part = ''] = text.split(/[-Q]/);
    return t(`compliance.periodName.${kind}`, { year, part: Number(part) });
  };
}
