import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemSentence } from '../common/problem.js';
import { useLanguage, useText } from '../common/text.js';
import { DerivedFiguresDocument } from '../generated/graphql.js';
import { amount, grouped } from './amount.js';
import styles from './aside.module.css';

const PAUSE_MS = 350;

/** A value that has kept still for a moment. */
function useStill<T>(value: T): T {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return still;
}

type Props = { readonly matter: string; readonly values: Readonly<Record<string, unknown>> };

/** Figures made of the form by the server, in decimal arithmetic, as one types. */
export function Figures({ matter, values }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const sentence = useProblemSentence();
  const { data, previousData, error } = useQuery(DerivedFiguresDocument, {
    variables: { matter, form: useStill(values) },
    fetchPolicy: 'no-cache', // each keystroke's answer would be kept for ever
  });
  const figures = (data ?? previousData)?.derivedFigures ?? [];
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
