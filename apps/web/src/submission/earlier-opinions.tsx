import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import { FoldedText } from './folded-text.js';
import styles from './opinions-table.module.css';
import type { OpinionView } from './views.js';

/** What was said before: corrected since, or taken back. Never gone (O6). */
export function EarlierOpinions({ opinions }: { readonly opinions: readonly OpinionView[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const text = useText();
  if (opinions.length === 0) return null;
  return (
    <details className={styles['aside']}>
      <summary>{t('submission.opinion.earlier', { count: opinions.length })}</summary>
      {opinions.map((opinion) => (
        <p key={opinion.seq}>
          <FoldedText>
            <s>{text(opinion.outcomeTitle)}</s> · {dates.moment(opinion.at)}
            {opinion.takenBack ? ` · ${t('submission.opinion.takenBack')}` : ''}
            {opinion.text ? ` · ${opinion.text}` : ''}
          </FoldedText>
        </p>
      ))}
    </details>
  );
}
