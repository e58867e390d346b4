import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps, RJSFSchema } from '@rjsf/utils';
import { buttonId } from '@rjsf/utils';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from './amount.js';
import type { FormNews } from './form-templates.js';
import { isRecord } from './localize-schema.js';
import styles from './schema-form.module.css';
import { sumOf } from './sum-of.js';

type Values = Readonly<Record<string, unknown>>;

/** A list that is written line by line, with the sum of its money as one types. */
export function ListTemplate({
  items,
  canAdd,
  onAddClick,
  fieldPathId,
  schema,
  formData,
  disabled,
  readonly,
}: ArrayFieldTemplateProps<Values, RJSFSchema, FormNews>) {
  const { t } = useTranslation();
  const sum = sumOf(schema, formData);
  return (
    <div className={styles['list']}>
      <ol>{items}</ol>
      <div className={styles['listFoot']}>
        {canAdd ? (
          <Button
            id={buttonId(fieldPathId, 'add')}
            disabled={Boolean(disabled) || Boolean(readonly)}
            onClick={onAddClick}
          >
            ＋ {t('filing.list.add')}
          </Button>
        ) : null}
        {sum === null ? null : (
          <output aria-live="polite">
            {t('filing.list.sum')} <b>{grouped(sum)}</b> {t('filing.list.yuan')}
          </output>
        )}
      </div>
    </div>
  );
}

/** One line of it; what is taken out is gone at once, as everywhere in a form that is not filed yet. */
export function ItemTemplate({
  children,
  buttonsProps,
  index,
  hasToolbar,
  schema,
}: ArrayFieldItemTemplateProps<Values, RJSFSchema, FormNews>) {
  const { t } = useTranslation();
  return (
    <li className={isRecord(schema.properties) ? styles['item'] : styles['plainItem']}>
      <div>{children}</div>
      {hasToolbar && buttonsProps.hasRemove ? (
        <Button
          type="text"
          aria-label={t('filing.list.remove', { n: index + 1 })}
          disabled={Boolean(buttonsProps.disabled) || Boolean(buttonsProps.readonly)}
          onClick={buttonsProps.onRemoveItem}
        >
          ×
        </Button>
      ) : null}
    </li>
  );
}
