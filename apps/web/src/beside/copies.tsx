import { useTranslation } from 'react-i18next';
import { useDates } from '../common/dates.js';
import { useText } from '../common/text.js';
import styles from './copies.module.css';
import { useCopies } from './use-copies.js';

/** Who was given it to read: who has, with when, and who has not. */
export function Copies({ submission }: { readonly submission: string }) {
  const { t } = useTranslation();
  const text = useText();
  const dates = useDates();
  const nodes = useCopies(submission).copies?.nodes ?? [];
  if (nodes.length === 0) return null;
  const read = nodes.filter(({ readings }) => readings.length > 0).length;
  return (
    <section className={styles['copies']} aria-labelledby="copies">
      <h2 id="copies">
        {t('beside.copies.title')} <small>{t('beside.copies.count', { read, count: nodes.length })}</small>
      </h2>
      <ul>
        {nodes.map(({ unit, postTitle, at, readings }) => (
          <li key={`${unit.id}:${postTitle?.zh ?? ''}`}>
            <b>{[text(unit.name), text(postTitle)].filter(Boolean).join(' ')}</b>
            {readings.length > 0 ? (
              <span className={styles['read']}>
                ✓{' '}
                {readings
                  .map(({ name, at: readAt }) =>
                    t('beside.copies.reading', { name, moment: dates.moment(readAt) }),
                  )
                  .join(t('beside.copies.and'))}
              </span>
            ) : (
              <span>○ {t('beside.copies.notYet', { day: dates.moment(at) })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
