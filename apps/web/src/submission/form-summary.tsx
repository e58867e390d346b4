import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../common/text.js';
import { type Amount, amount, grouped } from '../filing/amount.js';
import { chosenTitle, propertiesOf } from '../filing/choices.js';
import { localizeSchema, localizeUi } from '../filing/localize-schema.js';
import { bareTitle, unitOf } from '../filing/sections.js';
import { useFigure } from '../filing/use-figure.js';
import styles from './form-summary.module.css';
import type { SubmissionView } from './views.js';

/** A Chinese word is as wide as two digits. */
const isLong = ({ figure, unit }: Amount): boolean =>
  [...figure, ...unit].reduce((width, sign) => width + (sign > '\u2e80' ? 2 : 1), 0) > 17;

/** The few figures that a decision rests on, large ones shortened; every digit is in the form, and under the pointer. */
export function FormSummary({ form }: { readonly form: SubmissionView['form'] }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const figure = useFigure();
  const { properties, ui } = useMemo(
    () => ({
      properties: new Map(propertiesOf(localizeSchema(form.schema, language))),
      ui: localizeUi(form.ui, language),
    }),
    [form, language],
  );
  return (
    <dl className={styles['summary']} aria-label={t('submission.summary')}>
      {form.summary.map(({ id, title, value, inForce }) => {
        const derived = form.derived.find((other) => other.id === id);
        const part = properties.get(id);
        const unit = derived ? text(derived.unit) : part ? unitOf(part, ui[id]) : '';
        const isFigure = typeof value === 'number' || (derived !== undefined && typeof value === 'string');
        const shown = isFigure
          ? amount(value, unit, language)
          : { figure: figure(chosenTitle(part, value)), unit: '' };
        const was = inForce ? t('submission.urgency.was', { level: shown.figure }) : null;
        const exact = isFigure ? `${grouped(String(value))} ${unit}` : undefined;
        return (
          <div key={id} className={isLong(shown) ? styles['long'] : undefined}>
            <dt>{bareTitle(text(title), unit)}</dt>
            <dd title={exact}>
              {inForce ? text(inForce) : shown.figure} {was ? <small>{was}</small> : null}
              {shown.unit ? <small>{shown.unit}</small> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
