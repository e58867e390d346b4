import type { RJSFSchema, ValidatorType } from '@rjsf/utils';
import { isRecord } from './localize-schema.js';

/**
 * rjsf wants a validator. The rules of a form live on the server, which says what is wrong at which field; and what
 * ajv does in a browser (compile code) a strict content policy forbids. What is left for the browser is to choose
 * which branch of a conditional schema to draw; this reads just enough of JSON Schema for that.
 */
export function matches(schema: unknown, value: unknown): boolean {
  if (schema === false) return false;
  if (!isRecord(schema)) return true;
  const list = (key: string): readonly unknown[] => (Array.isArray(schema[key]) ? schema[key] : []);
  if ('const' in schema && schema['const'] !== value) return false;
  if ('enum' in schema && !list('enum').includes(value)) return false;
  if (isRecord(value)) {
    if (!list('required').every((name) => typeof name === 'string' && value[name] !== undefined))
      return false;
    const properties = isRecord(schema['properties']) ? schema['properties'] : {};
    if (!Object.entries(properties).every(([name, part]) => !(name in value) || matches(part, value[name])))
      return false;
  }
  if (Array.isArray(value)) {
    if (typeof schema['minItems'] === 'number' && value.length < schema['minItems']) return false;
    if ('contains' in schema && !value.some((item) => matches(schema['contains'], item))) return false;
  }
  if (typeof value === 'number') {
    if (typeof schema['minimum'] === 'number' && value < schema['minimum']) return false;
    if (typeof schema['exclusiveMinimum'] === 'number' && value <= schema['exclusiveMinimum']) return false;
    if (typeof schema['maximum'] === 'number' && value > schema['maximum']) return false;
  }
  if ('not' in schema && matches(schema['not'], value)) return false;
  if (!list('allOf').every((part) => matches(part, value))) return false;
  return list('anyOf').length === 0 || list('anyOf').some((part) => matches(part, value));
}

type Values = Readonly<Record<string, unknown>>;

export const noValidator: ValidatorType<Values, RJSFSchema> = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: (schema, values) => matches(schema, values),
  rawValidation: () => ({}),
};
