import { type Text, useText } from './text.js';
import styles from './urgency-mark.module.css';

/** The least urgent needs no mark; one that is not known here still gets one. */
const ORDINARY = 'ordinary';

type Props = { readonly urgency: { readonly level: string; readonly title: Text } | null };

/** 特急, 加急: told apart by weight as well as by colour. */
export function UrgencyMark({ urgency }: Props) {
  const text = useText();
  if (!urgency || urgency.level === ORDINARY) return null;
  return (
    <b className={`${styles['urgency']} ${styles[urgency.level] ?? ''}`} data-urgency={urgency.level}>
      {text(urgency.title)}
    </b>
  );
}
