import { useTranslation } from 'react-i18next';
import { useSignerName } from '../common/signer-name.js';
import { useText } from '../common/text.js';
import { FoldedText } from './folded-text.js';
import styles from './opinions-table.module.css';
import type { AddedView } from './views.js';

/** O9: who asked for it, and what. */
export function AddedNote({ added: { where, by, text: asked } }: { readonly added: AddedView }) {
  const { t } = useTranslation();
  const text = useText();
  const nameOf = useSignerName();
  return (
    <p className={styles['aside']}>
      {t(`submission.people.added.${where}`, { who: `${text(by.unit.name)} ${nameOf(by)}` })}
      {asked ? <FoldedText>{asked}</FoldedText> : null}
    </p>
  );
}
