import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import styles from './notes.module.css';
import type { ItemView } from './views.js';

type Props = {
  readonly items: readonly ItemView[];
  /** What lies ready in the form that is being filled in: it has not come before all of it is handed in (T5). */
  readonly isReady?: (item: string) => boolean;
};

/** What was asked for, item by item: what has come, and when, and what has not. */
export function ItemList({ items, isReady = () => false }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const wordsOf = ({ id, arrived, arrivedOn }: ItemView): string => {
    if (arrivedOn) return t('submission.item.arrivedOn', { on: dates.day(arrivedOn) });
    if (arrived) return t('submission.item.arrived');
    return t(isReady(id) ? 'submission.item.ready' : 'submission.item.missing');
  };
  return (
    <ul className={styles['items']}>
      {items.map((item) => (
        <li key={item.id} className={item.arrived ? styles['arrived'] : undefined}>
          <span aria-hidden="true">{item.arrived ? '✓' : isReady(item.id) ? '◐' : '○'}</span>{' '}
          {text(item.title)} <small>{wordsOf(item)}</small>
        </li>
      ))}
    </ul>
  );
}
