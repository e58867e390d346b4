import { useTranslation } from 'react-i18next';
import styles from './revisions.module.css';
import { wordDifference } from './word-difference.js';

/** From so many signs on, a reader looks for the words that changed. */
const LONG = 24;

type Props = { readonly before: string; readonly after: string };

/** Struck out and underlined, said aloud, and so readable without colour. */
export function Changed({ before, after }: Props) {
  const { t } = useTranslation();
  const removed = (text: string, key?: number) => (
    <del key={key}>
      <span className="sr-only">{t('beside.revisions.removed')} </span>
      {text}
    </del>
  );
  const added = (text: string, key?: number) => (
    <ins key={key}>
      <span className="sr-only">{t('beside.revisions.added')} </span>
      {text}
    </ins>
  );
  if (before.length < LONG || after.length < LONG) {
    return (
      <>
        {before ? removed(before) : <span className={styles['none']}>{t('beside.revisions.empty')}</span>}
        <span aria-hidden="true"> → </span>
        {after ? added(after) : <span className={styles['none']}>{t('beside.revisions.empty')}</span>}
      </>
    );
  }
  return (
    <span className={styles['long']}>
      {wordDifference(before, after).map(({ kind, text }, index) =>
        kind === 'same' ? text : kind === 'removed' ? removed(text, index) : added(text, index),
      )}
    </span>
  );
}
