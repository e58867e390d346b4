import { useText } from '../common/text.js';
import styles from './opinions-table.module.css';
import type { OpinionView } from './views.js';

/** For and against differ by sign and word, not by colour alone. */
export const STANCE_SIGN: Record<string, string> = { for: '✓', against: '✕', neutral: '–' };

type Props = { readonly opinion: Pick<OpinionView, 'stance' | 'outcomeTitle'> };

export function OutcomeMark({ opinion: { stance, outcomeTitle } }: Props) {
  const text = useText();
  return (
    <b className={styles[stance] ?? styles['neutral']}>
      <span aria-hidden="true">{STANCE_SIGN[stance] ?? '–'}</span> {text(outcomeTitle)}
    </b>
  );
}
