import type {
  FieldTemplateProps,
  ObjectFieldTemplatePropertyType,
  ObjectFieldTemplateProps,
  RJSFSchema,
  UiSchema,
} from '@rjsf/utils';
import { descriptionId, errorId, titleId } from '@rjsf/utils';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './schema-form.module.css';
import { bareTitle, isDrawn, sectionsOf, unitOf } from './sections.js';

type Values = Readonly<Record<string, unknown>>;
type Sentences = ReadonlyMap<string, readonly string[]>;
/** What the form's owner tells its fields: the sentences of a refusal and of warnings, by field id. */
export type FormNews = {
  readonly errors: Sentences;
  readonly warnings: Sentences;
  readonly compact: boolean;
};

const WIDE_WIDGETS: readonly unknown[] = ['textarea', 'markedText', 'checkboxes', 'radio'];

function isWideField({ content }: ObjectFieldTemplatePropertyType): boolean {
  const { schema, uiSchema } = content.props as { schema: RJSFSchema; uiSchema?: UiSchema };
  return (
    schema.type === 'object' || schema.type === 'array' || WIDE_WIDGETS.includes(uiSchema?.['ui:widget'])
  );
}

/** A field that would stand alone before a wide one takes the line: no holes. */
function spansOf(properties: readonly ObjectFieldTemplatePropertyType[]) {
  let column = 0;
  return properties.map((property, index) => {
    const wide = isWideField(property);
    const next = properties[index + 1];
    const alone = column === 0 && next !== undefined && isWideField(next);
    column = wide || alone ? 0 : (column + 1) % 2;
    return { ...property, wide: wide || alone };
  });
}

/** The form in its sections, two fields to a line; an object within is a section of its own. */
export function ObjectTemplate({
  properties,
  uiSchema,
  title,
  fieldPathId,
  registry,
  formData,
}: ObjectFieldTemplateProps<Values, RJSFSchema, FormNews>) {
  const { compact } = registry.formContext;
  const isRoot = fieldPathId.path.length === 0;
  const sections = sectionsOf(
    properties.filter(({ hidden }) => !hidden).map(({ name }) => name),
    uiSchema ?? {},
  ).filter((section) => isDrawn(section, formData ?? {}));
  // A line of a list: its fields beside each other, named by the list.
  if (typeof fieldPathId.path.at(-1) === 'number')
    return (
      <div className={styles['line']}>
        {properties.map(({ name, content, hidden }) => (hidden ? null : <div key={name}>{content}</div>))}
      </div>
    );
  return (
    <div className={compact ? styles['compact'] : styles['form']}>
      {sections.map((section, index) => {
        const heading = section.title || (isRoot ? '' : (title ?? ''));
        const id = `${titleId(fieldPathId)}-${index}`;
        return (
          <section key={index} aria-labelledby={heading ? id : undefined}>
            {heading ? <h3 id={id}>{heading}</h3> : null}
            <div className={styles['fields']}>
              {spansOf(
                section.fields.flatMap((name) => properties.filter((property) => property.name === name)),
              ).map(({ name, content, wide }) => (
                <div key={name} className={wide ? styles['wide'] : styles['field']}>
                  {content}
                </div>
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}

/** One field: its name, what to know about it, and what the server found wrong with it. */
export function FieldTemplate(props: FieldTemplateProps<Values, RJSFSchema, FormNews>) {
  const { t } = useTranslation();
  const { id, children, label, schema, uiSchema, required, rawDescription, hidden, registry } = props;
  if (hidden) return <div hidden>{children}</div>;
  if (schema.type === 'object') return children;
  const widget: unknown = uiSchema?.['ui:widget'];
  const errors = registry.formContext.errors.get(id) ?? [];
  const warnings = errors.length > 0 ? [] : (registry.formContext.warnings.get(id) ?? []);
  const isBox = schema.type === 'boolean';
  // Several of a list, chosen in one input: it is named as any other.
  const isOneInput =
    schema.uniqueItems === true && widget !== 'checkboxes' && uiSchema?.['ui:field'] === undefined;
  const isGroup = widget === 'radio' || (schema.type === 'array' && !isOneInput);
  const name = bareTitle(label, unitOf(schema, uiSchema));
  return (
    <div data-field={id} {...(isGroup && { role: 'group', 'aria-label': name })}>
      <Form.Item
        layout="vertical"
        {...(!isGroup && { htmlFor: id })}
        label={isBox ? undefined : name}
        required={required ?? false}
        colon={false}
        {...(errors.length > 0 && {
          validateStatus: 'error' as const,
          help: <span id={errorId(id)}>{errors.join(t('filing.and'))}</span>,
        })}
        {...(warnings.length > 0 && {
          validateStatus: 'warning' as const,
          help: (
            <span role="status">
              {t('filing.warnings')}: {warnings.join(t('filing.and'))}
            </span>
          ),
        })}
        extra={rawDescription ? <span id={descriptionId(id)}>{rawDescription}</span> : undefined}
      >
        {children}
      </Form.Item>
    </div>
  );
}
