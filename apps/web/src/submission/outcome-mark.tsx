import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import styles from './opinions-table.module.css';
import type { OpinionView } from './views.js';

/** For and against differ by sign and word, not by colour alone. What is neither has none: a dash would read as a minus. */
export const STANCE_SIGN: Record<string, string> = { for: '✓', against: '✕' };

type Props = {
  readonly opinion: Pick<OpinionView, 'stance' | 'outcomeTitle'> & Partial<Pick<OpinionView, 'marked'>>;
};

/** What was chosen; of a mark as read, what it counted as (O14). */
export function OutcomeMark({ opinion: { stance, outcomeTitle, marked } }: Props) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <b className={styles[stance] ?? styles['neutral']}>
      <span aria-hidden="true">{STANCE_SIGN[stance]}</span> {text(outcomeTitle)}
      {marked ? <small> · {t(`submission.marked.${marked}`)}</small> : null}
    </b>
  );
}
