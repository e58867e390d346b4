import { useTranslation } from 'react-i18next';
import { useLanguage } from '../common/text.js';
import { grouped } from './amount.js';

/** A value of a form as a person reads it, every digit of it. Codes of eighteen digits are strings, and no figures. */
export function useFigure(): (value: unknown) => string {
  const language = useLanguage();
  const { t } = useTranslation();
  const figure = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return '—';
    if (typeof value === 'number') return grouped(String(value));
    if (typeof value === 'boolean') return t(value ? 'filing.yes' : 'filing.no');
    if (Array.isArray(value)) {
      return value.length > 0 ? value.map(figure).join(language === 'zh' ? '、' : ', ') : t('filing.none');
    }
    return typeof value === 'object' ? Object.values(value).map(figure).join(' ') : String(value);
  };
  return figure;
}
