import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../common/text.js';
import { chosenTitle, propertiesOf } from '../filing/choices.js';
import { localizeSchema, localizeUi } from '../filing/localize-schema.js';
import { bareTitle, unitOf } from '../filing/sections.js';
import { useFigure } from '../filing/use-figure.js';
import type { RevisionDifferenceQuery } from '../generated/graphql.js';
import type { SubmissionView } from '../submission/views.js';
import { Changed } from './changed.js';
import styles from './revisions.module.css';

type Props = {
  readonly form: SubmissionView['form'];
  readonly fields: RevisionDifferenceQuery['revisionDifference']['fields'];
};

/** Field by field, under the names of the form: old and new, long texts word by word. */
export function FieldDifferences({ form, fields }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const figure = useFigure();
  const { properties, ui } = useMemo(
    () => ({
      properties: new Map(propertiesOf(localizeSchema(form.schema, language))),
      ui: localizeUi(form.ui, language),
    }),
    [form, language],
  );
  if (fields.length === 0) return null;
  return (
    <section aria-label={t('beside.revisions.fields')}>
      <h3>{t('beside.revisions.fields')}</h3>
      <dl className={styles['fields']}>
        {fields.map(({ id, before, after }) => {
          const part = properties.get(id);
          const unit = part ? unitOf(part, ui[id]) : '';
          const shown = (value: unknown) => {
            const words = figure(chosenTitle(part, value));
            return unit && typeof value === 'number' ? `${words} ${unit}` : words;
          };
          return (
            <div key={id}>
              <dt>{bareTitle(part?.title ?? id, unit)}</dt>
              <dd>
                <Changed
                  before={before === null ? '' : shown(before)}
                  after={after === null ? '' : shown(after)}
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
