import { Theme } from '@rjsf/antd';
import { withTheme } from '@rjsf/core';
import type { RegistryWidgetsType, RJSFSchema, TemplatesType } from '@rjsf/utils';
import { useMemo } from 'react';
import { useLanguage } from '../common/text.js';
import { DateInput } from './date-input.js';
import { FORM_DEFAULTS } from './form-defaults.js';
import { FormInput } from './form-input.js';
import { FieldTemplate, type FormNews, ObjectTemplate } from './form-templates.js';
import { ItemTemplate, ListTemplate } from './list-templates.js';
import { localizeSchema, localizeUi } from './localize-schema.js';
import { MarkedText } from './marked-text.js';
import { noValidator } from './no-validator.js';
import { PartyField } from './party-field.js';
import { drawnWithParties } from './party-lists.js';

type Values = Readonly<Record<string, unknown>>;

const templates: Partial<TemplatesType<Values, RJSFSchema, FormNews>> = {
  ObjectFieldTemplate: ObjectTemplate,
  FieldTemplate,
  BaseInputTemplate: FormInput,
  ArrayFieldTemplate: ListTemplate,
  ArrayFieldItemTemplate: ItemTemplate,
};
const widgets: RegistryWidgetsType<Values, RJSFSchema, FormNews> = {
  DateWidget: DateInput,
  markedText: MarkedText,
};
const Form = withTheme<Values, RJSFSchema, FormNews>({
  // The theme is written for any form; ours has values by name.
  ...(Theme as Parameters<typeof withTheme<Values, RJSFSchema, FormNews>>[0]),
  fields: { parties: PartyField },
  templates: { ...(Theme.templates as typeof templates), ...templates },
  widgets: { ...(Theme.widgets as typeof widgets), ...widgets },
});

type Props = {
  /** Prefix of the fields' ids. */
  readonly id: string;
  /** JSON Schema and drawing hints as the API gives them, in both languages. */
  readonly schema: unknown;
  readonly ui: unknown;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  /** Sentences by field id. */
  readonly errors?: FormNews['errors'];
  /** What is to be noted, by field id; it refuses nothing. */
  readonly warnings?: FormNews['warnings'];
  readonly compact?: boolean;
};

const NONE: FormNews['errors'] = new Map();

/** A form drawn from its schema. It checks nothing: the server does, and `errors` says what it found. */
export function SchemaForm({
  id,
  schema,
  ui,
  values,
  onChange,
  errors = NONE,
  warnings = NONE,
  compact = false,
}: Props) {
  const language = useLanguage();
  const drawn = useMemo(
    () => ({
      schema: localizeSchema(schema, language),
      ui: localizeUi(drawnWithParties(schema, ui), language),
    }),
    [schema, ui, language],
  );
  const news = useMemo(() => ({ errors, warnings, compact }), [errors, warnings, compact]);
  return (
    <Form
      idPrefix={id}
      schema={drawn.schema}
      uiSchema={drawn.ui}
      formData={values}
      formContext={news}
      validator={noValidator}
      noValidate
      experimental_defaultFormStateBehavior={FORM_DEFAULTS}
      showErrorList={false}
      tagName="div"
      onChange={({ formData }) => onChange(formData ?? {})}
    >
      {/* No button of its own: who shows the form knows what is done with it. */}
      <></>
    </Form>
  );
}
