import { useTranslation } from 'react-i18next';
import { Empty } from '../common/page.js';
import { readProblem } from '../common/read-problem.js';

export const isRefused = (error: unknown): boolean => readProblem(error).reason === 'MAY_NOT_READ';

/** Most people have no figures to see: that is no failure. */
export function NotYours() {
  const { t } = useTranslation();
  return <Empty title={t('compliance.notYours')}>{t('compliance.notYoursMore')}</Empty>;
}
