import { useId } from 'react';
import styles from './change-page.module.css';

type Props = { readonly number: number; readonly title: string; readonly children: React.ReactNode };

/** One step of a change, on the same page as those before it: what was understood stays beside what it does. */
export function Step({ number, title, children }: Props) {
  const id = useId();
  return (
    <section className={styles['step']} aria-labelledby={id}>
      <h2 id={id}>
        <span>{number}</span>
        {title}
      </h2>
      {children}
    </section>
  );
}
