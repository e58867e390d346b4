import { useTranslation } from 'react-i18next';
import { useText } from '../common/text.js';
import styles from './act-dialog.module.css';
import { itemField, itemsNamed } from './items-asked.js';
import type { OutcomeView } from './views.js';

type Props = {
  readonly outcome: OutcomeView;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly change: (field: string, items: readonly string[]) => void;
  readonly missing: boolean;
};

/** Item by item: what is to be supplemented (T5), or what may come later (T15). What is there cannot come later. */
export function ItemChoice({ outcome, fields, change, missing }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const field = itemField(outcome);
  if (!field) return null;
  const named = itemsNamed(outcome, fields).map(({ id }) => id);
  const asks = outcome.asksFor !== null;
  const toggle = (id: string) =>
    change(field, named.includes(id) ? named.filter((other) => other !== id) : [...named, id]);
  return (
    <fieldset className={styles['choices']} aria-invalid={missing || undefined} data-path={`fields.${field}`}>
      <legend>{t(asks ? 'submission.item.ask' : 'submission.item.defer')}</legend>
      <div className={styles['ticks']}>
        {outcome.items.map(({ id, title, arrived }) => (
          <label key={id} className={styles['choice']}>
            <input
              type="checkbox"
              checked={named.includes(id)}
              disabled={!asks && arrived}
              onChange={() => toggle(id)}
            />
            <span>
              {text(title)}{' '}
              {id === 'form' ? null : (
                <i>{t(arrived ? 'submission.item.there' : 'submission.item.notThere')}</i>
              )}
            </span>
          </label>
        ))}
      </div>
      {missing ? (
        <p className={styles['needed']} role="alert">
          {t('submission.item.choose')}
        </p>
      ) : null}
    </fieldset>
  );
}
