import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';

type Props = { readonly from: string | null; readonly to: string | null };

/** 7月1日 → 7月15日; while it is paused there is neither. */
export function DueMove({ from, to }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  if (!from || !to) return <span>{t('submission.extension.paused')}</span>;
  return (
    <span>
      {t('submission.extension.due')} {dates.day(from)} <span aria-hidden="true">→</span>
      <span className="sr-only">{t('submission.extension.becomes')}</span> <b>{dates.day(to)}</b>
    </span>
  );
}
