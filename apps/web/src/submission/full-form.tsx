import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../common/text.js';
import { grouped } from '../filing/amount.js';
import { localizeSchema, localizeUi } from '../filing/localize-schema.js';
import { useDates } from '../common/dates.js';
import { SetText } from '../filing/set-text.js';
import { useFigure } from '../filing/use-figure.js';
import { useNamedParties } from '../filing/use-party-names.js';
import { FoldedText } from './folded-text.js';
import styles from './full-form.module.css';
import { LinesTable } from './lines-table.js';
import { groupsOf, type ReadField } from './read-form.js';
import type { SubmissionView } from './views.js';

/** The form as filed, to be read: group by group, with the figures made of it. */
export function FullForm({ form }: { readonly form: SubmissionView['form'] }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const named = useNamedParties(form.schema);
  const drawn = useMemo(
    () => ({ schema: localizeSchema(form.schema, language), ui: localizeUi(form.ui, language) }),
    [form, language],
  );
  const groups = groupsOf(drawn.schema, drawn.ui, named(form.values));
  const derived = form.derived.map(({ id, title, value, unit }) => ({
    id,
    title: text(title),
    value: value === null ? null : grouped(value),
    unit: text(unit),
  }));
  return (
    <div className={styles['form']}>
      {form.revision > 1 ? (
        <p className={styles['revision']}>{t('submission.revision', { n: form.revision })}</p>
      ) : null}
      {groups.map((group, index) => (
        <Group key={index} {...group} />
      ))}
      {derived.length > 0 ? <Group title={t('submission.derived')} fields={derived} /> : null}
    </div>
  );
}

/** Only what a person wrote or chose runs over many lines. */
const isText = (value: unknown): boolean => typeof value === 'string' || Array.isArray(value);

function Group({ title, fields }: { readonly title: string; readonly fields: readonly ReadField[] }) {
  const figure = useFigure();
  const dates = useDates();
  return (
    <section>
      {title ? <h3>{title}</h3> : null}
      <dl>
        {fields.map(({ id, title: name, value, unit, columns, isDate, body }) => {
          if (columns && Array.isArray(value))
            return (
              <div key={id} className={styles['long']}>
                <dt>{name}</dt>
                <dd>
                  <LinesTable columns={columns} lines={value} />
                </dd>
              </div>
            );
          // What one came to read is never folded.
          if (body && typeof value === 'string')
            return (
              <div key={id} className={`${styles['long']} ${styles['body']}`}>
                <dt className="sr-only">{name}</dt>
                <dd>{body === 'marked' ? <SetText text={value} /> : value}</dd>
              </div>
            );
          const words = isDate ? dates.fullDay(String(value)) : figure(value);
          return (
            <div key={id} className={words.length > 28 ? styles['long'] : undefined}>
              <dt>{name}</dt>
              <dd>
                {isText(value) ? <FoldedText>{words}</FoldedText> : words}{' '}
                {unit && value !== null && value !== undefined ? <small>{unit}</small> : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
