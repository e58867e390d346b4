import { useTranslation } from 'react-i18next';
import { useProblemSentence } from '../common/problem.js';
import { useLanguage, useText } from '../common/text.js';
import { amount, grouped } from './amount.js';
import styles from './aside.module.css';
import type { AsFormed } from './use-as-formed.js';

type Props = Pick<AsFormed, 'figures' | 'error'>;

/** Figures made of the form by the server, in decimal arithmetic, as one types. */
export function Figures({ figures, error }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const sentence = useProblemSentence();
  if (figures.length === 0 && !error) return null;
  return (
    <section>
      <h2>{t('filing.figures')}</h2>
      {error ? <p className={styles['note']}>{sentence(error)}</p> : null}
      <dl className={styles['figures']} aria-live="polite">
        {figures.map(({ id, title, value, unit }) => {
          const shown = value === null ? null : amount(value, text(unit), language);
          return (
            <div key={id}>
              <dt>{text(title)}</dt>
              <dd title={value === null ? undefined : `${grouped(value)} ${text(unit)}`}>
                {shown ? (
                  <>
                    <b>{shown.figure}</b> <small>{shown.unit}</small>
                  </>
                ) : (
                  <span className={styles['none']}>{t('filing.notYet')}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
