import type { Problem } from '../errors.js';
import { formFields } from './form-fields.js';
import { problem } from './problem.js';
import type { ProcessDefinition } from './schema.js';

type Choices = {
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly { readonly const?: unknown }[];
};

/** D5: the field is there, and each level that the definition speaks of can be chosen: a slip of the pen would let it in. */
export function checkSecrecy(definition: ProcessDefinition): Problem[] {
  const { secrecy, schema } = definition.form;
  if (!secrecy) return [];
  const { field, refused, restricted } = secrecy;
  if (!formFields(definition).includes(field))
    return [problem('form.secrecy.field', 'unknownField', { id: field })];
  const { [field]: chosen } = schema['properties'] as Readonly<Record<string, Choices>>;
  const choices = chosen?.enum ?? chosen?.oneOf?.map((one) => one.const) ?? [];
  return [...refused, ...restricted]
    .filter((level) => !choices.includes(level))
    .map((level) => problem('form.secrecy', 'unknownLevel', { id: level }));
}
