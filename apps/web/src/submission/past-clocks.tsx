import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import { ClockBlock } from './clock-block.js';
import styles from './header.module.css';
import type { ClockFiguresView } from './views.js';

type Props = { readonly submission: string; readonly clocks: readonly ClockFiguresView[] };

/** The limits of earlier cycles, each with its own judgement (T8): history, opened by who wants to know. */
export function PastClocks({ submission, clocks }: Props) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <details className={styles['past']}>
      <summary>{t('submission.clock.past', { count: clocks.length })}</summary>
      <dl className={styles['clocks']}>
        {clocks.map((clock) => (
          <ClockBlock
            key={clock.id}
            submission={submission}
            name={text(clock.title)}
            clock={clock}
            showCycle
          />
        ))}
      </dl>
    </details>
  );
}
