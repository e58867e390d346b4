import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import styles from './notes.module.css';
import type { ItemView } from './views.js';

/** What was asked for, item by item: what has come and what has not. */
export function ItemList({ items }: { readonly items: readonly ItemView[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ul className={styles['items']}>
      {items.map(({ id, title, arrived }) => (
        <li key={id} className={arrived ? styles['arrived'] : undefined}>
          <span aria-hidden="true">{arrived ? '✓' : '○'}</span> {text(title)}{' '}
          <small>{t(arrived ? 'submission.item.arrived' : 'submission.item.missing')}</small>
        </li>
      ))}
    </ul>
  );
}
