import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import { FoldedText } from './folded-text.js';
import styles from './header.module.css';
import type { SubmissionView } from './views.js';

type Props = { readonly closed: NonNullable<SubmissionView['closed']> };

/** How it ended: in the ending's own words, with a sign for good and bad. */
export function ClosingMark({ closed }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const good = closed.kind === 'positive';
  return (
    <div className={styles['closing']}>
      <dt>{t('submission.closed')}</dt>
      <dd>
        <b className={good ? styles['good'] : styles['ended']}>
          <span aria-hidden="true">{good ? '✓' : '✕'}</span> {text(closed.title)}
        </b>
        <span className={styles['closedAt']}>{dates.moment(closed.at)}</span>
      </dd>
      {closed.reason ? (
        <dd className={styles['reason']}>
          <FoldedText lines={2}>{closed.reason}</FoldedText>
        </dd>
      ) : null}
    </div>
  );
}
