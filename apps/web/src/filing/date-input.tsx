import type { RJSFSchema, WidgetProps } from '@rjsf/utils';
import { ariaDescribedByIds } from '@rjsf/utils';
import { Input } from 'antd';
import type { FormNews } from './form-templates.js';

type Values = Readonly<Record<string, unknown>>;

/** A day, by the browser's own means: the keyboard's on a desk, the wheel on a phone. */
export function DateInput({
  id,
  value,
  required,
  disabled,
  readonly,
  onChange,
  onBlur,
  onFocus,
}: WidgetProps<Values, RJSFSchema, FormNews>) {
  const day: unknown = value;
  return (
    <Input
      type="date"
      id={id}
      name={id}
      value={typeof day === 'string' ? day : ''}
      disabled={Boolean(disabled) || Boolean(readonly)}
      aria-describedby={ariaDescribedByIds(id)}
      aria-required={required ?? false}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      onBlur={() => onBlur(id, value)}
      onFocus={() => onFocus(id, value)}
    />
  );
}
