import type { BaseInputTemplateProps, RJSFSchema } from '@rjsf/utils';
import { ariaDescribedByIds } from '@rjsf/utils';
import { Input, InputNumber } from 'antd';
import { grouped, typedNumber } from './amount.js';
import { MoneyInput } from './money-input.js';
import { unitOf } from './sections.js';
import type { FormNews } from './form-templates.js';

type Values = Readonly<Record<string, unknown>>;

/** What may be longer than this is written on several lines. */
const LONG = 300;

/** A line of text, or a figure with its unit behind it and its thousands apart. */
export function FormInput(props: BaseInputTemplateProps<Values, RJSFSchema, FormNews>) {
  const {
    id,
    schema,
    uiSchema,
    value,
    onChange,
    onBlur,
    onFocus,
    placeholder,
    disabled,
    readonly,
    required,
  } = props;
  const common = {
    id,
    name: id,
    disabled: Boolean(disabled) || Boolean(readonly),
    placeholder: placeholder ?? '',
    'aria-describedby': ariaDescribedByIds(id),
    'aria-required': required ?? false,
    onFocus: () => onFocus(id, value),
    onBlur: () => onBlur(id, value),
  };
  if (schema.type === 'number' || schema.type === 'integer') {
    const unit = unitOf(schema, uiSchema);
    if (schema['x-money']) return <MoneyInput {...common} value={value} unit={unit} onChange={onChange} />;
    return (
      <InputNumber<number | string>
        {...common}
        className="filing-number"
        value={typeof value === 'number' ? value : null}
        onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
        changeOnWheel={false}
        controls={false}
        formatter={(figure, { userTyping }) =>
          userTyping ? String(figure ?? '') : grouped(String(figure ?? ''))
        }
        parser={typedNumber}
        suffix={unit || undefined}
        inputMode="decimal"
      />
    );
  }
  if ((schema.maxLength ?? 0) >= LONG)
    return (
      <Input.TextArea
        {...common}
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      />
    );
  return (
    <Input
      {...common}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
